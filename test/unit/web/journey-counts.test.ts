import { beforeAll, describe, expect, it } from 'vitest';
import { ruleBookOf } from '../../../local/demonstration/rule-books.ts';
import type { SeasonView } from '../../../shared/contract/views.ts';
import { getSeason } from '../../../shared/usecases/public/get-season.ts';
import { journeyCounts } from '../../../web/families/questions/journey-counts.ts';
import { openCounty } from '../../support/usecases/county.ts';

const opened = async (level: 'primary' | 'junior'): Promise<SeasonView> => {
  const book = ruleBookOf(level);
  const answer = await getSeason(await openCounty({ book }), { season: book.season });
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
};

const around = (...own: readonly string[]): readonly string[] => [
  'child',
  'guardian',
  'situation',
  ...own,
  'twins',
  'support',
  'consent',
];

describe('what a family of each category goes through', () => {
  let primary: SeasonView;
  let junior: SeasonView;
  beforeAll(async () => {
    [primary, junior] = [await opened('primary'), await opened('junior')];
  });

  it.each([
    ['CARE', around('hukou', 'care', 'schools'), 10, 1, 3],
    ['HOUSE_HUKOU', around('hukou', 'title', 'schools'), 10, 0, 3],
    ['THREE_GEN', around('hukou', 'title', 'no-property', 'schools'), 12, 0, 4],
    ['HUKOU_ONLY', around('hukou', 'schools'), 9, 0, 2],
    ['COLLECTIVE', around('hukou', 'no-property', 'schools'), 10, 0, 3],
    ['HOUSE_ONLY', around('hukou', 'title', 'schools'), 11, 0, 3],
    ['PRESALE', around('contract', 'schools'), 11, 0, 2],
    ['MIGRANT_OWNER', around('title', 'permit', 'employment', 'schools'), 13, 0, 4],
    ['MIGRANT_TENANT', around('permit', 'employment', 'schools'), 11, 0, 3],
    ['OTHER', around(), 8, 0, 1],
  ])('%s: its pages, questions and papers', (category, pages, questions, agreeing, silent) => {
    const counts = journeyCounts(primary, category);

    expect(counts.pages).toEqual(pages);
    expect(counts.questions).toBe(questions);
    expect(counts.uploadsWhenRegistersAgree).toHaveLength(agreeing);
    expect(counts.uploadsWhenNoneDoes).toHaveLength(silent);
  });

  it('is counted for every category of both levels', () => {
    const codes = ({ categories }: SeasonView) => categories.map(({ code }) => code);

    expect(codes(primary).toSorted()).toEqual(
      [
        'CARE',
        'COLLECTIVE',
        'HOUSE_HUKOU',
        'HOUSE_ONLY',
        'HUKOU_ONLY',
        'MIGRANT_OWNER',
        'MIGRANT_TENANT',
        'OTHER',
        'PRESALE',
        'THREE_GEN',
      ].toSorted(),
    );
    expect(journeyCounts(junior, 'DIRECT').pages).toEqual(around('school-record'));
  });

  it('asks only a care certificate of a family that every register confirms', () => {
    expect(journeyCounts(primary, 'CARE').uploadsWhenRegistersAgree).toEqual(['care']);
  });
});
