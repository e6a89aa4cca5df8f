import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { instant } from '../domain/text.ts';
import type { Clock, GuardianSession, GuardianStore } from '../usecases/ports.ts';
import type { Cipher } from './cipher.ts';
import { anyOf, type Clause, itemDoesNotExist, itemExists } from './conditions.ts';
import { parseStored, sealedItem, unsealed } from './items.ts';
import { codeKey, codesSentKey, countKey, guardianKey, type Key, sessionKey } from './keys.ts';
import { daysAfter, epochSeconds, phoneKeptDays } from './retention.ts';
import { fromAttributes, readItem, type Table, toAttributes } from './table.ts';
import { put, transact } from './transact.ts';

const storedCode = z.object({
  code: z.string(),
  endsAt: instant,
  attempts: z.int().min(0),
  request: z.string().nullable().default(null),
});
const storedSent = z.object({ sent: z.array(instant) });
const storedSession = z.object({ owner: z.string(), endsAt: instant });
const storedPhone = z.object({ phone: z.string() });
const counted = z.object({ count: z.int() });

const sentStill = (basedOn: readonly string[]): Clause => {
  const same: Clause = {
    expression: '#sent = :was',
    names: { '#sent': 'sent' },
    values: { ':was': [...basedOn] },
  };
  return basedOn.length === 0 ? anyOf(itemDoesNotExist, same) : same;
};

/** Phones and tokens come as keyed hashes; the one phone that is kept is sealed. */
export const dynamoGuardians = ({
  table,
  cipher,
  clock,
}: {
  readonly table: Table;
  readonly cipher: Cipher;
  readonly clock: Clock;
}): GuardianStore => {
  const remove = async (key: Key) => {
    await table.client.send(
      new DeleteItemCommand({ TableName: table.name, Key: toAttributes(key) }),
    );
  };
  const live = <T extends { readonly endsAt: string }>(value: T): T | null =>
    value.endsAt > clock.now() ? value : null;

  return {
    count: async (subject, window, expiresAt) => {
      const key = countKey(subject, window);
      const { Attributes = {} } = await table.client.send(
        new UpdateItemCommand({
          TableName: table.name,
          Key: toAttributes(key),
          UpdateExpression: 'SET #expiresAt = :expiresAt ADD #count :one',
          ExpressionAttributeNames: { '#expiresAt': 'expiresAt', '#count': 'count' },
          ExpressionAttributeValues: toAttributes({
            ':expiresAt': epochSeconds(expiresAt),
            ':one': 1,
          }),
          ReturnValues: 'UPDATED_NEW',
        }),
      );
      return parseStored(counted, fromAttributes(Attributes), key.sk).count;
    },

    codesSent: async (phone) => {
      const key = codesSentKey(phone);
      const item = await readItem(table, key);
      return item === null ? [] : parseStored(storedSent, item, key.sk).sent;
    },
    putCodesSent: async (phone, sent, basedOn, expiresAt) => {
      const { expression, names, values } = sentStill(basedOn);
      const item = { ...codesSentKey(phone), sent: [...sent], expiresAt: epochSeconds(expiresAt) };
      try {
        await table.client.send(
          new PutItemCommand({
            TableName: table.name,
            Item: toAttributes(item),
            ConditionExpression: expression,
            ExpressionAttributeNames: names,
            ExpressionAttributeValues: toAttributes(values),
          }),
        );
        return 'written';
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return 'changed-meanwhile';
        throw error;
      }
    },

    putCode: async ({ phone, code, expiresAt, attempts, request }) => {
      const item = {
        ...codeKey(phone),
        code,
        attempts,
        request,
        endsAt: expiresAt,
        expiresAt: epochSeconds(expiresAt),
      };
      await table.client.send(
        new PutItemCommand({ TableName: table.name, Item: toAttributes(item) }),
      );
    },
    findCode: async (phone) => {
      const key = codeKey(phone);
      const item = await readItem(table, key);
      const found = item === null ? null : live(parseStored(storedCode, item, key.sk));
      if (found === null) return null;
      const { code, endsAt, attempts, request } = found;
      return { phone, code, expiresAt: endsAt, attempts, request };
    },
    countAttempt: async (phone) => {
      const key = codeKey(phone);
      try {
        const { Attributes = {} } = await table.client.send(
          new UpdateItemCommand({
            TableName: table.name,
            Key: toAttributes(key),
            UpdateExpression: 'ADD #attempts :one',
            ConditionExpression: itemExists.expression,
            ExpressionAttributeNames: { '#attempts': 'attempts', ...itemExists.names },
            ExpressionAttributeValues: toAttributes({ ':one': 1 }),
            ReturnValues: 'ALL_NEW',
          }),
        );
        return parseStored(storedCode, fromAttributes(Attributes), key.sk).attempts;
      } catch (error) {
        // no code, so nothing is left to guess
        if (error instanceof ConditionalCheckFailedException) return Number.POSITIVE_INFINITY;
        throw error;
      }
    },
    dropCode: (phone) => remove(codeKey(phone)),

    putSession: async (token, session, phone) => {
      const item = {
        ...sessionKey(token),
        owner: session.owner,
        endsAt: session.expiresAt,
        expiresAt: epochSeconds(session.expiresAt),
      };
      const guardian = {
        ...sealedItem(guardianKey(session.owner), { phone }, ['phone'], cipher),
        expiresAt: daysAfter(clock.now(), phoneKeptDays),
      };
      await transact(table, [put(table, item, null), put(table, guardian, null)]);
    },
    findSession: async (token): Promise<GuardianSession | null> => {
      const item = await readItem(table, sessionKey(token));
      const found = item === null ? null : live(parseStored(storedSession, item, 'SESSION'));
      return found === null ? null : { owner: found.owner, expiresAt: found.endsAt };
    },
    dropSession: (token) => remove(sessionKey(token)),
    phoneOf: async (owner) => {
      const item = await readItem(table, guardianKey(owner));
      return item === null ? null : unsealed(storedPhone, item, cipher).phone;
    },
  };
};
