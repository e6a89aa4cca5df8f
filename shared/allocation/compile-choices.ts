import type { Columns, Indices } from './columns.ts';
import type { IndexOf } from './compile.ts';
import type { Applicant, Choice } from './types.ts';

/** The narrowest array for indices below `count`. */
export const indices = (count: number, length: number): Indices => {
  if (count <= 2 ** 8) return new Uint8Array(length);
  return count <= 2 ** 16 ? new Uint16Array(length) : new Int32Array(length);
};

const better = (a: Choice, b: Choice): boolean =>
  a.tier < b.tier || (a.tier === b.tier && a.order < b.order);

/** a unit's tier and order at a school are its best member's */
const bestMember = (members: readonly Applicant[], position: number): Choice => {
  let best = members[0]!.choices[position]!;
  for (const { choices } of members) {
    if (better(choices[position]!, best)) best = choices[position]!;
  }
  return best;
};

type Ranks = Pick<Columns, 'rankTier' | 'rankOrder' | 'choiceRank'>;

/** the different (tier, order), ascending, and which of them each choice has */
const ranksOf = (tier: Int32Array, order: Float64Array): Ranks => {
  const sorted = Int32Array.from(tier.keys()).sort(
    (a, b) => tier[a]! - tier[b]! || order[a]! - order[b]!,
  );
  const rank = new Int32Array(tier.length);
  const first: number[] = [];
  for (const choice of sorted) {
    const last = first.at(-1);
    const isNew =
      last === undefined || tier[last] !== tier[choice] || order[last] !== order[choice];
    if (isNew) first.push(choice);
    rank[choice] = first.length - 1;
  }
  const choiceRank = indices(first.length, rank.length);
  choiceRank.set(rank);
  return {
    rankTier: Int32Array.from(first, (choice) => tier[choice]!),
    rankOrder: Float64Array.from(first, (choice) => order[choice]!),
    choiceRank,
  };
};

export const compileChoices = (
  members: readonly (readonly Applicant[])[],
  schools: IndexOf,
): Ranks & Pick<Columns, 'choiceStart' | 'choiceSchool'> => {
  const choiceStart = new Int32Array(members.length + 1);
  for (let u = 0; u < members.length; u++) {
    choiceStart[u + 1] = choiceStart[u]! + members[u]![0]!.choices.length;
  }
  const total = choiceStart[members.length]!;
  const choiceSchool = indices(schools.size, total);
  const tier = new Int32Array(total);
  const order = new Float64Array(total);
  for (let u = 0; u < members.length; u++) {
    const start = choiceStart[u]!;
    for (let c = start; c < choiceStart[u + 1]!; c++) {
      const choice = bestMember(members[u]!, c - start);
      choiceSchool[c] = schools.get(choice.school)!;
      tier[c] = choice.tier;
      order[c] = choice.order;
    }
  }
  return { choiceStart, choiceSchool, ...ranksOf(tier, order) };
};
