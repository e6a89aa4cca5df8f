import type { ApplicationView } from '../../contract/views.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import { isOpen } from '../../domain/season/calendar.ts';
import type { GuardianActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import type { Command } from '../support/commit.ts';
import type { OfApplication } from '../support/own-application.ts';
import { changeOwn } from './answer.ts';

/**
 * A family that declined its place, or was not there, takes part in the supplement round with what was found of it
 * before. The place it had stays free; the record keeps it.
 */
export const rejoin = async (
  ports: Pick<Ports, 'applications' | 'clock' | 'digest' | 'ruleBooks'>,
  actor: GuardianActor,
  input: OfApplication & Command,
): Promise<Outcome<ApplicationView>> =>
  changeOwn(ports, actor, input, ({ placement, earlier }, season) =>
    isOpen(season.book.calendar, 'joining', ports.clock.now())
      ? ok({
          patch: {
            placement: null,
            desk: null,
            earlier: placement === null ? earlier : [...earlier, placement],
          },
          happenings: [{ event: 'rejoin', by: actor }],
        })
      : refuse('outside-registration'),
  );
