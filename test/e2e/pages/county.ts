import { ruleBookOf, seasons } from '../../../local/demonstration/rule-books.ts';
import type { SeasonSummary, SeasonView } from '../../../shared/contract/views.ts';
import type { Outcome } from '../../../shared/domain/outcome.ts';
import type { Level } from '../../../shared/domain/rule-book/schema.ts';
import { getSeason } from '../../../shared/usecases/public/get-season.ts';
import { listSeasons } from '../../../shared/usecases/public/list-seasons.ts';
import { lookUpZone } from '../../../shared/usecases/public/look-up-zone.ts';
import { smallCounty } from '../../support/season-world/small-county.ts';
import { fakePorts } from '../../support/store/fakes.ts';

/** the third day of registration */
export const now = '2026-08-05T02:00:00.000Z';

const ports = fakePorts({ now });

const books = { primary: ruleBookOf('primary'), junior: ruleBookOf('junior') } as const;
export const juniorBook = books.junior;

for (const level of ['primary', 'junior'] as const) {
  const book = books[level];
  await ports.ruleBooks.put(
    {
      id: book.season,
      district: book.district.id,
      level,
      year: book.year,
      title: book.title,
      ruleBookVersion: 1,
      ruleBookHash: '7'.repeat(64),
      announcedAt: book.calendar.announcedAt,
      publishedRun: null,
    },
    book,
    0,
  );
}

const must = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`the made-up county answers ${outcome.refusal.code}`);
  return outcome.value;
};

const view = async (level: Level): Promise<SeasonView> =>
  must(await getSeason(ports, { season: seasons[level] }));

/** The county's plan as the API tells it, made from the demonstration's rule book. */
export const primary = await view('primary');
export const junior = await view('junior');

/** Where an address of the county belongs, as the API tells it. */
export const zoneOf = async (address: string) =>
  must(await lookUpZone(ports, { season: primary.id, address }));

const { seasons: summaries } = must(await listSeasons(ports));

/** A moment of each step; the registration's is that of every other page. */
const moments: Readonly<Partial<Record<SeasonSummary['step'], string>>> = {
  before: '2026-07-10T02:00:00.000Z',
  announced: '2026-07-25T02:00:00.000Z',
  review: '2026-08-10T02:00:00.000Z',
  confirmation: '2026-08-28T02:00:00.000Z',
  closed: '2026-09-20T02:00:00.000Z',
};

/** All seasons at one step. */
export const seasonsAt = (
  step: SeasonSummary['step'],
  publishedRun: number | null = null,
): { seasons: SeasonSummary[]; now: string } => ({
  seasons: summaries.map((season) => ({ ...season, step, publishedRun })),
  now: moments[step] ?? now,
});

const { applications } = smallCounty(1, 3);

/** A family of the made-up county whose child goes to a primary school. */
export const familyOf = (category: string) => {
  const found = applications.find(
    ({ season, answers }) => season === primary.id && answers.category === category,
  );
  if (found === undefined) throw new Error(`no family of the category ${category}`);
  return found;
};

export const juniorFamily = (() => {
  const found = applications.find(({ season }) => season === junior.id);
  if (found === undefined) throw new Error('no family of a junior school');
  return found;
})();
