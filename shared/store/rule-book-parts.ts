import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import { type RuleBook, ruleBook } from '../domain/rule-book/schema.ts';
import { parseStored } from './items.ts';
import { ruleBookPartKey } from './keys.ts';
import type { Item, Stored } from './table.ts';

/** an item holds 400 KB, a transaction 4 MB */
const partBytes = 350_000;

const part = z.object({ data: z.instanceof(Uint8Array), parts: z.int().min(1), hash: z.string() });

/** Compressed JSON, cut into as many items as it takes; a book of 150 schools is mostly one. */
export const ruleBookItems = (
  season: string,
  version: number,
  book: RuleBook,
  hash: string,
): readonly Item[] => {
  const data = gzipSync(JSON.stringify(book));
  const parts = Math.ceil(data.length / partBytes);
  return Array.from({ length: parts }, (_, index) => ({
    ...ruleBookPartKey(season, version, index),
    data: new Uint8Array(data.subarray(index * partBytes, (index + 1) * partBytes)),
    parts,
    hash,
  }));
};

export const hashOfPart = (item: Stored): string => parseStored(part, item, 'RULEBOOK').hash;

export const readRuleBook = (items: readonly Stored[]): RuleBook => {
  const parts = items.map((item) => parseStored(part, item, 'RULEBOOK'));
  if (parts.some((each) => each.parts !== items.length))
    throw new Error('stored rule book: a part is missing');
  const json: unknown = JSON.parse(
    gunzipSync(Buffer.concat(parts.map(({ data }) => data))).toString('utf8'),
  );
  return parseStored(ruleBook, json, 'RULEBOOK');
};
