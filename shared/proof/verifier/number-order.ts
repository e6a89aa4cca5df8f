/** Of children for whom every school costs the same, the smaller number has the nearer one. */

import { type Book, firstChildOf, type Unit } from './book.ts';
import { rankOf } from './left-out.ts';
import type { Stage } from './overflow-stages.ts';
import type { Breach } from './report.ts';
import { costPlaceOf } from './stage-costs.ts';

/** children alone whose class was served whole; in a class that was not, the shortest total way decides */
const servedWhole = (book: Book, { units }: Stage): readonly Unit[] => {
  const classOf = (unit: Unit): number =>
    book.rules.overflow === 'together' ? rankOf(book, unit) : 0;
  const short = new Set(units.filter(({ place }) => place.school < 0).map(classOf));
  return units.filter((unit) => unit.members.length === 1 && !short.has(classOf(unit)));
};

const pairOutOfOrder = (list: Unit[]): readonly [Unit, Unit] | null => {
  list.sort((a, b) => a.place.number - b.place.number);
  for (let i = 1; i < list.length; i++) {
    const [smaller, larger] = [list[i - 1]!, list[i]!];
    if (smaller.place.metres! > larger.place.metres!) return [smaller, larger];
  }
  return null;
};

export const numberOrderBreach = (book: Book, stage: Stage): Breach | null => {
  const byPlace = new Map<string, Unit[]>();
  for (const unit of servedWhole(book, stage)) {
    const place = costPlaceOf(book, unit);
    const list = byPlace.get(place);
    if (list) list.push(unit);
    else byPlace.set(place, [unit]);
  }
  for (const list of byPlace.values()) {
    const pair = pairOutOfOrder(list);
    if (pair === null) continue;
    const [applicant, instead] = pair.map((unit) => firstChildOf(book, unit));
    return { code: 'number-order', applicant: applicant!, facts: { instead: instead! } };
  }
  return null;
};
