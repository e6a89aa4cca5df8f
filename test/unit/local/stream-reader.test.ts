import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readStream } from '../../../local/stream-reader.ts';
import { aFolder } from '../../support/season/folder.ts';
import { streamServer } from '../../support/season/stream-server.ts';

type Server = Awaited<ReturnType<typeof streamServer>>;

const sequence = (number: number) => String(number).padStart(6, '0');
const sequences = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => sequence(from + i));

const reading = (
  { client }: Server,
  folder = aFolder(),
  refuses: (record: string) => boolean = () => false,
) => {
  const seen: string[] = [];
  const faults: unknown[] = [];
  const reader = readStream(
    client,
    'arn:stream',
    folder,
    async (records) => {
      for (const { dynamodb } of records) {
        const record = dynamodb?.SequenceNumber ?? '';
        if (refuses(record)) throw new Error(`cannot take ${record}`);
        seen.push(record);
      }
    },
    (error) => faults.push(error),
  );
  onTestFinished(() => reader.stop());
  return { ...reader, seen, faults, folder };
};

describe('the stream’s reader', () => {
  it('hands on everything in order, batch after batch', async () => {
    const server = await streamServer();
    server.write(...sequences(1, 450));

    const { caughtUp, seen, faults } = reading(server);
    await caughtUp();

    expect(seen).toEqual(sequences(1, 450));
    expect(faults).toEqual([]);
  });

  it('goes on with what is written while it waits', async () => {
    const server = await streamServer();
    const { caughtUp, seen } = reading(server);
    await caughtUp();

    server.write(...sequences(1, 3));
    await caughtUp();

    expect(seen).toEqual(sequences(1, 3));
  });

  it('continues after a restart from the place it had reached', async () => {
    const server = await streamServer();
    server.write(...sequences(1, 5));
    const first = reading(server);
    await first.caughtUp();
    await first.stop();
    server.write(...sequences(6, 8));

    const second = reading(server, first.folder);
    await second.caughtUp();

    expect(second.seen).toEqual(sequences(6, 8));
    expect(JSON.parse(readFileSync(join(first.folder, 'stream.json'), 'utf8'))).toEqual({
      shard: 'shard-1',
      sequence: sequence(8),
    });
  });

  it('hands a batch on again that was not taken', async () => {
    const server = await streamServer();
    server.write(...sequences(1, 3));
    let broken = true;
    const { caughtUp, seen, faults } = reading(server, aFolder(), (record) => {
      const fails = broken && record === sequence(2);
      if (fails) broken = false;
      return fails;
    });
    await caughtUp();

    expect(seen).toEqual([sequence(1), ...sequences(1, 3)]);
    expect(faults).toEqual([new Error(`cannot take ${sequence(2)}`)]);
  });

  it('reports an outage and reads on when it is over', async () => {
    const server = await streamServer();
    server.failNext(1);
    server.write(...sequences(1, 2));

    const { caughtUp, seen, faults } = reading(server);
    await caughtUp();

    expect(faults).toHaveLength(1);
    expect(seen).toEqual(sequences(1, 2));
  });

  it('reads a closed shard to its end and goes on with the next', async () => {
    const server = await streamServer();
    server.write(...sequences(1, 2));
    server.roll();
    server.write(...sequences(3, 4));
    server.roll();
    server.roll();
    server.write(...sequences(5, 6));

    const { caughtUp, seen } = reading(server);
    await caughtUp();

    expect(seen).toEqual(sequences(1, 6));
  });

  it('goes on with the next shard after a restart too', async () => {
    const server = await streamServer();
    server.write(...sequences(1, 2));
    const first = reading(server);
    await first.caughtUp();
    await first.stop();
    server.roll();
    server.write(sequence(3));

    const second = reading(server, first.folder);
    await second.caughtUp();

    expect(second.seen).toEqual([sequence(3)]);
  });

  it('begins with what is left where its place is older than the stream', async () => {
    const server = await streamServer();
    server.write(...sequences(1, 3));
    const first = reading(server);
    await first.caughtUp();
    await first.stop();
    server.write(...sequences(4, 9));
    server.trim(sequence(6));

    const second = reading(server, first.folder);
    await second.caughtUp();

    expect(second.seen).toEqual(sequences(7, 9));
  });

  it('begins anew on another database', async () => {
    const server = await streamServer();
    server.write(...sequences(1, 3));
    const first = reading(server);
    await first.caughtUp();
    await first.stop();
    server.renew();
    server.write(sequence(1));

    const second = reading(server, first.folder);
    await second.caughtUp();

    expect(second.seen).toEqual([sequence(1)]);
  });
});
