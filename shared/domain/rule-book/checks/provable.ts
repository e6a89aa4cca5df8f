import type { FactKind } from '../../evidence/facts.ts';
import type { Condition } from '../conditions.ts';
import { fullCondition } from '../eligibility.ts';
import { type Check, faultAt, type RuleFault } from '../faults.ts';

type Asked = ReadonlySet<FactKind>;

/** The first fact without which the condition cannot hold and that nobody is asked for; null: it can be reached. */
const unasked = (condition: Condition, asked: Asked): FactKind | null => {
  if ('all' in condition) {
    return condition.all.map((part) => unasked(part, asked)).find((fact) => fact !== null) ?? null;
  }
  if ('any' in condition) {
    const lacking = condition.any.map((part) => unasked(part, asked));
    return lacking.includes(null) ? null : (lacking[0] ?? null);
  }
  return 'fact' in condition && !asked.has(condition.fact) ? condition.fact : null;
};

/** A category's facts are asked on the form, and every fact asked can be proved by something. */
export const provable: Check = ({ categories, materials }) => {
  const proved = new Set(materials.map(({ fact }) => fact));
  return [
    ...categories.flatMap((category, index): readonly RuleFault[] => {
      const asked = new Set(category.asks);
      const missing = unasked(fullCondition(category), asked);
      const order = category.orderBy.map(({ fact }) => fact).find((fact) => !asked.has(fact));
      const { code } = category;
      return [
        ...(missing === null
          ? []
          : [
              faultAt(['categories', index, 'asks'], 'fact-not-asked', {
                category: code,
                fact: missing,
              }),
            ]),
        ...(order === undefined
          ? []
          : [
              faultAt(['categories', index, 'orderBy'], 'fact-not-asked', {
                category: code,
                fact: order,
              }),
            ]),
        ...category.asks.flatMap((fact, place) =>
          proved.has(fact)
            ? []
            : [
                faultAt(['categories', index, 'asks', place], 'fact-without-material', {
                  category: code,
                  fact,
                }),
              ],
        ),
      ];
    }),
    ...materials.flatMap(({ fact }, index) =>
      materials.findIndex((material) => material.fact === fact) < index
        ? [faultAt(['materials', index, 'fact'], 'material-twice', { fact })]
        : [],
    ),
  ];
};
