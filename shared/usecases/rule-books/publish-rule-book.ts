import type { FieldFault, Outcome } from '../../domain/outcome.ts';
import { ok, refuse } from '../../domain/outcome.ts';
import { preFlight } from '../../domain/rule-book/pre-flight.ts';
import type { RuleBook } from '../../domain/rule-book/schema.ts';
import { bindsRules } from '../../domain/season/run.ts';
import type { Season } from '../../domain/season/season.ts';
import { canonicalJson } from '../../proof/canonical-json.ts';
import type { BureauActor } from '../actors.ts';
import type { Ports } from '../ports.ts';

type Published = { readonly season: string; readonly version: number; readonly hash: string };
type Needs = Pick<Ports, 'digest' | 'ruleBooks' | 'runs'>;

/** Pre-flight alone; nothing is stored. */
export const checkRuleBook = (body: unknown) => {
  const checked = preFlight(body);
  return checked.ok ? { passes: true, faults: [] } : { passes: false, faults: [...checked.faults] };
};

const seasonOf = (
  book: RuleBook,
  version: number,
  hash: string,
  before: Season | null,
): Season => ({
  id: book.season,
  district: book.district.id,
  level: book.level,
  year: book.year,
  title: book.title,
  ruleBookVersion: version,
  ruleBookHash: hash,
  announcedAt: book.calendar.announcedAt,
  publishedRun: before?.publishedRun ?? null,
});

/** A book that passes pre-flight becomes the season's next version; the same book again changes nothing. */
export const publishRuleBook = async (
  ports: Needs,
  actor: BureauActor,
  command: { readonly season: string; readonly body: unknown },
): Promise<Outcome<Published>> => {
  const checked = preFlight(command.body);
  if (!checked.ok)
    return refuse('rule-book-refused', {
      fields: checked.faults.map(
        ({ path, code, facts }): FieldFault =>
          facts === undefined ? { path, code } : { path, code, facts },
      ),
    });
  const { ruleBook } = checked;
  if (ruleBook.season !== command.season)
    return refuse('rule-book-refused', { fields: [{ path: 'season', code: 'other-season' }] });
  if (ruleBook.district.id !== actor.district) return refuse('not-allowed');

  const before = await ports.ruleBooks.findSeason(ruleBook.season);
  // a season's name belongs to the district that published it first
  if (before !== null && before.district !== actor.district) return refuse('not-allowed');
  const hash = ports.digest.sha256(canonicalJson(JSON.parse(JSON.stringify(ruleBook))));
  if (before?.ruleBookHash === hash)
    return ok({ season: before.id, version: before.ruleBookVersion, hash });
  const open = (await ports.runs.list(ruleBook.season)).find(({ state }) => bindsRules.has(state));
  if (open !== undefined)
    return refuse('run-under-way', { facts: { run: open.number, state: open.state } });
  const version = (before?.ruleBookVersion ?? 0) + 1;
  const season = seasonOf(ruleBook, version, hash, before);
  const written = await ports.ruleBooks.put(season, ruleBook, version - 1);
  return written === 'written'
    ? ok({ season: season.id, version, hash })
    : refuse('changed-meanwhile');
};
