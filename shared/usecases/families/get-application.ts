import type { ApplicationView } from '../../contract/views.ts';
import { type Outcome, ok } from '../../domain/outcome.ts';
import type { GuardianActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import type { OfApplication } from '../support/own-application.ts';
import { loadOwn, viewFor } from './answer.ts';

export const getApplication = async (
  ports: Pick<Ports, 'applications' | 'clock' | 'ruleBooks'>,
  actor: GuardianActor,
  input: OfApplication,
): Promise<Outcome<ApplicationView>> => {
  const own = await loadOwn(ports, actor, input);
  return own.ok ? ok(await viewFor(ports, own.value.season, own.value.application)) : own;
};
