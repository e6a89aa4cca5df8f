import type { ApplicationView } from '../../contract/views.ts';
import { type Outcome, ok } from '../../domain/outcome.ts';
import type { GuardianActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import type { Command } from '../support/commit.ts';
import type { OfApplication } from '../support/own-application.ts';
import { changeOwn } from './answer.ts';
import { checkObjecting } from './windows.ts';

/** One objection a child, while they are heard; after the answer the ways of the law are open. */
export const raiseObjection = async (
  ports: Pick<Ports, 'applications' | 'clock' | 'digest' | 'ruleBooks'>,
  actor: GuardianActor,
  input: OfApplication & Command & { readonly reason: string },
): Promise<Outcome<ApplicationView>> =>
  changeOwn(ports, actor, input, (application, season) => {
    const now = ports.clock.now();
    const objecting = checkObjecting(season.book, application, now);
    if (!objecting.ok) return objecting;
    return ok({
      patch: { objection: { standing: 'open', reason: input.reason, raisedAt: now } },
      happenings: [{ event: 'object', by: actor }],
    });
  });
