import type { NativeAttributeValue } from '@aws-sdk/util-dynamodb';
import type * as z from 'zod';
import {
  type Application,
  type AuditEvent,
  application,
  auditEvent,
  type Document,
  document,
} from '../domain/application/application.ts';
import { type Run, run } from '../domain/season/run.ts';
import { type Season, season } from '../domain/season/season.ts';
import type { Cipher } from './cipher.ts';
import {
  applicationIndexKeys,
  applicationKey,
  documentKey,
  eventKey,
  type Key,
  runKey,
  seasonKey,
} from './keys.ts';
import { applicationFields, openFields, sealFields } from './personal-fields.ts';
import type { Item, Stored } from './table.ts';

/** Items carry the domain value under `body`; nothing is believed before its schema has read it. */

export const keyText = ({ pk, sk }: Key) => `${pk}|${sk}`;

/** Names field and fault; zod's own error stays behind, for it may quote what was stored. */
export const parseStored = <T>(schema: z.ZodType<T>, value: unknown, key: string): T => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, code }) => `${path.join('.')}: ${code}`);
  throw new Error(`stored item ${key} is not what it should be: ${faults.join('; ')}`);
};

const storedKey = ({ pk, sk }: Stored): Key => ({ pk: String(pk), sk: String(sk) });

const bodyOf = <T>(schema: z.ZodType<T>, item: Stored): T =>
  parseStored(schema, item['body'], keyText(storedKey(item)));

/** Marshalling accepts what the domain types hold: text, numbers, booleans, null, lists, records, bytes. */
const asBody = (value: unknown) => value as NativeAttributeValue;

/** An item of another shape whose named fields are sealed. */
export const sealedItem = (
  key: Key,
  body: Readonly<Record<string, unknown>>,
  sealed: readonly string[],
  cipher: Cipher,
): Item => ({
  ...key,
  body: asBody(sealFields(body, keyText(key), { sealed, open: [] }, cipher)),
});

export const unsealed = <T>(schema: z.ZodType<T>, item: Stored, cipher: Cipher): T => {
  const key = keyText(storedKey(item));
  return parseStored(schema, openFields(item['body'], key, cipher), key);
};

export const applicationItem = (value: Application, cipher: Cipher): Item => {
  const key = applicationKey(value.season, value.id);
  const body = asBody(sealFields(value, keyText(key), applicationFields, cipher));
  return { ...key, ...applicationIndexKeys(value), body };
};

export const readApplication = (item: Stored, cipher: Cipher): Application =>
  unsealed(application, item, cipher);

export const eventItem = (value: AuditEvent): Item => ({
  ...eventKey(value.season, value.application, value.sequence),
  body: asBody(value),
});
export const readEvent = (item: Stored): AuditEvent => bodyOf(auditEvent, item);

export const documentItem = (value: Document): Item => ({
  ...documentKey(value.season, value.application, value.id),
  body: asBody(value),
});
export const readDocument = (item: Stored): Document => bodyOf(document, item);

export const runItem = (value: Run): Item => ({
  ...runKey(value.season, value.number),
  body: asBody(value),
});
export const readRun = (item: Stored): Run => bodyOf(run, item);

export const seasonItem = (value: Season): Item => ({
  ...seasonKey(value.id),
  body: asBody(value),
});
export const readSeason = (item: Stored): Season => bodyOf(season, item);
