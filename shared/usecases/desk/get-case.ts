import type { CaseView } from '../../contract/views.ts';
import { type Outcome, ok } from '../../domain/outcome.ts';
import type { StaffActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import type { OfApplication } from '../support/own-application.ts';
import { loadCase, logRead, viewCase } from './case-of.ts';

/** Opens a record; who, why and when are kept before anything is shown. */
export const getCase = async (
  ports: Pick<Ports, 'applications' | 'clock' | 'ruleBooks' | 'runs'>,
  actor: StaffActor,
  input: OfApplication & { readonly reason: string },
): Promise<Outcome<CaseView>> => {
  const found = await loadCase(ports, actor, input);
  if (!found.ok) return found;
  const { application, season } = found.value;
  await logRead(ports, actor, application, input.reason);
  return ok(await viewCase(ports, actor, season, application));
};
