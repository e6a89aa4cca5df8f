import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { RuleBookStore } from '../usecases/ports.ts';
import { allOf, anyOf, bodyHas, itemDoesNotExist, itemExists, stillAt } from './conditions.ts';
import { readSeason, seasonItem } from './items.ts';
import { ruleBookPartKey, ruleBookPk, ruleBookPrefix, seasonKey, seasonsPk } from './keys.ts';
import { hashOfPart, readRuleBook, ruleBookItems } from './rule-book-parts.ts';
import { readItem, readRange, type Table, toAttributes } from './table.ts';
import { put, transact } from './transact.ts';

export const dynamoRuleBooks = (table: Table): RuleBookStore => {
  const findSeason: RuleBookStore['findSeason'] = async (season) => {
    const item = await readItem(table, seasonKey(season));
    return item === null ? null : readSeason(item);
  };

  return {
    seasons: async () => (await readRange(table, { pk: seasonsPk })).map(readSeason),
    findSeason,
    find: async (season, version) => {
      const range = { pk: ruleBookPk(season), prefix: ruleBookPrefix(version) };
      const parts = await readRange(table, range);
      return parts.length === 0 ? null : readRuleBook(parts);
    },

    put: async (season, book, basedOn) => {
      const { id, ruleBookVersion: version, ruleBookHash: hash, publishedRun } = season;
      if (version !== basedOn + 1) throw new Error('rule book write: version is not the next');
      const unmoved = stillAt('ruleBookVersion', basedOn);
      // a run published meanwhile must not be forgotten by the new pointer
      const condition =
        basedOn === 0 ? unmoved : allOf(unmoved, bodyHas('publishedRun', publishedRun));
      const parts = ruleBookItems(id, version, book, hash);
      const outcome = await transact(table, [
        put(table, seasonItem(season), condition),
        ...parts.map((part) => put(table, part, itemDoesNotExist)),
      ]);
      if (outcome === 'done') return 'written';
      // parts are never rewritten: the same hash at this version is this very write
      const first = await readItem(table, ruleBookPartKey(id, version, 0));
      if (first !== null && hashOfPart(first) === hash) return 'written';
      return basedOn === 0 ? 'already-exists' : 'changed-meanwhile';
    },

    setPublishedRun: async (season, run) => {
      const notLater = {
        expression: '#body.#publishedRun <= :run',
        names: { '#body': 'body', '#publishedRun': 'publishedRun' },
        values: { ':run': run },
      };
      const condition = allOf(itemExists, anyOf(bodyHas('publishedRun', null), notLater));
      try {
        await table.client.send(
          new UpdateItemCommand({
            TableName: table.name,
            Key: toAttributes(seasonKey(season)),
            UpdateExpression: 'SET #body.#publishedRun = :run',
            ConditionExpression: condition.expression,
            ExpressionAttributeNames: { ...condition.names },
            ExpressionAttributeValues: toAttributes(condition.values),
          }),
        );
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        // a later run stands there already; only a season that is not there is a fault
        if ((await findSeason(season)) === null)
          throw new Error('published run: no such season', { cause: error });
      }
    },
  };
};
