import type { ApplicationView } from '../../contract/views.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import { confirmationOf, isOpen } from '../../domain/season/calendar.ts';
import type { GuardianActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import type { Command } from '../support/commit.ts';
import type { OfApplication } from '../support/own-application.ts';
import { changeOwn } from './answer.ts';

type Needs = Pick<Ports, 'applications' | 'clock' | 'digest' | 'ruleBooks'>;

const decidePlace =
  (event: 'accept' | 'decline') =>
  (
    ports: Needs,
    actor: GuardianActor,
    input: OfApplication & Command,
  ): Promise<Outcome<ApplicationView>> =>
    changeOwn(ports, actor, input, ({ placement }, season) =>
      isOpen(season.book.calendar, confirmationOf(placement), ports.clock.now())
        ? ok({ patch: {}, happenings: [{ event, by: actor }] })
        : refuse('outside-confirmation'),
    );

export const acceptPlace = decidePlace('accept');
export const declinePlace = decidePlace('decline');
