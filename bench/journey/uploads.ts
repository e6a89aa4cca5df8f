import { parse } from 'csv-parse/sync';
import type { DemoApplication } from '../../local/demonstration/applications.ts';
import type { County } from '../../local/demonstration/county.ts';
import type { Application } from '../../shared/domain/application/application.ts';
import { blank } from '../../shared/domain/application/blank.ts';
import { type ExtractRow, keyOf, parseExtract } from '../../shared/domain/evidence/extracts.ts';
import { zonesByWording } from '../../shared/domain/rule-book/zones-of.ts';
import { extractRegistries } from '../../shared/store/extract-registries.ts';
import { askRegistries } from '../../shared/usecases/families/ask-registries.ts';
import { decideSubmission, submittable } from '../../shared/usecases/families/decide-submission.ts';
import type { ExtractStore } from '../../shared/usecases/ports.ts';

/** The county's extracts as the store would find them, in memory. */
const extractsOf = ({ extracts }: County): ExtractStore => {
  const byKey = new Map<string, ExtractRow[]>();
  for (const [kind, csv] of extracts) {
    const cells: string[][] = parse(csv, { relaxColumnCount: true });
    const read = parseExtract(kind, cells);
    if (!read.ok) throw new Error(`the extract of ${kind} has faults`);
    for (const row of read.rows)
      for (const key of keyOf(row)) {
        const name = `${kind} ${key}`;
        byKey.set(name, [...(byKey.get(name) ?? []), row]);
      }
  }
  return {
    replace: async () => {},
    rows: async (_district, kind, keys) => keys.flatMap((key) => byKey.get(`${kind} ${key}`) ?? []),
  };
};

const drafted = ({ season, answers }: DemoApplication): Application => ({
  ...blank(),
  season,
  id: '',
  version: 1,
  state: 'DRAFT',
  owner: '',
  answers,
  updatedAt: '',
  recentRequests: [],
  lastEventHash: null,
});

export type Submitted = {
  /** papers asked before the application can be sent */
  readonly papers: number;
  /** a person has to look at it */
  readonly person: boolean;
};

/** What each child's submission leads to, by the registries and the rules that decide it. */
export const submissionsOf = async (county: County): Promise<readonly Submitted[]> => {
  const registries = extractRegistries(extractsOf(county), (error) => {
    throw error;
  });
  const books = Object.values(county.books).map((book) => ({
    book,
    zonesOf: zonesByWording(book),
  }));
  const submissions: Submitted[] = [];
  for (const application of county.applications.map(drafted)) {
    const opened = books.find(({ book }) => book.season === application.season);
    const complete = opened && submittable(application.answers, opened.book);
    if (opened === undefined || !complete?.ok) throw new Error('a made-up family is not complete');
    const said = await askRegistries({ registries }, opened.book, application, complete.value);
    const decided = decideSubmission(opened, application, complete.value, said, []);
    submissions.push({
      papers: decided.ok ? 0 : (decided.refusal.fields ?? []).length,
      person: !decided.ok || decided.value.standing === null,
    });
  }
  return submissions;
};
