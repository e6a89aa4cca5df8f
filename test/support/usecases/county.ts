import { randomUUID } from 'node:crypto';
import type { Answers } from '../../../shared/domain/application/answers.ts';
import type { Fact } from '../../../shared/domain/evidence/facts.ts';
import type { Outcome } from '../../../shared/domain/outcome.ts';
import type { RuleBook } from '../../../shared/domain/rule-book/schema.ts';
import type { BureauActor, GuardianActor, SchoolActor } from '../../../shared/usecases/actors.ts';
import { startApplication } from '../../../shared/usecases/families/start-application.ts';
import { submitApplication } from '../../../shared/usecases/families/submit-application.ts';
import { home, someAnswers } from '../domain/applications.ts';
import { calendar, primaryBook } from '../domain/county.ts';
import { hukouFact, kinshipFact, titleFact } from '../domain/facts.ts';
import { type FakePorts, fakePorts } from '../store/fakes.ts';

export const season = primaryBook.season;
export const duringRegistration = '2026-08-04T02:00:00.000Z';
export const duringReview = '2026-08-09T02:00:00.000Z';
export const duringObjection = '2026-08-19T02:00:00.000Z';
export { calendar };

export const mother: GuardianActor = { kind: 'guardian', owner: 'MOTHER' };
export const stranger: GuardianActor = { kind: 'guardian', owner: 'STRANGER' };
export const eastSchool: SchoolActor = {
  kind: 'school',
  subject: 'teacher-east',
  district: 'qinghe',
  school: 'east',
};
export const westSchool: SchoolActor = { ...eastSchool, subject: 'teacher-west', school: 'west' };
export const bureau: BureauActor = { kind: 'bureau', subject: 'officer', district: 'qinghe' };
export const otherBureau: BureauActor = { ...bureau, district: 'elsewhere' };

/** A made-up county in the middle of registration. */
export const openCounty = async ({
  now = duringRegistration,
  book = primaryBook,
}: {
  readonly now?: string;
  readonly book?: RuleBook;
} = {}): Promise<FakePorts> => {
  const ports = fakePorts({ now });
  await ports.ruleBooks.put(
    {
      id: book.season,
      district: book.district.id,
      level: book.level,
      year: book.year,
      title: book.title,
      ruleBookVersion: 1,
      ruleBookHash: 'a'.repeat(64),
      announcedAt: book.calendar.announcedAt,
      publishedRun: null,
    },
    book,
    0,
  );
  return ports;
};

const matches = (fact: Fact) => ({ verdict: 'MATCH', fact, causes: [] }) as const;

/** All registries agree with a family that owns the flat it is registered at. */
export const registriesAgree = ({ registries }: FakePorts): void => {
  registries.answer('kinship', matches(kinshipFact));
  registries.answer('hukou', matches(hukouFact({ address: home })));
  registries.answer('title', matches(titleFact({ address: home })));
};

export const granted = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
};

export const refusalOf = (outcome: Outcome<unknown>) => {
  if (outcome.ok) throw new Error('was not refused');
  return outcome.refusal;
};

/** a request id nobody has used */
export const newRequest = (): string => randomUUID();

export const started = async (
  ports: FakePorts,
  change: Partial<Answers> = {},
  actor: GuardianActor = mother,
) =>
  granted(
    await startApplication(ports, actor, {
      season,
      request: newRequest(),
      answers: someAnswers(change),
    }),
  );

/** Started and sent in. */
export const submitted = async (
  ports: FakePorts,
  change: Partial<Answers> = {},
  actor: GuardianActor = mother,
) => {
  const { id, version } = await started(ports, change, actor);
  return granted(
    await submitApplication(ports, actor, { season, id, version, request: newRequest() }),
  );
};

/** A case at the desk of the school: the household register contradicts the family. */
export const referred = (ports: FakePorts) => {
  registriesAgree(ports);
  ports.registries.answer('hukou', {
    verdict: 'MISMATCH',
    causes: ['address-differs'],
  });
  return submitted(ports);
};
