import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { PutItemCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { table as names } from '../domain/deployment.ts';
import type { ApplicationChange, ApplicationStore } from '../usecases/ports.ts';
import { listApplications } from './application-lists.ts';
import type { Cipher } from './cipher.ts';
import { itemDoesNotExist, stillAt } from './conditions.ts';
import {
  applicationItem,
  documentItem,
  eventItem,
  readApplication,
  readDocument,
  readEvent,
  sealedItem,
} from './items.ts';
import {
  applicationKey,
  deskIndexPk,
  documentKey,
  documentPrefix,
  eventKey,
  eventPrefix,
  guardianIndexPk,
  readKey,
  seasonIndexPks,
} from './keys.ts';
import { readItem, readItems, readRange, type Table, toAttributes } from './table.ts';
import { put, transact } from './transact.ts';

type Parts = { readonly table: Table; readonly cipher: Cipher };

/** Application first: its condition guards the documents, which are never written without it. */
export const applicationWrites = (
  { table, cipher }: Parts,
  { basedOn, after, events, documents = [] }: ApplicationChange,
): readonly TransactWriteItem[] => {
  if (after.version !== basedOn + 1) throw new Error('application write: version is not the next');
  return [
    put(table, applicationItem(after, cipher), stillAt('version', basedOn)),
    ...events.map((event) => put(table, eventItem(event), itemDoesNotExist)),
    ...documents.map((document) => put(table, documentItem(document), null)),
  ];
};

export const dynamoApplications = (parts: Parts): ApplicationStore => {
  const { table, cipher } = parts;
  const find: ApplicationStore['find'] = async (season, id) => {
    const item = await readItem(table, applicationKey(season, id));
    return item === null ? null : readApplication(item, cipher);
  };

  /** An event is never rewritten, so one that stands there with this hash came with this very change. */
  const wasCommitted = async ({ after, events }: ApplicationChange) => {
    const last = events.at(-1);
    if (last === undefined) return isDeepStrictEqual(await find(after.season, after.id), after);
    const item = await readItem(table, eventKey(after.season, after.id, last.sequence));
    return item !== null && readEvent(item).hash === last.hash;
  };

  return {
    find,
    write: async (change) => {
      const outcome = await transact(table, applicationWrites(parts, change));
      if (outcome === 'done' || (await wasCommitted(change))) return 'written';
      return change.basedOn === 0 ? 'already-exists' : 'changed-meanwhile';
    },
    ofGuardian: async (owner) => {
      const index = names.indexes.guardian;
      const found = await readRange(table, { pk: guardianIndexPk(owner), index });
      const keys = found.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) }));
      return (await readItems(table, keys))
        .map((item) => readApplication(item, cipher))
        .filter((application) => application.owner === owner);
    },
    atDesk: async (filter) => {
      const { items, next } = await listApplications(
        parts,
        names.indexes.desk,
        [deskIndexPk(filter.season, filter.desk)],
        filter,
      );
      return { items: items.filter(({ desk }) => desk === filter.desk), next };
    },
    ofSeason: (filter) =>
      listApplications(parts, names.indexes.season, seasonIndexPks(filter.season), filter),
    events: async (season, id) => {
      const { pk } = applicationKey(season, id);
      return (await readRange(table, { pk, prefix: eventPrefix })).map(readEvent);
    },
    documents: async (season, id) => {
      const { pk } = applicationKey(season, id);
      return (await readRange(table, { pk, prefix: documentPrefix })).map(readDocument);
    },
    findDocument: async (season, id, document) => {
      const item = await readItem(table, documentKey(season, id, document));
      return item === null ? null : readDocument(item);
    },
    logRead: async (entry) => {
      const { season, application, at, actor } = entry;
      const mark = randomBytes(6).toString('hex');
      const key = readKey(season, application, { at, actor, mark });
      // why staff looked is typed by a person, so it is sealed
      const Item = toAttributes(sealedItem(key, entry, ['reason'], cipher));
      await table.client.send(new PutItemCommand({ TableName: table.name, Item }));
    },
  };
};
