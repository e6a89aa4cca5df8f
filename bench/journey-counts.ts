import { countyOf } from '../local/demonstration/county.ts';
import { ruleBookOf } from '../local/demonstration/rule-books.ts';
import { getSeason } from '../shared/usecases/public/get-season.ts';
import { openCounty } from '../test/support/usecases/county.ts';
import { journeyCounts } from '../web/families/questions/journey-counts.ts';
import { submissionsOf } from './journey/uploads.ts';
import type { Benchmark, Row } from './kit/row.ts';

const seed = 1;
const levels = ['primary', 'junior'] as const;

const rowsOf = async (level: (typeof levels)[number]): Promise<readonly Row[]> => {
  const book = ruleBookOf(level);
  const view = await getSeason(await openCounty({ book }), { season: book.season });
  if (!view.ok) throw new Error(`${book.season}: ${view.refusal.code}`);
  return view.value.categories.map(({ code }) => {
    const counts = journeyCounts(view.value, code);
    return {
      of: `${level}, ${code}`,
      counters: {
        pages: counts.pages.length,
        questions: counts.questions,
        'uploads, registers agree': counts.uploadsWhenRegistersAgree.length,
        'uploads, none does': counts.uploadsWhenNoneDoes.length,
      },
    };
  });
};

/** The form by category, and how many families of the demonstration county upload nothing when they apply. */
export const journey: Benchmark = {
  name: 'journey',
  run: async () => {
    const forms = await Promise.all(levels.map(rowsOf));
    const submissions = await submissionsOf(countyOf(seed));
    const none = submissions.filter(({ papers }) => papers === 0).length;
    return [
      ...forms.flat(),
      {
        of: 'demonstration county, on applying',
        counters: {
          children: submissions.length,
          'nothing to upload': none,
          percent: Math.round((none * 100) / submissions.length),
          'papers asked': submissions.reduce((sum, { papers }) => sum + papers, 0),
          'looked at by a person': submissions.filter(({ person }) => person).length,
        },
      },
    ];
  },
};
