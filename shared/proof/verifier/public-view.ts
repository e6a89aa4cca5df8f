/**
 * The public part of a run, drawn by the verifier itself from instance and result: `order` becomes the dense rank
 * within school and tier, everything that is not in docs/proof.md is left out.
 */

import type { Parts } from './public-entries.ts';
import {
  entries,
  field,
  integer,
  items,
  type Node,
  oneOf,
  orAbsent,
  orNull,
  rootNode,
  text,
} from './read.ts';

const most = Number.MAX_SAFE_INTEGER;
const whole = (node: Node): number => integer(node, -most, most);

type Choice = { readonly school: string; readonly tier: number; readonly order: number };

type Child = {
  readonly id: string;
  readonly ticket: string;
  readonly choices: readonly Choice[];
};

const readChild = (node: Node): Child => {
  const id = text(field(node, 'id'));
  return {
    id,
    ticket: orAbsent(field(node, 'unit'), text) ?? id,
    choices: items(field(node, 'choices')).map((choice) => ({
      school: text(field(choice, 'school')),
      tier: whole(field(choice, 'tier')),
      order: whole(field(choice, 'order')),
    })),
  };
};

const before = (a: Choice, b: Choice): boolean =>
  a.tier < b.tier || (a.tier === b.tier && a.order < b.order);

type Unit = {
  readonly ticket: string;
  readonly members: readonly Child[];
  readonly choices: readonly Choice[];
};

const unitsOf = (children: readonly Child[]): readonly Unit[] => {
  const grouped = new Map<string, Child[]>();
  for (const child of children) {
    const members = grouped.get(child.ticket);
    if (members) members.push(child);
    else grouped.set(child.ticket, [child]);
  }
  return Array.from(grouped, ([ticket, members]) => ({
    ticket,
    members,
    choices: members[0]!.choices.map((own, i) =>
      members.reduce((best, { choices }) => {
        const other = choices[i];
        return other !== undefined && before(other, best) ? other : best;
      }, own),
    ),
  }));
};

type Ranks = (choice: Choice) => number;

const queueOf = ({ school, tier }: Choice): string => `${tier} ${school}`;

const ranksOf = (units: readonly Unit[]): Ranks => {
  const queues = new Map<string, Set<number>>();
  for (const choice of units.flatMap(({ choices }) => choices)) {
    const queue = queues.get(queueOf(choice)) ?? new Set();
    queues.set(queueOf(choice), queue.add(choice.order));
  }
  const ranked = new Map(
    Array.from(queues, ([name, queue]) => {
      const orders = [...queue].sort((a, b) => a - b);
      return [name, new Map(orders.map((order, i) => [order, i + 1]))];
    }),
  );
  // 0 is nobody's rank
  return (choice) => ranked.get(queueOf(choice))?.get(choice.order) ?? 0;
};

const membersOf = (node: Node): Readonly<Record<string, unknown>> =>
  Object.fromEntries(entries(node).map(([name, { value }]) => [name, value]));

const rulesOf = (instance: Node) => {
  const rules = field(instance, 'rules');
  const guaranteedGroups = items(field(rules, 'guaranteedGroups')).map(text).sort();
  return { ...membersOf(rules), guaranteedGroups };
};

const schoolsOf = (instance: Node): Parts['schools'] =>
  items(field(instance, 'schools'))
    .map((node) => {
      const id = text(field(node, 'id'));
      const seats = whole(field(node, 'seats'));
      const reserves = field(node, 'reserves').value;
      const overflow = field(node, 'overflow').value === true;
      return { id, seats, reserves, overflow, members: { id, seats, reserves, overflow } };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));

const rowsOf = (units: readonly Unit[], rankOf: Ranks, result: Node): Parts['rows'] => {
  const placed = new Map(
    items(field(result, 'placements')).map((node) => [text(field(node, 'applicant')), node]),
  );
  return units
    .map(({ ticket, members, choices }) => {
      const node = placed.get(members[0]!.id) ?? result;
      const row = {
        ticket,
        children: members.length,
        number: whole(field(node, 'number')),
        choices: choices.map((choice) => ({ ...choice, order: rankOf(choice) })),
        phase: oneOf(field(node, 'phase'), ['zone', 'overflow', 'unplaced']),
        pool: orNull(field(node, 'pool'), text),
        school: orNull(field(node, 'school'), text),
      };
      return { ...row, members: row };
    })
    .sort((a, b) => a.number - b.number);
};

const cutoffsOf = (rankOf: Ranks, result: Node): Parts['cutoffs'] =>
  items(field(result, 'cutoffs')).map((node) => {
    const school = text(field(node, 'school'));
    const pool = text(field(node, 'pool'));
    const tier = orNull(field(node, 'tier'), whole);
    const order = orNull(field(node, 'order'), whole);
    const rank = tier === null || order === null ? null : rankOf({ school, tier, order });
    return { school, pool, members: { ...membersOf(node), order: rank } };
  });

const pricesOf = (result: Node): Parts['prices'] =>
  items(field(result, 'prices')).map((node) => ({
    school: text(field(node, 'school')),
    members: membersOf(node),
  }));

/** Both have been read without a fault by `verify`. */
export const publicView = (instance: unknown, result: unknown): Parts => {
  const instanceNode = rootNode(instance, 'instance');
  const resultNode = rootNode(result, 'result');
  const units = unitsOf(items(field(instanceNode, 'applicants')).map(readChild));
  const rankOf = ranksOf(units);
  return {
    rules: rulesOf(instanceNode),
    schools: schoolsOf(instanceNode),
    rows: rowsOf(units, rankOf, resultNode),
    cutoffs: cutoffsOf(rankOf, resultNode),
    prices: pricesOf(resultNode),
    totals: membersOf(field(resultNode, 'totals')),
  };
};
