import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
} from '@aws-sdk/client-dynamodb-streams';
import * as z from 'zod';

const place = z.object({ shard: z.string(), sequence: z.string() });
type Place = z.infer<typeof place>;

export type StreamReader = {
  /** resolves when everything written before the call has been handed on */
  readonly caughtUp: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const idleMilliseconds = 200;
const batch = 200;

/**
 * Hands the table's stream to the projection, as the cloud's event source does: in order, at least once, and from the
 * place reached before a restart.
 */
export const readStream = (
  client: DynamoDBStreamsClient,
  streamArn: string,
  folder: string,
  project: (records: readonly StreamRecord[]) => Promise<void>,
  report: (error: unknown) => void,
): StreamReader => {
  const file = join(folder, 'stream.json');
  let reached: Place | null = existsSync(file)
    ? place.parse(JSON.parse(readFileSync(file, 'utf8')))
    : null;
  let readsBegun = 0;
  let lastEmpty = 0;
  let running = true;

  const remember = (next: Place): void => {
    reached = next;
    writeFileSync(`${file}.new`, JSON.stringify(next));
    renameSync(`${file}.new`, file);
  };

  const iterator = async (): Promise<{ shard: string; at: string } | null> => {
    const { StreamDescription } = await client.send(
      new DescribeStreamCommand({ StreamArn: streamArn }),
    );
    const shards = (StreamDescription?.Shards ?? []).flatMap(({ ShardId }) => ShardId ?? []);
    const shard = shards.find((id) => id === reached?.shard) ?? shards[0];
    if (shard === undefined) return null;
    const { ShardIterator } = await client.send(
      new GetShardIteratorCommand({
        StreamArn: streamArn,
        ShardId: shard,
        ...(reached?.shard === shard
          ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: reached.sequence }
          : { ShardIteratorType: 'TRIM_HORIZON' }),
      }),
    );
    return ShardIterator === undefined ? null : { shard, at: ShardIterator };
  };

  /** One read; the number of records handed on. */
  const advance = async (): Promise<number> => {
    const from = await iterator();
    if (from === null) return 0;
    const { Records: records = [] } = await client.send(
      new GetRecordsCommand({ ShardIterator: from.at, Limit: batch }),
    );
    const last = records.at(-1)?.dynamodb?.SequenceNumber;
    if (last === undefined) return 0;
    await project(records);
    remember({ shard: from.shard, sequence: last });
    return records.length;
  };

  const loop = async (): Promise<void> => {
    while (running) {
      readsBegun += 1;
      try {
        if ((await advance()) > 0) continue;
        lastEmpty = readsBegun;
        await pause(idleMilliseconds);
      } catch (error) {
        if (!running) return;
        report(error);
        await pause(idleMilliseconds * 5);
      }
    }
  };
  const ended = loop();

  return {
    caughtUp: async () => {
      // a read begun from now on that finds nothing
      const from = readsBegun + 1;
      while (running && lastEmpty < from) await pause(idleMilliseconds / 4);
    },
    stop: async () => {
      running = false;
      await ended;
    },
  };
};
