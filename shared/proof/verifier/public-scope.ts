/**
 * What a stranger can judge from the public rows: the draw and the zone phase. The rows are written out as an
 * instance and a result of their own, without places, dates and groups, and judged by the same properties.
 *
 * A reserve's group is known only of those it seated. Leaving it out of the others takes nothing from the judgement of
 * those it names, for each condition of P5 and P6 then asks less; but that no stable outcome is better for families
 * can be told only where no school has a reserve.
 */

import type { Bundle, Row } from './bundle.ts';
import { publicTotalsBreach } from './public-totals.ts';
import type { Breach, Property, PropertyReport, Report } from './report.ts';
import { verify } from './verify.ts';

const elsewhere = ['guaranteed', 'open'];

/** a unit's first child goes by its ticket */
const childrenOf = ({ ticket, children }: Row): readonly string[] =>
  Array.from({ length: children }, (_, i) => (i === 0 ? ticket : `${ticket}#${i + 1}`));

const groupsOf = ({ phase, pool }: Row): readonly string[] =>
  phase === 'zone' && pool !== null && !elsewhere.includes(pool) ? [pool] : [];

const instanceOf = ({ season, rules, schools, rows }: Bundle): unknown => ({
  format: 'sunshine-instance/1',
  round: season,
  rules,
  schools: schools.map(({ id, seats, reserves, overflow }) => ({
    id,
    seats,
    reserves,
    overflow,
    at: [0, 0],
  })),
  applicants: rows.flatMap((row) =>
    childrenOf(row).map((id) => ({
      id,
      unit: row.ticket,
      at: [0, 0],
      groups: groupsOf(row),
      choices: row.choices,
      overflow: true,
    })),
  ),
});

type Beyond = { readonly school: string; readonly beyond: number; readonly allowed: number };

/** seats the overflow gave beyond the plan, and how many its units kept together may take */
const beyondOf = ({ schools, rows, rules }: Bundle): readonly Beyond[] => {
  const used = new Map(schools.map(({ id }) => [id, { zone: 0, overflow: 0, allowed: 0 }]));
  for (const { school, phase, children } of rows) {
    const own = used.get(school ?? '');
    if (own === undefined || phase === 'unplaced') continue;
    own[phase] += children;
    if (phase === 'overflow' && rules['joint'] === 'elastic') own.allowed += children - 1;
  }
  return schools.flatMap(({ id, seats }) => {
    const { zone, overflow, allowed } = used.get(id)!;
    const beyond = zone + overflow - Math.max(seats, zone);
    return beyond > 0 ? [{ school: id, beyond, allowed }] : [];
  });
};

const resultOf = (bundle: Bundle, seed: string, beyond: readonly Beyond[]): unknown => ({
  format: 'sunshine-result/1',
  instanceHash: '',
  seed,
  engine: '',
  placements: bundle.rows.flatMap((row) => {
    const { school, phase, pool, number } = row;
    const metres = school === null ? null : 0;
    return childrenOf(row).map((applicant) => ({
      applicant,
      school,
      phase,
      pool,
      number,
      metres,
    }));
  }),
  cutoffs: bundle.cutoffs.map(({ members }) => members),
  prices: bundle.prices.map(({ members }) => members),
  swaps: beyond.map(({ school, beyond: seats }) => ({
    unit: school,
    school,
    beyond: seats,
    outside: 0,
    far: 0,
    metres: 0,
  })),
  shortage: null,
  totals: bundle.totals,
});

const judgedHere: readonly Property[] = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6'];

const fails = (property: Property, detail: Breach): PropertyReport => ({
  property,
  holds: false,
  detail,
});

/** names the ticket in place of the child made up for it */
const byTicket = ({ code, school, applicant, facts }: Breach): Breach => ({
  code,
  ...(school === undefined ? {} : { school }),
  facts: applicant === undefined ? facts : { ticket: applicant.replace(/#\d+$/, ''), ...facts },
});

const seatsBeyond = (beyond: readonly Beyond[]): Breach | null => {
  const over = beyond.find((each) => each.beyond > each.allowed);
  if (over === undefined) return null;
  const { school, beyond: seats, allowed } = over;
  return { code: 'swap-beyond', school, facts: { beyond: seats, allowed } };
};

const hasReserves = ({ schools }: Bundle): boolean =>
  schools.some(({ reserves }) => !Array.isArray(reserves) || reserves.length > 0);

const inPublic = (bundle: Bundle, entry: PropertyReport, over: Breach | null): PropertyReport => {
  const { property } = entry;
  if (property === 'P2' && entry.holds && over !== null) return fails(property, over);
  if (entry.holds) return entry;
  if (entry.detail.code === 'not-best-for-families' && hasReserves(bundle)) {
    return { property, holds: true };
  }
  return fails(property, byTicket(entry.detail));
};

/** P0 to P6 from the rows alone; `seed` as announced. */
export const judgeRows = (bundle: Bundle, seed: string): Report => {
  const beyond = beyondOf(bundle);
  const report = verify(instanceOf(bundle), resultOf(bundle, seed, beyond));
  const over = seatsBeyond(beyond);
  const [first] = report;
  const unread = first?.holds === false && first.detail.code === 'unreadable' ? first.detail : null;
  const misfit = unread ?? publicTotalsBreach(bundle);
  return [
    misfit === null ? { property: 'P0', holds: true } : fails('P0', misfit),
    ...report
      .filter(({ property }) => judgedHere.includes(property))
      .map((entry) => inPublic(bundle, entry, over)),
  ];
};
