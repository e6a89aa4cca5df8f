import type { NoticeView } from '../../contract/views.ts';
import type { Application } from '../../domain/application/application.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { SchoolActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import { districtSeason } from '../support/open-season.ts';
import type { OfApplication } from '../support/own-application.ts';
import { sameText } from '../support/same-text.ts';
import { logRead } from './case-of.ts';
import { allowedAtDesk } from './reviewing.ts';

type Needs = Pick<Ports, 'applications' | 'clock' | 'keyed' | 'ruleBooks' | 'runs'>;
type Input = OfApplication & { readonly code: string };
type Standing = NoticeView['standing'];

const written = (code: string): string => code.normalize('NFKC').toUpperCase();

/** Which school and run the code was printed for, null where for none; only a later run places a child anew. */
const standingOf = async (
  ports: Needs,
  schools: readonly { readonly id: string }[],
  actor: SchoolActor,
  { season, id, placement }: Pick<Application, 'season' | 'id' | 'placement'>,
  code: string,
): Promise<Standing | null> => {
  const isFor = (school: string, run: number) =>
    sameText(ports.keyed.notice(season, id, school, run), code);
  if (placement !== null && isFor(placement.school, placement.run))
    return placement.school === actor.school ? 'genuine' : 'other-school';
  const runs = await ports.runs.list(season);
  const earlier = runs.some(({ number }) => schools.some((school) => isFor(school.id, number)));
  return earlier ? 'replaced' : null;
};

/**
 * Whether an admission notice is the district's own and for this school. A forged one, and a number that is nobody's,
 * are "not found" alike; name and state are told, and the look is logged, only where all is right.
 */
export const checkNotice = async (
  ports: Needs,
  actor: SchoolActor,
  input: Input,
): Promise<Outcome<NoticeView>> => {
  const season = await districtSeason(ports, actor, input.season);
  if (!season.ok) return season;
  const application = await ports.applications.find(input.season, input.id);
  if (application === null) return refuse('not-found');
  const { schools } = season.value.book;
  const standing = await standingOf(ports, schools, actor, application, written(input.code));
  const { placement } = application;
  if (standing === null) return refuse('not-found');
  if (standing !== 'genuine' || placement === null) return ok({ standing, child: null });
  await logRead(ports, actor, application, 'arrival');
  const allowed = await allowedAtDesk(ports, actor, season.value, application);
  return ok({
    standing,
    child: {
      name: application.answers.child.name,
      school: placement.school,
      state: application.state,
      version: application.version,
      number: placement.number,
      mayConfirm: allowed.includes('confirm'),
    },
  });
};
