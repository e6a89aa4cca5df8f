import { isDeepStrictEqual } from 'node:util';
import type { RunStore } from '../usecases/ports.ts';
import { stillAt } from './conditions.ts';
import { readRun, runItem } from './items.ts';
import { runKey, runPrefix, runsPk } from './keys.ts';
import { readItem, readRange, type Table } from './table.ts';
import { put, transact } from './transact.ts';

export const dynamoRuns = (table: Table): RunStore => {
  const find: RunStore['find'] = async (season, number) => {
    const item = await readItem(table, runKey(season, number));
    return item === null ? null : readRun(item);
  };
  return {
    find,
    list: async (season) =>
      (await readRange(table, { pk: runsPk(season), prefix: runPrefix })).map(readRun),
    begin: async (run, before) => {
      if (run.version !== 1) throw new Error('run write: a new run has version 1');
      const passed = before === null ? [] : [{ ...before, version: before.version + 1 }];
      const writes = [
        put(table, runItem(run), stillAt('version', 0)),
        ...passed.map((one) => put(table, runItem(one), stillAt('version', one.version - 1))),
      ];
      if ((await transact(table, writes)) === 'done') return 'written';
      const found = await find(run.season, run.number);
      if (found === null) return 'changed-meanwhile';
      return isDeepStrictEqual(found, run) ? 'written' : 'already-exists';
    },
    write: async (run, basedOn) => {
      if (run.version !== basedOn + 1) throw new Error('run write: version is not the next');
      const write = put(table, runItem(run), stillAt('version', basedOn));
      if ((await transact(table, [write])) === 'done') return 'written';
      if (isDeepStrictEqual(await find(run.season, run.number), run)) return 'written';
      return basedOn === 0 ? 'already-exists' : 'changed-meanwhile';
    },
  };
};
