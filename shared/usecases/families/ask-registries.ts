import type { Claim } from '../../domain/application/answers.ts';
import type { Application } from '../../domain/application/application.ts';
import type { CompleteAnswers } from '../../domain/application/complete.ts';
import type { FactKind } from '../../domain/evidence/facts.ts';
import type { RuleBook } from '../../domain/rule-book/schema.ts';
import type { Instant } from '../../domain/text.ts';
import type { Ports, Verification } from '../ports.ts';
import { hours, later } from '../support/later.ts';
import { openClaims, type Verifications } from './decide-submission.ts';

type Said = readonly [FactKind, Verification];

/** far more than mending what was mistyped takes, far fewer than trying numbers on a register does */
export const lookUpsAnHour = 8;
/** sending asks, too; past this it is decided on what is known */
const submissionsAnHour = 20;

const mostAnHour = { 'look-ups': lookUpsAnHour, submissions: submissionsAnHour } as const;

/** the hour of the clock in which an instant lies */
const hourOf = (now: Instant): string => now.slice(0, '2026-07-01T01'.length);

/** Takes one of the turns that an application has each hour; false: none was left. */
export const takeTurn = async (
  { guardians }: Pick<Ports, 'guardians'>,
  { season, id }: Pick<Application, 'season' | 'id'>,
  what: keyof typeof mostAnHour,
  now: Instant,
): Promise<boolean> => {
  const window = `${what}:${hourOf(now)}`;
  return (await guardians.count(`${season}:${id}`, window, later(now, hours))) <= mostAnHour[what];
};

/**
 * Kinship first: to somebody who is not shown to be the child's guardian no registry says anything else about it.
 * Without the guardian's consent none is asked. Either way a person looks at documents.
 */
export const askRegistries = async (
  { registries }: Pick<Ports, 'registries'>,
  book: RuleBook,
  application: Application,
  answers: CompleteAnswers,
): Promise<Verifications> => {
  if (!answers.consent) return new Map();
  const ask = async (claim: Claim): Promise<Said> => [
    claim.kind,
    await registries.verify(book, answers, claim),
  ];
  const open = openClaims(application);
  const kinship = open.find(({ kind }) => kind === 'kinship');
  const first = kinship === undefined ? [] : [await ask(kinship)];
  if (first.some(([, { verdict }]) => verdict !== 'MATCH')) return new Map(first);
  const others = open.filter((claim) => claim !== kinship);
  return new Map([...first, ...(await Promise.all(others.map(ask)))]);
};
