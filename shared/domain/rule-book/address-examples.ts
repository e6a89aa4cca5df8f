import { canonical } from '../zones/characters.ts';
import type { Candidate, Place as Named, Resolution } from '../zones/index.ts';
import type { RuleBook } from './schema.ts';

type Resolve = (address: string) => Resolution;

const mostExamples = 4;

/** each part of the place that the wording names, or its first number */
const partsOf = ({ name, parts, numbers }: Named): readonly string[] => {
  if (parts !== undefined) return parts.map((part) => `${name}${part}`);
  const [unit] = numbers?.units ?? [];
  if (unit === undefined) return [name];
  return [`${name}${numbers?.ranges[0]?.from ?? 1}${unit}`];
};

/** the places of a wording, each with a part or a number where it has some */
const spelledOut = (candidates: readonly Candidate[]): readonly string[] =>
  candidates.flatMap(({ clause }) => ('places' in clause ? clause.places.flatMap(partsOf) : []));

/** length of the longest common subsequence */
const inCommon = (a: string, b: string): number => {
  let row: readonly number[] = Array.from({ length: b.length + 1 }, () => 0);
  for (const one of a) {
    const next = [0];
    for (const [index, other] of [...b].entries()) {
      const left = next[index] ?? 0;
      next.push(one === other ? (row[index] ?? 0) + 1 : Math.max(left, row[index + 1] ?? 0));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};

const leastLikeness = 60;

const percentOf = (part: number, name: string): number => Math.floor((part * 100) / name.length);

/** cheap, and never less than the likeness: most names of a district end here */
const mayBeLike = (name: string, address: string): boolean =>
  percentOf([...name].filter((character) => address.includes(character)).length, name) >=
  leastLikeness;

/** in hundredths: how much of the name stands, in its order, somewhere in the address; its beginning is enough */
const likeness = (name: string, address: string): number => {
  if (name.includes(address)) return 100;
  const begun = address.includes(name.slice(0, 2)) ? leastLikeness : 0;
  if (!mayBeLike(name, address)) return begun;
  let best = 0;
  for (let from = 0; from < address.length; from += 1)
    best = Math.max(best, inCommon(name, address.slice(from, from + name.length + 1)));
  return best < 2 ? begun : Math.max(begun, percentOf(best, name));
};

/** names that somebody may have meant, the likest first */
const likeNames = ({ places }: Pick<RuleBook, 'places'>, address: string): readonly string[] =>
  [...new Set(places.map(({ name }) => name))]
    .filter((name) => !address.includes(canonical(name)))
    .map((name) => ({ name, share: likeness(canonical(name), address) }))
    .filter(({ share }) => share >= leastLikeness)
    .sort((a, b) => b.share - a.share || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);

const candidatesOf = (resolution: Resolution): readonly Candidate[] =>
  resolution.kind === 'ambiguous' ? resolution.candidates : [];

/**
 * What a family can write instead of an address that was not settled: places of the plan, spelled out until they are
 * found. Nothing is read into the address itself.
 */
export const addressExamples = (
  book: Pick<RuleBook, 'places'>,
  address: string,
  resolve: Resolve,
): readonly string[] => {
  const resolution = resolve(address);
  if (resolution.kind === 'found') return [];
  const written = canonical(address);
  if (written.length < 2) return [];
  const meant = likeNames(book, written).flatMap((name) => [
    name,
    ...spelledOut(candidatesOf(resolve(name))),
  ]);
  const found = [...new Set([...spelledOut(candidatesOf(resolution)), ...meant])].filter(
    (example) => !written.includes(example) && resolve(example).kind === 'found',
  );
  return found.slice(0, mostExamples);
};
