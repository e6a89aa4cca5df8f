import { countyOf } from '../local/demonstration/county.ts';
import { wordingIndex } from '../shared/domain/rule-book/zones-of.ts';
import { resolveAddress } from '../shared/domain/zones/index.ts';
import { medians, timed } from './kit/medians.ts';
import { type Benchmark, times } from './kit/row.ts';

const seed = 1;

/**
 * Finding the zone of an address beside reading the application that carries it, which every request does anyway.
 * Indexing the zones, once a container, is told in look-ups.
 */
export const zones: Benchmark = {
  name: 'zones',
  run: async () => {
    const { books, applications } = countyOf(seed);
    const book = books.primary;
    const children = applications.filter(({ season }) => season === book.season);
    const texts = children.map(({ answers }) => JSON.stringify(answers));
    const index = wordingIndex(book.zones);
    const found = (zone: string, address: string): boolean => {
      const resolution = resolveAddress(index, address);
      return resolution.kind === 'found' && resolution.zones.some(({ id }) => id === zone);
    };
    const rightly = () =>
      children.filter(({ household: { zone, address } }) => found(zone.id, address)).length;
    const parsed = () => texts.reduce((sum, text) => sum + Object.keys(JSON.parse(text)).length, 0);
    const median = await medians({
      resolve: () => timed(rightly),
      parse: () => timed(parsed, 10),
      index: () => timed(() => wordingIndex(book.zones).clauses.length, 10),
    });
    const perAddress = median('resolve') / children.length;
    return [
      {
        of: 'address to zone, demonstration county',
        counters: { addresses: children.length, zones: book.zones.length, rightly: rightly() },
        measured: { 'look-up': times(median('resolve') / median('parse')) },
        beside: "JSON.parse of the address's own application",
      },
      {
        of: 'index of its zones',
        measured: { index: times(median('index') / perAddress) },
        beside: 'one look-up',
      },
    ];
  },
};
