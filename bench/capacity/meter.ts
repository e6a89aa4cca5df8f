import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';

export type Spent = { readonly requests: number; readonly reads: number; readonly writes: number };

const consumed = z.object({ CapacityUnits: z.number() });
const answered = z.object({
  output: z.object({
    ConsumedCapacity: z.union([z.array(consumed), consumed.transform((one) => [one])]).default([]),
  }),
});

const readers = new Set(['GetItemCommand', 'BatchGetItemCommand', 'QueryCommand', 'ScanCommand']);

export type Meter = {
  /** Books what the work asks of the table under the step; `about`: only requests that name one of these keys. */
  readonly during: <T>(
    step: string,
    work: () => Promise<T>,
    about?: readonly string[],
  ) => Promise<T>;
  /** in the order of the steps' first work */
  readonly spent: () => ReadonlyMap<string, Spent>;
};

/** Adds up the capacity units that the database itself states; a refused write states none, and none is refused here. */
export const meterOf = (client: DynamoDBClient): Meter => {
  const spent = new Map<string, Spent>();
  let running: { readonly step: string; readonly about: readonly string[] | null } | null = null;

  const book = (step: string, units: number, isRead: boolean) => {
    const before = spent.get(step) ?? { requests: 0, reads: 0, writes: 0 };
    spent.set(step, {
      requests: before.requests + 1,
      reads: before.reads + (isRead ? units : 0),
      writes: before.writes + (isRead ? 0 : units),
    });
  };

  client.middlewareStack.add(
    (next, context) => async (args) => {
      const asked = running;
      if (asked === null) return next(args);
      const answer = await next({
        ...args,
        input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' },
      });
      const text = JSON.stringify(args.input);
      if (asked.about === null || asked.about.some((key) => text.includes(JSON.stringify(key)))) {
        const units = answered.parse(answer).output.ConsumedCapacity;
        const sum = units.reduce((total, { CapacityUnits }) => total + CapacityUnits, 0);
        book(asked.step, sum, readers.has(context.commandName ?? ''));
      }
      return answer;
    },
    { step: 'initialize', name: 'capacityMeter' },
  );

  return {
    during: async (step, work, about) => {
      running = { step, about: about ?? null };
      try {
        return await work();
      } finally {
        running = null;
      }
    },
    spent: () => spent,
  };
};
