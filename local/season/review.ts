import { bureauApi } from '../../shared/contract/bureau.ts';
import { schoolsApi } from '../../shared/contract/schools.ts';
import type { CaseView } from '../../shared/contract/views.ts';
import type { ApplicationState } from '../../shared/domain/application/application.ts';
import type { FactKind } from '../../shared/domain/evidence/facts.ts';
import { bureauDesk } from '../../shared/usecases/actors.ts';
import type { DemoApplication } from '../demonstration/applications.ts';
import { type Call, must } from './client.ts';
import { inParallel } from './in-parallel.ts';

export type Desk = { readonly name: string; readonly token: string };

const apiOf = ({ name }: Desk) => (name === bureauDesk ? bureauApi : schoolsApi);

const idsAt = async (
  call: Call,
  season: string,
  desk: Desk,
  state: ApplicationState,
): Promise<readonly string[]> => {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: { id: string }[]; next: string | null } = await must(
      call,
      desk.name === bureauDesk ? bureauApi.listCases : schoolsApi.listQueue,
      {
        token: desk.token,
        params: { season },
        query: { state, limit: 200, ...(cursor === null ? {} : { cursor }) },
      },
    );
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  } while (cursor !== null);
  return ids;
};

/** A reviewer compares each doubtful fact with the papers; the rule book gives the category. */
const decide = async (
  call: Call,
  desk: Desk,
  { season, id, version, evidence }: CaseView,
  papers: ReadonlyMap<FactKind, object>,
): Promise<void> => {
  await must(call, apiOf(desk).decideCase, {
    token: desk.token,
    params: { season, id },
    body: {
      version,
      request: `review-${id}-${version}`,
      outcome: 'settle',
      verdicts: evidence
        .filter(({ standing }) => standing !== 'proved')
        .map(({ kind }) => {
          const shown = papers.get(kind);
          return shown === undefined
            ? { kind, standing: 'refuted' }
            : { kind, standing: 'proved', shown };
        }),
    },
  });
};

/** Every desk works off its queue; answers how many cases people looked at. */
export const reviewAll = async (
  call: Call,
  season: string,
  desks: readonly Desk[],
  families: ReadonlyMap<string, DemoApplication>,
): Promise<number> => {
  let cases = 0;
  for (const desk of desks) {
    const ids = await idsAt(call, season, desk, 'UNDER_REVIEW');
    await inParallel(ids, 8, async (id) => {
      const found = await must(call, apiOf(desk).getCase, {
        token: desk.token,
        params: { season, id },
        query: { reason: 'review' },
      });
      // the bureau's list shows all cases of the district; each is decided at its own desk
      if ((found.desk ?? bureauDesk) !== desk.name) return;
      await decide(call, desk, found, families.get(id)?.papers ?? new Map());
      cases += 1;
    });
  }
  return cases;
};

/** Schools confirm who arrived; one child in a hundred does not come. */
export const confirmArrivals = async (
  call: Call,
  season: string,
  desks: readonly Desk[],
): Promise<void> => {
  for (const desk of desks) {
    if (desk.name === bureauDesk) continue;
    const ids = await idsAt(call, season, desk, 'PLACED');
    await inParallel(ids, 8, async (id) => {
      const { version } = await must(call, schoolsApi.getCase, {
        token: desk.token,
        params: { season, id },
        query: { reason: 'arrival' },
      });
      const absent = [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 100 === 0;
      await must(call, absent ? schoolsApi.recordNoShow : schoolsApi.confirmArrival, {
        token: desk.token,
        params: { season, id },
        body: { version, request: `arrival-${id}` },
      });
    });
  }
};
