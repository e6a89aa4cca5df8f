import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import * as z from 'zod';

/** without a sequence number: the beginning of the shard */
const place = z.object({ shard: z.string(), sequence: z.string().optional() });
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

  const iterator = async ({ shard, sequence }: Place): Promise<string | undefined> => {
    const of = { StreamArn: streamArn, ShardId: shard };
    const begin = new GetShardIteratorCommand({ ...of, ShardIteratorType: 'TRIM_HORIZON' });
    if (sequence === undefined) return (await client.send(begin)).ShardIterator;
    const after = new GetShardIteratorCommand({
      ...of,
      ShardIteratorType: 'AFTER_SEQUENCE_NUMBER',
      SequenceNumber: sequence,
    });
    try {
      return (await client.send(after)).ShardIterator;
    } catch (error) {
      // the stream keeps a day; after a longer stop its oldest record comes next
      if (!(error instanceof TrimmedDataAccessException)) throw error;
      return (await client.send(begin)).ShardIterator;
    }
  };

  /** One read; whether anything was handed on or the next shard taken up. */
  const advance = async (): Promise<boolean> => {
    const { StreamDescription } = await client.send(
      new DescribeStreamCommand({ StreamArn: streamArn }),
    );
    const shards = (StreamDescription?.Shards ?? []).flatMap(({ ShardId }) => ShardId ?? []);
    const [shard] = shards;
    if (shard === undefined) return false;
    const from: Place = reached !== null && shards.includes(reached.shard) ? reached : { shard };
    const { Records: records = [], NextShardIterator: more } = await client.send(
      new GetRecordsCommand({ ShardIterator: await iterator(from), Limit: batch }),
    );
    const last = records.at(-1)?.dynamodb?.SequenceNumber;
    if (last !== undefined) {
      await project(records);
      remember({ shard: from.shard, sequence: last });
      return true;
    }
    // a closed shard read to its end has no further iterator
    const next = shards[shards.indexOf(from.shard) + 1];
    if (more !== undefined || next === undefined) return false;
    remember({ shard: next });
    return true;
  };

  const loop = async (): Promise<void> => {
    while (running) {
      readsBegun += 1;
      try {
        if (await advance()) continue;
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
