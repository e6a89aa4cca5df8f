import type { Application } from '../../../shared/domain/application/application.ts';
import type { RuleBook } from '../../../shared/domain/rule-book/schema.ts';
import { henanCounty } from '../../../shared/domain/rule-book/templates/henan-county.ts';
import { someAnswers } from '../domain/applications.ts';
import { aSchool, primaryCounty, supplement, withSupplement } from '../domain/county.ts';
import type { FakePorts } from '../store/fakes.ts';
import { aChild, changed, homeOwner, inShared, numberOf, provedBy } from './children.ts';
import { published, season } from './runs.ts';

/** The made-up county with few seats and a supplement round. */
export const supplementBook: RuleBook = henanCounty({
  ...primaryCounty,
  calendar: withSupplement,
  schools: [
    aSchool('east', { seats: 3, reserves: [{ group: 'migrant', seats: 1 }] }),
    aSchool('west', { at: [2000, 0], seats: 4 }),
    aSchool('nine', { at: [900, 900], seats: 6, boarding: true }),
  ],
});

/** Qualified for the zone that two schools share, and fond of `west`. */
export const fondOfWest = (order: number, change: Partial<Application> = {}): Application =>
  aChild(order, {
    evidence: provedBy(homeOwner(inShared)),
    zones: ['z-shared'],
    answers: someAnswers({
      child: { name: '林小禾', idNumber: numberOf(order) },
      choices: ['west', 'nine'],
    }),
    ...change,
  });

export const upheld = {
  standing: 'upheld',
  reason: '房产证已经换发',
  raisedAt: '2026-08-19T02:00:00.000Z',
  decidedBy: 'officer',
  answer: '您说得对。',
} as const;

export const now = async ({ applications }: FakePorts, { id }: Pick<Application, 'id'>) => {
  const found = await applications.find(season, id);
  if (found === null) throw new Error(`${id} is not stored`);
  return found;
};

/** As the table of states leaves a child whose family joined the supplement. */
export const rejoined = async (ports: FakePorts, child: Pick<Application, 'id' | 'season'>) => {
  const { placement, earlier } = await now(ports, child);
  await changed(ports, await now(ports, child), {
    state: 'QUALIFIED',
    placement: null,
    earlier: placement === null ? earlier : [...earlier, placement],
  });
};

/** The second run, from its roster to its publication, in the hours the calendar names. */
export const supplemented = (ports: FakePorts) => {
  ports.clock.set(supplement.publishAt);
  return published(ports, 'supplement round');
};

/** children seated now, by school */
export const seatedAt = ({ applications }: FakePorts): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { state, placement } of applications.all()) {
    if (placement === null || !['PLACED', 'ACCEPTED', 'CONFIRMED'].includes(state)) continue;
    counts.set(placement.school, (counts.get(placement.school) ?? 0) + 1);
  }
  return counts;
};
