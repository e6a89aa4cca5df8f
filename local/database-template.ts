import { randomBytes } from 'node:crypto';
import { link, rm, writeFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';

/**
 * An empty SQLite file that dynoxide 1.2.1 takes as its own. It looks for the last sequence number of a stream by
 * reading all records and keeps them for ever, so that the 10,000th write takes twenty times as long as the first.
 * Made by `sqlite3 template.db < template.sql && gzip -9n < template.db | base64`, template.sql being
 *
 *   CREATE TABLE _stream_records (id INTEGER PRIMARY KEY AUTOINCREMENT, table_name TEXT NOT NULL,
 *     event_name TEXT NOT NULL, keys_json TEXT NOT NULL, new_image TEXT, old_image TEXT, sequence_number TEXT NOT NULL,
 *     shard_id TEXT NOT NULL, created_at INTEGER NOT NULL, user_identity TEXT);
 *   CREATE INDEX stream_sequence ON _stream_records (table_name, CAST(sequence_number AS INTEGER));
 *   CREATE INDEX stream_age ON _stream_records (created_at);
 *   -- DynamoDB too keeps a stream for 24 hours
 *   CREATE TRIGGER stream_day AFTER INSERT ON _stream_records WHEN new.id % 1000 = 0
 *   BEGIN DELETE FROM _stream_records WHERE created_at < new.created_at - 86400; END;
 */
const template =
  'H4sIAAAAAAACA+3X32/SUBQH8HajmxIwvi3Gl7MHExomqdEsJmpiN+5YYymzdHEkJk1Hr1iFEtqiEp/QB/8n/wr/' +
  'JG8RBhQU34zL95M06b333HN/tC+n+dIMEk5v+lHPS+ihdFuSZek5kSRJyvSZSd9zC21Z2kyRKm25mL4UFOlWofi9' +
  'WCn8KCgSAAAAAAD8K+NTZffufvnGl0YSBZ0Oj+Ik4l7P9b2RO32NeLsf+fGxzXSHkWMbtRqzaR5H+okjOgyryWyH' +
  'GhZlJtKrU2ZRyD9WAp/u0QNN0+gZafkjVjMsqjKTibQndqO+bqLNqC36Eu67okh5Okmz0HGfHh8+0rQnxKzq69zO' +
  '3n5Z/hyEPv80zeR1eCapMj2HYVXZBc3D1m28NF9JHd/c3t0rl+WxsZg/5oMhD9vZRXLrFpnFrl0p8S673A29Hj+g' +
  'Y73plK4yh8PeJY9Ib4psDhNXr6pnWzvpVlqTSfGgK8q4q+yZ5vbss+lHJqPMYGmynmipXwfy5HTf7vzayPL2Ms2t' +
  'pZwrR8lThvjs063TmW3UdbtFL1iL9HOnYVgiV51ZzsHKrPmNkMMuHLIa4jk3zdVI/oGHyV9Fvuej2H0X98NNgeI3' +
  'c4Ne+lukgavj/a7/x/Hs19uwXPzWi0RCf1Pcwp8/u9HfBw9jHomc4m6CZDTJvBSiprW5KPoBAAAAAAAA4BpD/Q8A' +
  'AAAAAABw/eVR/wMAAAAAAACg/gcAAAAAAACA/95PEpCBvQBQAAA=';

const exists = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST';

/** A new database begins as the template; one that is there stays as it is. */
export const prepareDatabaseFile = async (file: string): Promise<void> => {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, gunzipSync(Buffer.from(template, 'base64')), { mode: 0o600 });
  try {
    await link(draft, file);
  } catch (error) {
    if (!exists(error)) throw error;
  } finally {
    await rm(draft);
  }
};
