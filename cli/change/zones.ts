/** Which children a moved zone concerns, and what they may choose afterwards. */

import type { Applicant, Choice } from '../../shared/allocation/types.ts';
import type { Move } from './shape.ts';

/** the children of a move: by their place, by a school they may choose, by both where both are named */
export type Selection = {
  readonly move: Move;
  readonly places: ReadonlySet<string> | null;
};

export const selectionOf = (move: Move): Selection => ({
  move,
  places: move.places === undefined ? null : new Set(move.places),
});

export const placeOf = ({ at }: Applicant): string => `${at[0]},${at[1]}`;

const selects = ({ move, places }: Selection, applicant: Applicant): boolean =>
  (move.from === undefined || applicant.choices.some(({ school }) => school === move.from)) &&
  (places === null || places.has(placeOf(applicant)));

export const movesOf = (
  selections: readonly Selection[],
  applicant: Applicant,
): readonly Selection[] => selections.filter((selection) => selects(selection, applicant));

const better = (a: Choice, b: Choice): Choice =>
  b.tier < a.tier || (b.tier === a.tier && b.order < a.order) ? b : a;

/** tier and order that a school takes over where the child had none there; null for a child without any choice */
const inherited = ({ choices }: Applicant, { from }: Move): Choice | null => {
  const [first, ...others] = choices;
  if (from !== undefined) return choices.find(({ school }) => school === from) ?? null;
  return first === undefined ? null : others.reduce(better, first);
};

/**
 * With `from`, the schools of `to` stand where it stood and the others of the list stay; without, the list is `to`.
 * Null where the child had no choice from which a tier could be taken, and the move names none.
 */
export const rezoned = (applicant: Applicant, move: Move): readonly Choice[] | null => {
  const own = new Map(applicant.choices.map((choice) => [choice.school, choice]));
  const model = inherited(applicant, move);
  const tier = move.tier ?? model?.tier;
  if (tier === undefined) return null;
  const fresh = move.to.map((school): Choice => {
    const known = own.get(school) ?? model;
    return {
      school,
      tier: move.tier ?? known?.tier ?? tier,
      order: move.order ?? known?.order ?? 0,
    };
  });
  if (move.from === undefined) return fresh;
  const named = new Set(move.to);
  return applicant.choices.flatMap((choice) => {
    if (choice.school === move.from) return fresh;
    return named.has(choice.school) ? [] : [choice];
  });
};
