import type { Page } from 'playwright-core';
import type { familiesApi } from '../../../shared/contract/families.ts';
import type { Answers } from '../../../shared/domain/application/answers.ts';
import { factKinds } from '../../../shared/domain/evidence/facts.ts';
import { common } from '../../../web/content/zh/common.ts';
import { applicationIn, base, id } from './application.ts';
import { familyOf, junior, juniorBook, juniorFamily, primary, zoneOf } from './county.ts';
import { type PageState, type Replies, statesOf } from './page-state.ts';

const proceed = (page: Page) =>
  page.getByRole('button', { name: common.continue, exact: true }).click();

/** what is not changed is not sent */
const proceedChanged = async (page: Page): Promise<void> => {
  await page.locator('#f-name').fill('沈嘉');
  await proceed(page);
};

const home = familyOf('HOUSE_HUKOU').answers;
const tenant = familyOf('MIGRANT_TENANT').answers;
const buyer = familyOf('PRESALE').answers;

/** every fact there is, stated by one family */
const everything: Answers = {
  ...home,
  claims: [
    ...home.claims,
    ...tenant.claims.filter(({ kind }) => kind === 'permit' || kind === 'employment'),
    ...buyer.claims.filter(({ kind }) => kind === 'contract'),
    { kind: 'care', basis: '现役军人子女' },
    { kind: 'sibling', idNumber: home.child.idNumber, school: 'renmin' },
    { kind: 'no-property' },
  ],
};

/** the county's plan, with one category that asks for everything */
const asksEverything = {
  ...primary,
  categories: primary.categories.map((category) =>
    category.code === 'HOUSE_HUKOU' ? { ...category, asks: [...factKinds] } : category,
  ),
};

const draft = (answers: Answers) => applicationIn('DRAFT', { answers });

const opened = (answers: Answers, more: Replies<typeof familiesApi> = {}) => ({
  answers: {
    public: { getSeason: asksEverything },
    families: { getApplication: draft(answers), ...more },
  },
});

const empty: Answers = {
  child: home.child,
  category: 'HOUSE_HUKOU',
  claims: [],
  choices: [],
  consent: false,
};

const onPage = (path: string, states: Parameters<typeof statesOf>[3]) =>
  statesOf('families', '/:season/:id/question/:path', `${base}/question/${path}`, states);

/** A page as a family filled it in, and empty with 继续 pressed. */
const bothWays = (path: string): readonly PageState[] =>
  onPage(path, {
    [`question-${path}`]: opened(everything),
    [`question-${path}-faulty`]: { ...opened(empty), arrive: proceed },
  });

const offers = async (address: string) => ({
  answers: {
    public: { lookUpZone: await zoneOf(address), getSeason: primary },
    families: { getApplication: draft(home) },
  },
});

const leaver = statesOf(
  'families',
  '/:season/:id/question/:path',
  `/${junior.id}/${id}/question/school-record`,
  {
    'question-school-record': {
      answers: {
        public: { getSeason: junior, getRuleBook: juniorBook },
        families: {
          getApplication: applicationIn('DRAFT', {
            season: junior.id,
            answers: { ...juniorFamily.answers, category: 'DIRECT' },
          }),
        },
      },
    },
  },
);

export const questionStates: readonly PageState[] = [
  ...['guardian', 'hukou', 'title', 'contract', 'permit'].flatMap(bothWays),
  ...['employment', 'care', 'sibling', 'twins', 'consent'].flatMap(bothWays),
  ...onPage('child', {
    'question-child': opened(home),
    'question-child-faulty': {
      ...opened(home),
      arrive: async (page) => {
        for (const field of ['#f-name', '#f-idNumber']) await page.locator(field).fill('');
        await proceed(page);
      },
    },
  }),
  // nothing on it has to be answered
  ...onPage('support', {
    'question-support': opened(home),
    'question-support-wished': {
      ...opened(home),
      arrive: (page) => page.getByRole('radio').last().check(),
    },
  }),
  ...onPage('situation', { 'question-situation': opened(home) }),
  ...onPage('no-property', { 'question-no-property': opened(everything) }),
  ...onPage('schools', {
    'question-schools': await offers('府前家园3幢'),
    'question-schools-unknown': await offers('青禾县天上人间'),
  }),
  ...leaver,
  ...onPage('twins', {
    'question-twins-yes': opened(
      { ...home, twinIdNumber: home.child.idNumber },
      { listApplications: { items: [] } },
    ),
  }),
  ...onPage('title', { 'question-title-grandparent': opened(familyOf('THREE_GEN').answers) }),
  ...onPage('guardian', {
    'question-offline': {
      ...opened(home, { saveDraft: { silence: 'lost' } }),
      arrive: proceedChanged,
      sees: '.notice.warn',
    },
    'question-refused': {
      ...opened(home, {
        saveDraft: {
          refused: 'invalid-input',
          fields: [{ path: 'answers.guardian.idNumber', code: 'invalid' }],
        },
      }),
      arrive: proceedChanged,
    },
  }),
];
