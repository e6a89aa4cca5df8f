import type { SeasonView } from '../../shared/contract/views.ts';
import type { FactKind } from '../../shared/domain/evidence/facts.ts';
import type { Material } from '../../shared/domain/rule-book/schema.ts';

type Category = SeasonView['categories'][number];

/** A fact that a department's register can confirm. */
export type Confirmed = Material & { readonly registry: NonNullable<Material['registry']> };

/** What one situation asks for, sorted by who has to show it. */
export type Needs = {
  readonly confirmed: readonly Confirmed[];
  /** facts that no register knows: a paper each */
  readonly papers: readonly Material[];
  /** facts on which the family writes something */
  readonly asked: readonly FactKind[];
};

const isConfirmed = (material: Material): material is Confirmed => material.registry !== null;

/** By the rule book alone: the facts of the category and the materials of the season. */
export const needsOf = (season: Pick<SeasonView, 'materials'>, { asks }: Category): Needs => {
  const own = asks.flatMap((fact) => season.materials.find((one) => one.fact === fact) ?? []);
  return {
    confirmed: own.filter(isConfirmed),
    papers: own.filter((material) => !isConfirmed(material)),
    asked: asks,
  };
};
