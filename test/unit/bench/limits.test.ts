import { describe, expect, it } from 'vitest';
import { fnv } from '../../../bench/limits/fnv.ts';
import { nationalSize } from '../../../bench/limits/national.ts';
import { crowded, townOf } from '../../../bench/limits/town.ts';
import { deferredAcceptance } from '../../../shared/allocation/deferred-acceptance.ts';
import { findShortage } from '../../../shared/allocation/index.ts';
import { keysOf } from '../../../shared/allocation/keys.ts';
import { aChild, anInstance, aSchool } from '../../support/allocation/outcome.ts';

describe('the hash of a matching', () => {
  it('is FNV-1a', () => {
    expect(fnv(new Int32Array(0))).toBe('811c9dc5');
    expect(fnv(Int32Array.of('a'.charCodeAt(0)))).toBe('e40c292c');
  });
});

describe('a made-up country', () => {
  const size = { children: 2000, schools: 40, choices: 4 };

  it('is the same for a seed', () => {
    const { columns, numbers } = nationalSize(size, 1);

    const again = nationalSize(size, 1).columns;

    expect(deferredAcceptance(columns, keysOf(columns, numbers)).counters).toEqual(
      deferredAcceptance(again, keysOf(again, numbers)).counters,
    );
    expect(nationalSize(size, 2).columns.choiceSchool).not.toEqual(columns.choiceSchool);
  });

  it('has no school twice in a list, and every number once', () => {
    const { columns, numbers } = nationalSize(size, 1);

    const lists = Array.from({ length: size.children }, (_, unit) =>
      columns.choiceSchool.slice(columns.choiceStart[unit], columns.choiceStart[unit + 1]),
    );

    expect(lists.filter((list) => new Set(list).size !== size.choices)).toEqual([]);
    expect(numbers.toSorted()).toEqual(Int32Array.from(numbers.keys(), (at) => at + 1));
  });
});

describe('a made-up town', () => {
  it.each([1000, 2500])('of %i has the seats that were asked for', (children) => {
    expect(findShortage(townOf(children))).toBeNull();
    expect(findShortage(townOf(children, 0.97))?.missing).toBeGreaterThan(children / 50);
  });
});

describe('the crowded school of a town', () => {
  it('is first on the lists of most children beyond its seats', () => {
    const town = anInstance(
      [aSchool('p1', { seats: 3 }), aSchool('p2', { seats: 1 })],
      [aChild('a', ['p1']), aChild('b', ['p1', 'p2']), aChild('c', ['p2']), aChild('d', ['p2'])],
    );

    expect(crowded(town).id).toBe('p2');
  });
});
