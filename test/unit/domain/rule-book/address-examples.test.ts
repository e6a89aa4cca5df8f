import { describe, expect, it } from 'vitest';
import { addressExamples } from '../../../../shared/domain/rule-book/address-examples.ts';
import type { Place } from '../../../../shared/domain/rule-book/schema.ts';
import { wordingIndex } from '../../../../shared/domain/rule-book/zones-of.ts';
import { resolveAddress } from '../../../../shared/domain/zones/index.ts';
import { aZone } from '../../../support/domain/county.ts';

const place = (name: string): Place => ({ name, at: [0, 0], area: 'town', kind: 'estate' });

const zones = [
  aZone('z-one', { text: '锦绣花园（一期、二期）、人民路1号至99号（单号）。' }),
  aZone('z-two', { text: '锦绣花园（三期）、人民路2号至98号（双号）、翠湖花园。' }),
];
const places = ['锦绣花园', '翠湖花园', '人民路', '远山别院'].map(place);
const index = wordingIndex(zones);
const resolve = (address: string) => resolveAddress(index, address);
const examples = (address: string) => addressExamples({ places }, address, resolve);

describe('examples of what to write', () => {
  it('spell out the parts of an estate that the plan splits', () => {
    expect(examples('锦绣花园')).toEqual(['锦绣花园1期', '锦绣花园3期']);
  });

  it('give a street a number of each side', () => {
    expect(examples('人民路')).toEqual(['人民路1号', '人民路2号']);
  });

  it('offer the name that was mistyped, and the one that was begun', () => {
    expect(examples('锦锈花园 3号楼')).toContain('锦绣花园1期');
    expect(examples('翠湖')).toEqual(['翠湖花园']);
  });

  it.each(['翠湖花园5幢', '火星基地', '。。', '🏠🏠', '远山别苑', '长'.repeat(200)])(
    'are none for %s',
    (address) => {
      expect(examples(address)).toEqual([]);
    },
  );

  it('are found, each of them', () => {
    for (const address of ['锦绣花园', '人民路', '翠湖', '锦绣'])
      for (const example of examples(address)) expect(resolve(example).kind).toBe('found');
  });
});
