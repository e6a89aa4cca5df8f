import type { Application } from '../../../shared/domain/application/application.ts';
import { blank } from '../../../shared/domain/application/blank.ts';
import type { Evidence, Fact } from '../../../shared/domain/evidence/facts.ts';
import { someAnswers } from '../domain/applications.ts';
import { primaryBook } from '../domain/county.ts';
import { hukouFact, kinshipFact, permitFact, titleFact } from '../domain/facts.ts';
import { idNumber } from '../domain/people.ts';
import { type FakePorts, fakePorts } from '../store/fakes.ts';

/* Children whose evidence is settled, as they stand before a roster is frozen. */

export const inEast = '锦绣花园3幢';
export const inShared = '丰泽园2幢';

export const provedBy = (facts: readonly Fact[]): Evidence[] =>
  facts.map((fact) => ({ kind: fact.kind, standing: 'proved', by: 'registry', causes: [], fact }));

export const homeOwner = (address = inEast): readonly Fact[] => [
  kinshipFact,
  hukouFact({ address }),
  titleFact({ address }),
];

export const tenant = (address = inEast): readonly Fact[] => [kinshipFact, permitFact({ address })];

export const numberOf = (order: number): string => idNumber('2020-03-05', order);

const { keyed } = fakePorts();

/** as the platform would name the application of the child with this ID number */
export const applicationId = (idNumber: string): string =>
  keyed.applicationId(primaryBook.season, idNumber);

/** 签号 of an application */
export const ticketOf = (application: string): string =>
  keyed.ticket(primaryBook.season, application);

/** Child of this order: qualified as an owner's child in the zone of the school `east`. */
export const aChild = (order: number, change: Partial<Application> = {}): Application => ({
  ...blank(),
  season: primaryBook.season,
  id: applicationId(numberOf(order)),
  version: 1,
  state: 'QUALIFIED',
  owner: `OWNER-${order}`,
  answers: someAnswers({ child: { name: '林小禾', idNumber: numberOf(order) } }),
  evidence: provedBy(homeOwner()),
  category: 'HOUSE_HUKOU',
  rank: 1,
  zones: ['z-east'],
  submittedAt: '2026-08-04T02:00:00.000Z',
  updatedAt: '2026-08-04T02:00:00.000Z',
  recentRequests: [],
  lastEventHash: null,
  ...change,
});

/** A migrant worker's child that rents in the zone of `east`. */
export const aTenant = (order: number, change: Partial<Application> = {}): Application =>
  aChild(order, {
    evidence: provedBy(tenant()),
    category: 'MIGRANT_TENANT',
    rank: 5,
    ...change,
  });

/** A child for whom no zone was found. */
export const anUnzoned = (order: number, change: Partial<Application> = {}): Application =>
  aChild(order, {
    evidence: provedBy([kinshipFact]),
    category: 'OTHER',
    rank: 6,
    zones: [],
    ...change,
  });

export const children = (
  count: number,
  make: (order: number) => Application = aChild,
): readonly Application[] => Array.from({ length: count }, (_, i) => make(i + 1));

/** A pair that name each other, under one guardian. */
export const twins = (
  change: Partial<Application> = {},
  otherChange: Partial<Application> = change,
): readonly [Application, Application] => {
  const one = (order: number, other: number, own: Partial<Application>) =>
    aChild(order, {
      owner: 'OWNER-OF-TWINS',
      answers: someAnswers({
        child: { name: '林小禾', idNumber: numberOf(order) },
        twinIdNumber: numberOf(other),
      }),
      ...own,
    });
  return [one(71, 72, change), one(72, 71, otherChange)];
};

/** Stored as they are, without the events that led there. */
export const stored = async (
  { applications }: Pick<FakePorts, 'applications'>,
  all: readonly Application[],
): Promise<void> => {
  for (const after of all) {
    const written = await applications.write({ basedOn: 0, after, events: [] });
    if (written !== 'written') throw new Error(`two children share the id ${after.id}`);
  }
};

/** The next version of a stored application. */
export const changed = async (
  { applications }: Pick<FakePorts, 'applications'>,
  { season, id }: Application,
  change: Partial<Application>,
): Promise<void> => {
  const before = await applications.find(season, id);
  if (before === null) throw new Error(`${id} is not stored`);
  const after = { ...before, ...change, version: before.version + 1 };
  await applications.write({ basedOn: before.version, after, events: [] });
};
