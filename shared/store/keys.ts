import { createHash } from 'node:crypto';
import type { Application } from '../domain/application/application.ts';
import { table } from '../domain/deployment.ts';

/** Every key of the one table; docs/data-model.md draws them. */
export type Key = { readonly pk: string; readonly sk: string };

const padded = (number: number, digits: number) => {
  const text = String(number).padStart(digits, '0');
  if (text.length > digits) throw new RangeError(`key: ${number} has more than ${digits} digits`);
  return text;
};

/** spreads what belongs together over partitions; the same text always meets the same shard */
const shardOf = (text: string, shards: number) =>
  createHash('sha256').update(text).digest().readUInt32BE() % shards;

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

const applicationPk = (season: string, id: string) => `S#${season}#A#${id}`;

/** sort key of the item that the stream projection reads */
export const applicationSk = 'APP';
export const eventPrefix = 'EVENT#';
export const documentPrefix = 'DOC#';
export const runPrefix = 'RUN#';

export const applicationKey = (season: string, id: string): Key => ({
  pk: applicationPk(season, id),
  sk: applicationSk,
});
export const eventKey = (season: string, id: string, sequence: number): Key => ({
  pk: applicationPk(season, id),
  sk: `${eventPrefix}${padded(sequence, 6)}`,
});
export const documentKey = (season: string, id: string, document: string): Key => ({
  pk: applicationPk(season, id),
  sk: `${documentPrefix}${document}`,
});
/** the mark tells apart two looks of one person in one millisecond */
export const readKey = (
  season: string,
  id: string,
  { at, actor, mark }: { readonly at: string; readonly actor: string; readonly mark: string },
): Key => ({
  pk: applicationPk(season, id),
  sk: `READ#${at}#${actor}#${mark}`,
});

const { guardian, desk, season: seasonIndex } = table.indexes;

export const guardianIndexPk = (owner: string) => `G#${owner}`;
export const deskIndexPk = (season: string, school: string) => `S#${season}#D#${school}`;

/** one partition takes 1,000 writes a second; a city's opening hour stays far below eight of them */
const seasonShards = 8;
export const seasonIndexPks = (season: string) =>
  upTo(seasonShards).map((shard) => `S#${season}#X#${shard}`);
export const stateAndId = (state: string, id: string) => `${state}#${id}`;

/** Index attributes of an application; without a desk it is in no desk's list. */
export const applicationIndexKeys = ({ season, id, owner, desk: school, state }: Application) => ({
  [guardian.partitionKey]: guardianIndexPk(owner),
  [guardian.sortKey]: `${season}#${id}`,
  ...(school === null
    ? {}
    : { [desk.partitionKey]: deskIndexPk(season, school), [desk.sortKey]: stateAndId(state, id) }),
  [seasonIndex.partitionKey]: `S#${season}#X#${shardOf(id, seasonShards)}`,
  [seasonIndex.sortKey]: stateAndId(state, id),
});

const guardianPk = (owner: string) => `G#${owner}`;
export const guardianKey = (owner: string): Key => ({ pk: guardianPk(owner), sk: 'GUARDIAN' });
export const codeKey = (phoneHash: string): Key => ({ pk: guardianPk(phoneHash), sk: 'CODE' });
export const codesSentKey = (phoneHash: string): Key => ({
  pk: guardianPk(phoneHash),
  sk: 'CODES',
});
export const countKey = (subjectHash: string, window: string): Key => ({
  pk: guardianPk(subjectHash),
  sk: `COUNT#${window}`,
});
export const sessionKey = (tokenHash: string): Key => ({ pk: `T#${tokenHash}`, sk: 'SESSION' });

export const seasonsPk = 'SEASONS';
export const seasonKey = (season: string): Key => ({ pk: seasonsPk, sk: season });
const seasonPk = (season: string) => `S#${season}`;
export const ruleBookPrefix = (version: number) => `RULEBOOK#${padded(version, 4)}#`;
export const ruleBookPk = seasonPk;
export const ruleBookPartKey = (season: string, version: number, part: number): Key => ({
  pk: seasonPk(season),
  sk: `${ruleBookPrefix(version)}${padded(part, 2)}`,
});
export const runsPk = seasonPk;
export const runKey = (season: string, number: number): Key => ({
  pk: seasonPk(season),
  sk: `${runPrefix}${padded(number, 4)}`,
});

/** writers of different applications seldom meet on a counter; a reader adds the shards up */
const counterShards = 4;
export const counterPks = (season: string) =>
  upTo(counterShards).map((shard) => `S#${season}#COUNT#${shard}`);
export const counterKey = (season: string, application: string, name: string): Key => ({
  pk: `S#${season}#COUNT#${shardOf(application, counterShards)}`,
  sk: name,
});
export const countedKey = (season: string, application: string): Key => ({
  pk: applicationPk(season, application),
  sk: 'COUNTED',
});

export const extractKey = (district: string, kind: string): Key => ({
  pk: `X#${district}`,
  sk: kind,
});
/** where the rows under a keyed hash lie; the extract knows how many buckets it has */
export const extractBucket = (hash: string, buckets: number): number => shardOf(hash, buckets);
export const extractBucketKey = (
  district: string,
  kind: string,
  extract: string,
  bucket: number,
): Key => ({ pk: `X#${district}#${kind}#${extract}#${bucket}`, sk: 'ROWS' });
