import type { ApplicationView } from '../../contract/views.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import { confirmationOf, isOpen } from '../../domain/season/calendar.ts';
import type { GuardianActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import { type Command, commit } from '../support/commit.ts';
import type { OfApplication } from '../support/own-application.ts';
import { loadOwn, viewFor } from './answer.ts';

type Needs = Pick<Ports, 'applications' | 'clock' | 'digest' | 'ruleBooks'>;

const decidePlace =
  (event: 'accept' | 'decline') =>
  async (
    ports: Needs,
    actor: GuardianActor,
    input: OfApplication & Command,
  ): Promise<Outcome<ApplicationView>> => {
    const own = await loadOwn(ports, actor, input);
    if (!own.ok) return own;
    const { season } = own.value;
    const decided = await commit(ports, own.value.application, input, ({ placement }) =>
      isOpen(season.book.calendar, confirmationOf(placement), ports.clock.now())
        ? ok({ patch: {}, happenings: [{ event, by: actor }] })
        : refuse('outside-confirmation'),
    );
    return decided.ok ? ok(await viewFor(ports, season, decided.value.application)) : decided;
  };

export const acceptPlace = decidePlace('accept');
export const declinePlace = decidePlace('decline');
