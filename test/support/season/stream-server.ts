import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { onTestFinished } from 'vitest';
import * as z from 'zod';

type Shard = { readonly id: string; readonly records: string[]; closed: boolean };

const request = z.object({
  ShardId: z.string().optional(),
  ShardIteratorType: z.string().optional(),
  SequenceNumber: z.string().optional(),
  ShardIterator: z.string().optional(),
  Limit: z.number().optional(),
});
type Request = z.infer<typeof request>;
type Answer = { readonly status?: number; readonly body: object };

/** As much of DynamoDB Streams as a reader asks for, behind a real client: a record is its sequence number. */
export const streamServer = async () => {
  const shards: Shard[] = [{ id: 'shard-1', records: [], closed: false }];
  let outages = 0;
  let trimmed = '';
  const find = (id: string | undefined) => shards.find((shard) => shard.id === id);

  const refused = (code: string): Answer => ({
    status: 400,
    body: { __type: `com.amazonaws.dynamodb.v20120810#${code}`, message: code },
  });

  const operations: Record<string, (asked: Request) => Answer> = {
    DescribeStream: () => ({
      body: {
        StreamDescription: {
          Shards: shards.map(({ id, closed, records }, i) => ({
            ShardId: id,
            ...(i === 0 ? {} : { ParentShardId: shards[i - 1]?.id }),
            SequenceNumberRange: {
              StartingSequenceNumber: '0',
              ...(closed ? { EndingSequenceNumber: records.at(-1) ?? '0' } : {}),
            },
          })),
        },
      },
    }),
    GetShardIterator: ({ ShardId, ShardIteratorType, SequenceNumber = '' }) => {
      if (find(ShardId) === undefined) return refused('ResourceNotFoundException');
      const after = ShardIteratorType === 'AFTER_SEQUENCE_NUMBER' ? SequenceNumber : '';
      if (after !== '' && after < trimmed) return refused('TrimmedDataAccessException');
      return { body: { ShardIterator: JSON.stringify([ShardId, after]) } };
    },
    GetRecords: ({ ShardIterator = '[]', Limit = 1000 }) => {
      const [id, after = ''] = z.array(z.string()).parse(JSON.parse(ShardIterator));
      const shard = find(id);
      const rest = (shard?.records ?? []).filter((one) => one > after);
      const taken = rest.slice(0, Limit);
      const ended = shard?.closed === true && taken.length === rest.length;
      return {
        body: {
          Records: taken.map((sequence) => ({ dynamodb: { SequenceNumber: sequence } })),
          ...(ended ? {} : { NextShardIterator: JSON.stringify([id, taken.at(-1) ?? after]) }),
        },
      };
    },
  };

  const server = createServer(async (incoming, response) => {
    const asked = request.parse(JSON.parse(await text(incoming)));
    const operation = String(incoming.headers['x-amz-target']).split('.').at(-1) ?? '';
    const down = outages > 0;
    if (down) outages -= 1;
    const { status = 200, body } = down
      ? refused('ValidationException')
      : (operations[operation]?.(asked) ?? refused('UnknownOperationException'));
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const client = new DynamoDBStreamsClient({
    endpoint: `http://127.0.0.1:${address.port}`,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  onTestFinished(() => {
    client.destroy();
    server.close();
  });

  return {
    client,
    write: (...records: readonly string[]) => shards.at(-1)?.records.push(...records),
    /** the newest shard takes no more; what is written now goes to another */
    roll: () => {
      const newest = shards.at(-1);
      if (newest !== undefined) newest.closed = true;
      shards.push({ id: `shard-${shards.length + 1}`, records: [], closed: false });
    },
    /** another database behind the same folder */
    renew: () => {
      shards.splice(0, shards.length, { id: 'other-1', records: [], closed: false });
    },
    /** records up to this one are older than a day */
    trim: (upTo: string) => {
      trimmed = upTo;
      for (const { records } of shards)
        records.splice(0, records.filter((one) => one <= upTo).length);
    },
    failNext: (requests: number) => {
      outages = requests;
    },
  };
};
