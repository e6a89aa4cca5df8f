import type { CaseView } from '../../contract/views.ts';
import type { Placement } from '../../domain/application/application.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import { confirmationOf, isOpen, type SeasonWindow } from '../../domain/season/calendar.ts';
import type { SchoolActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import { type Command, commit } from '../support/commit.ts';
import type { OfApplication } from '../support/own-application.ts';
import { loadCase, viewDecided } from './case-of.ts';

type Needs = Pick<Ports, 'applications' | 'clock' | 'digest' | 'ruleBooks' | 'runs'>;

const recordArrival =
  (event: 'confirm' | 'no-show', windowOf: (placement: Placement | null) => SeasonWindow) =>
  async (
    ports: Needs,
    actor: SchoolActor,
    input: OfApplication & Command,
  ): Promise<Outcome<CaseView>> => {
    const found = await loadCase(ports, actor, input);
    if (!found.ok) return found;
    const { season } = found.value;
    const recorded = await commit(ports, found.value.application, input, (application) => {
      if (application.placement !== null && application.placement.school !== actor.school)
        return refuse('not-found');
      return isOpen(season.book.calendar, windowOf(application.placement), ports.clock.now())
        ? ok({ patch: {}, happenings: [{ event, by: actor }] })
        : refuse('outside-confirmation');
    });
    if (!recorded.ok) return recorded;
    return ok(await viewDecided(ports, actor, season, recorded.value));
  };

export const confirmArrival = recordArrival('confirm', confirmationOf);

/** Who stayed away is known when confirmation is over; the seat is free for the supplement. */
export const recordNoShow = recordArrival('no-show', () => 'lists');
