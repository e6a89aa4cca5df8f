import type { Page } from 'playwright-core';
import type { CaseView, QueueRow } from '../../../shared/contract/views.ts';
import { bureau as bureauWords } from '../../../web/content/zh/bureau.ts';
import { ceremony } from '../../../web/content/zh/ceremony.ts';
import { common } from '../../../web/content/zh/common.ts';
import { staff } from '../../../web/content/zh/staff.ts';
import {
  applicationIn,
  base,
  doubtful,
  id,
  inOverflow,
  mixedDocuments,
  objections,
} from './application.ts';
import { dashboard, emptyDashboard, report } from './bureau-figures.ts';
import { primary, seasonsAt } from './county.ts';
import { type PageState, statesOf } from './page-state.ts';
import { runsMet } from './runs.ts';

const press = (name: string) => (page: Page) =>
  page.getByRole('button', { name, exact: true }).click();

const rows: QueueRow[] = [
  {
    id,
    state: 'UNDER_REVIEW',
    childName: '沈嘉琪',
    category: null,
    doubtful: ['title', 'hukou'],
    documents: 3,
    submittedAt: '2026-08-04T02:12:00.000Z',
    amendBy: null,
    objection: false,
  },
  {
    id: 'P3NB-6H8C-2VJZ',
    state: 'RETURNED',
    childName: '阿依古丽·买买提',
    category: 'HOUSE_HUKOU',
    doubtful: [],
    documents: 0,
    submittedAt: null,
    amendBy: '2026-08-07T16:00:00.000Z',
    objection: true,
  },
];
const queue = { items: rows, next: 'more' };
const emptyQueue = { items: [], next: null };

const caseOf = ({ allowed, evidence, ...view }: ReturnType<typeof applicationIn>): CaseView => ({
  ...view,
  evidence,
  allowed: [...allowed],
});

const toReview: CaseView = {
  ...caseOf({ ...doubtful('UNDER_REVIEW'), documents: mixedDocuments }),
  evidence: doubtful('UNDER_REVIEW').evidence.map((one) =>
    one.kind === 'hukou'
      ? {
          ...one,
          fact: {
            kind: 'hukou',
            holder: 'child',
            address: '青禾县东城街道府前家园3幢',
            inDistrict: true,
            since: '2021-03-01',
            household: 'family',
            withParent: false,
          },
        }
      : one,
  ),
  zones: [],
  allowed: ['return', 'qualify', 'disqualify'],
};

const settled = caseOf({ ...applicationIn('QUALIFIED'), allowed: [] });
const arriving = caseOf({ ...applicationIn('ACCEPTED'), allowed: ['confirm', 'no-show'] });

const signedOut = { signedIn: false } as const;

const atGate = {
  standing: 'genuine' as const,
  child: {
    name: '阿依古丽·买买提',
    school: 'renmin',
    state: 'ACCEPTED' as const,
    version: 9,
    number: 87,
    mayConfirm: true,
  },
};

const notices = statesOf(
  'schools',
  '/:season/arrivals/:id/:code',
  `/${primary.id}/arrivals/${id}/ABCDE12345`,
  {
    notice: { answers: { schools: { checkNotice: atGate } } },
    'notice-early': {
      answers: {
        schools: { checkNotice: { ...atGate, child: { ...atGate.child, mayConfirm: false } } },
      },
    },
    'notice-arrived': {
      answers: {
        schools: { checkNotice: { ...atGate, child: { ...atGate.child, state: 'CONFIRMED' } } },
      },
    },
    'notice-replaced': {
      answers: { schools: { checkNotice: { standing: 'replaced', child: null } } },
    },
    'notice-other-school': {
      answers: { schools: { checkNotice: { standing: 'other-school', child: null } } },
    },
    'notice-not-ours': { answers: { schools: { checkNotice: { refused: 'not-found' } } } },
  },
);

const schools: readonly PageState[] = [
  ...statesOf('schools', '/', '/', {
    'sign-in': signedOut,
    seasons: {},
    'seasons-none': {
      answers: { public: { listSeasons: { ...seasonsAt('before'), seasons: [] } } },
    },
  }),
  ...statesOf('schools', '/:season', `/${primary.id}`, {
    overview: {
      answers: {
        schools: {
          getOverview: {
            school: 'renmin',
            seats: 132,
            classes: 3,
            byState: { UNDER_REVIEW: 4, QUALIFIED: 118, RETURNED: 2 },
          },
        },
      },
    },
    'overview-empty': {
      answers: {
        schools: { getOverview: { school: 'renmin', seats: 132, classes: 3, byState: {} } },
      },
    },
  }),
  ...statesOf('schools', '/:season/cases', `/${primary.id}/cases`, {
    cases: { answers: { schools: { listQueue: queue } } },
    'cases-empty': { answers: { schools: { listQueue: emptyQueue } } },
    'cases-refused': { answers: { schools: { listQueue: { refused: 'not-allowed' } } } },
  }),
  ...statesOf('schools', '/:season/cases/in/:state', `/${primary.id}/cases/in/UNDER_REVIEW`, {
    'cases-in': { answers: { schools: { listQueue: { ...queue, next: null } } } },
  }),
  ...statesOf('schools', '/:season/cases/:id', `/${primary.id}/cases/${id}`, {
    case: { answers: { schools: { getCase: toReview } } },
    'case-returning': {
      answers: { schools: { getCase: toReview } },
      arrive: (page) =>
        page.getByRole('radio', { name: staff.decision.return, exact: true }).check(),
    },
    'case-settled': { answers: { schools: { getCase: settled } } },
    'case-arrival': { answers: { schools: { getCase: arriving } } },
    'case-no-show': {
      answers: { schools: { getCase: arriving } },
      arrive: press(staff.arrivals.noShow),
    },
    'case-confirmed': { answers: { schools: { getCase: caseOf(applicationIn('CONFIRMED')) } } },
    'case-not-found': { answers: { schools: { getCase: { refused: 'not-found' } } } },
  }),
  ...statesOf('schools', '/:season/arrivals', `/${primary.id}/arrivals`, {
    arrivals: { answers: { schools: { listQueue: { ...queue, next: null } } } },
    'arrivals-faulty': {
      answers: { schools: { listQueue: emptyQueue } },
      arrive: press(staff.arrivals.find),
    },
  }),
  ...notices,
  ...statesOf('schools', null, '/nowhere/at/all/here/now', {
    'no-page': { sees: `h1:text-is('${common.notFoundTitle}')` },
  }),
];

const ruleBook = (content: string) => (page: Page) =>
  page
    .locator('#f-book')
    .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(content) });

const checkBook = async (page: Page): Promise<void> => {
  await ruleBook('{"season": "county-2027-primary"}')(page);
  await press(bureauWords.rules.check)(page);
};

const rules = statesOf('bureau', '/rules', '/rules', {
  rules: {},
  'rules-no-json': { arrive: ruleBook('{"season": }') },
  'rules-faulty': {
    answers: {
      bureau: {
        checkRuleBook: {
          passes: false,
          faults: [
            { path: 'title', code: 'missing' },
            { path: 'season', code: 'unknown-school', facts: { school: 'x' } },
          ],
        },
      },
    },
    arrive: checkBook,
  },
  'rules-passed': {
    answers: { bureau: { checkRuleBook: { passes: true, faults: [] } } },
    arrive: checkBook,
  },
  'rules-extract-refused': {
    answers: {
      bureau: {
        importExtract: {
          refused: 'extract-refused',
          fields: [
            { path: 'rows[3].number', code: 'cell-missing', facts: { row: 4, field: 'number' } },
          ],
        },
      },
    },
    arrive: async (page) => {
      await page
        .locator('#f-extract')
        .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n') });
      await press(bureauWords.rules.import)(page);
    },
  },
});

const objecting = (standing: keyof typeof objections) =>
  caseOf({
    ...applicationIn('PLACED', { placement: inOverflow, objection: objections[standing] }),
    allowed: standing === 'open' ? ['decide-objection'] : [],
  });

const bureau: readonly PageState[] = [
  ...statesOf('bureau', '/', '/', { 'sign-in': signedOut, seasons: {} }),
  ...rules,
  ...statesOf('bureau', '/:season', `/${primary.id}`, {
    dashboard: { answers: { bureau: { getDashboard: dashboard } } },
    'dashboard-empty': { answers: { bureau: { getDashboard: emptyDashboard } } },
  }),
  ...statesOf('bureau', '/:season/cases', `/${primary.id}/cases`, {
    cases: { answers: { bureau: { listCases: queue } } },
  }),
  ...statesOf('bureau', '/:season/cases/in/:state', `/${primary.id}/cases/in/RETURNED`, {
    'cases-in': { answers: { bureau: { listCases: emptyQueue } } },
  }),
  ...statesOf('bureau', '/:season/cases/:id', base.replace(`/${id}`, `/cases/${id}`), {
    case: { answers: { bureau: { getCase: toReview } } },
    'case-objection': { answers: { bureau: { getCase: objecting('open') } } },
    'case-objection-faulty': {
      answers: { bureau: { getCase: objecting('open') } },
      arrive: press(staff.objection.send),
    },
    'case-objection-answered': { answers: { bureau: { getCase: objecting('dismissed') } } },
  }),
  ...statesOf(
    'bureau',
    '/:season/runs',
    `/${primary.id}/runs`,
    Object.fromEntries(
      Object.entries(runsMet).map(([name, items]) => [
        name,
        { answers: { bureau: { listRuns: { items: [...items] } } } },
      ]),
    ),
  ),
  ...statesOf('bureau', '/:season/runs', `/${primary.id}/runs`, {
    'runs-witnesses-faulty': {
      answers: { bureau: { listRuns: { items: [...runsMet['runs-frozen']] } } },
      arrive: press(ceremony.announce),
    },
    'runs-reveal-faulty': {
      answers: { bureau: { listRuns: { items: [...runsMet['runs-committed']] } } },
      arrive: press(ceremony.draw),
    },
  }),
  ...statesOf('bureau', '/:season/report', `/${primary.id}/report`, {
    report: { answers: { bureau: { getReport: report } } },
    'report-none': { answers: { bureau: { getReport: { refused: 'not-found' } } } },
  }),
  ...statesOf('bureau', null, '/nowhere/at/all/here/now', {
    'no-page': { sees: `h1:text-is('${common.notFoundTitle}')` },
  }),
];

/** The doors of those who work with applications. */
export const deskPages: readonly PageState[] = [...schools, ...bureau];
