import type { Condition } from '../conditions.ts';
import { fullCondition } from '../eligibility.ts';
import { type Check, faultAt } from '../faults.ts';
import { implies } from '../implies.ts';

/** parts that must hold together, nested lists opened */
const conjuncts = (condition: Condition): readonly Condition[] =>
  'all' in condition ? condition.all.flatMap(conjuncts) : [condition];

const contradictsItself = (condition: Condition): boolean => {
  if ('any' in condition) return condition.any.every(contradictsItself);
  if ('not' in condition) return 'always' in condition.not;
  const parts = conjuncts(condition);
  return parts.some((part) => 'not' in part && parts.some((other) => implies(other, part.not)));
};

/** No category whose children all stand in a better one, and none that nobody can be in. */
export const reachable: Check = ({ categories }) =>
  categories.flatMap((category, index) => {
    const own = fullCondition(category);
    const { code } = category;
    if (contradictsItself(own)) {
      return [faultAt(['categories', index, 'when'], 'category-of-nobody', { category: code })];
    }
    const better = categories.find(
      (other) => other.rank < category.rank && implies(own, fullCondition(other)),
    );
    return better === undefined
      ? []
      : [
          faultAt(['categories', index, 'when'], 'category-never-reached', {
            category: code,
            better: better.code,
          }),
        ];
  });
