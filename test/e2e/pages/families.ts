import type { Page } from 'playwright-core';
import type { ApplicationView } from '../../../shared/contract/views.ts';
import { applicationStates } from '../../../shared/domain/application/application.ts';
import { application as words } from '../../../web/content/zh/application.ts';
import { common } from '../../../web/content/zh/common.ts';
import { families } from '../../../web/content/zh/families.ts';
import {
  applicationIn,
  base,
  doubtful,
  id,
  inOverflow,
  inZone,
  mixedDocuments,
  objections,
  resultOf,
  returned,
} from './application.ts';
import { familyOf, primary, seasonsAt } from './county.ts';
import { laterPages } from './family-later.ts';
import { lookUpPages } from './family-look-up.ts';
import { questionStates } from './family-questions.ts';
import {
  type Answers,
  type PageState,
  type Refused,
  type Silence,
  statesOf,
} from './page-state.ts';
import { proof, provedResult, signingKey, tamperedProof } from './proofs.ts';

const press = (name: string) => (page: Page) =>
  page.getByRole('button', { name, exact: true }).click();

/** what is told when something did not work */
const troubled = '.notice.bad';

const lost: Silence = { silence: 'lost' };
const changed: Refused = { refused: 'changed-meanwhile' };

const told = (application: ApplicationView, more: Answers['families'] = {}): Answers => ({
  families: { getApplication: application, ...more },
});

const given = (application: ApplicationView, more: Answers['families'] = {}) => ({
  answers: told(application, more),
});

const sendPhone = async (page: Page): Promise<void> => {
  await page.getByLabel(families.signIn.phone).fill('13800000000');
  await press(families.signIn.send)(page);
};

const signIn = [
  ...statesOf('families', '/sign-in', '/sign-in', {
    'sign-in': { signedIn: false },
    'sign-in-faulty': { signedIn: false, arrive: press(families.signIn.send) },
    'sign-in-too-often': {
      signedIn: false,
      arrive: sendPhone,
      answers: {
        families: {
          requestCode: { refused: 'too-many-codes', facts: { minutes: 10, seconds: 600 } },
        },
      },
    },
    'sign-in-offline': {
      signedIn: false,
      sees: troubled,
      arrive: sendPhone,
      answers: { families: { requestCode: lost } },
    },
  }),
  ...statesOf('families', '/sign-in/code', '/sign-in', {
    code: {
      signedIn: false,
      arrive: sendPhone,
      answers: {
        families: {
          requestCode: { expiresAt: '2026-08-05T02:05:00.000Z', shownCode: '604213' },
        },
      },
    },
    'code-wrong': {
      signedIn: false,
      arrive: async (page) => {
        await sendPhone(page);
        await page.getByLabel(families.signIn.code).fill('000000');
        await press(families.signIn.enter)(page);
      },
      answers: {
        families: {
          requestCode: { expiresAt: '2026-08-05T02:05:00.000Z' },
          signIn: { refused: 'code-wrong' },
        },
      },
    },
  }),
];

const summaryOf = ({ season, state, category, updatedAt }: ApplicationView, number: string) => ({
  season,
  id: number,
  state,
  childName: familyOf('HOUSE_HUKOU').child.name,
  category,
  updatedAt,
  school: null,
});

/** the account's first child */
const noOthers = { families: { listApplications: { items: [] } } };

const beginning = [
  ...statesOf('families', '/', '/', {
    mine: {
      answers: {
        families: {
          listApplications: {
            items: [
              summaryOf(applicationIn('RETURNED'), id),
              summaryOf(applicationIn('DRAFT'), 'P3NB-6H8C-2VJZ'),
              summaryOf(applicationIn('PLACED'), 'T5XK-9W4D-7QMA'),
            ],
          },
        },
      },
    },
    'mine-empty': { answers: { families: { listApplications: { items: [] } } } },
    'mine-offline': { answers: { families: { listApplications: lost } }, sees: troubled },
    'mine-waiting': {
      busy: true,
      answers: { families: { listApplications: { silence: 'waiting' } } },
    },
    'mine-broken': { answers: { families: { listApplications: { refused: 'internal' } } } },
    'session-ended': {
      answers: { families: { listApplications: { refused: 'not-signed-in' } } },
      sees: `h1:text-is('${families.signIn.title}')`,
    },
  }),
  ...statesOf('families', '/new', '/new', {
    seasons: {},
    'seasons-announced': { answers: { public: { listSeasons: seasonsAt('announced') } } },
    'seasons-closed': { answers: { public: { listSeasons: seasonsAt('review') } } },
  }),
  ...statesOf('families', '/new/:season', `/new/${primary.id}`, {
    child: { answers: noOthers },
    'child-faulty': { answers: noOthers, arrive: press(common.continue) },
    'child-applied': {
      arrive: async (page) => {
        const { child } = familyOf('HOUSE_HUKOU');
        await page.locator('#f-name').fill(child.name);
        await page.locator('#f-idNumber').fill(child.idNumber);
        await press(common.continue)(page);
      },
      answers: {
        families: {
          ...noOthers.families,
          startApplication: { refused: 'already-applied' },
        },
      },
    },
  }),
  ...(['too-young', 'too-old'] as const).flatMap((reason) =>
    statesOf(
      'families',
      '/new/:season/ineligible/:reason',
      `/new/${primary.id}/ineligible/${reason}`,
      {
        [reason]: { sees: `h1:text-is('${words.ineligible[reason].title}')` },
      },
    ),
  ),
];

/** One page for each state of the table, then what several of them may carry. */
const status = [
  ...applicationStates.flatMap((state) =>
    state === 'DRAFT' || state === 'RETURNED'
      ? []
      : statesOf('families', '/:season/:id', base, {
          [`status-${state.toLowerCase().replaceAll('_', '-')}`]: {
            tells: state,
            ...given(applicationIn(state)),
          },
        }),
  ),
  ...statesOf('families', '/:season/:id', base, {
    'status-draft': { tells: 'DRAFT', ...given(applicationIn('DRAFT')) },
    'status-returned': { tells: 'RETURNED', ...given(returned) },
    'status-doubtful': given({ ...doubtful('UNDER_REVIEW'), documents: mixedDocuments }),
    'status-overflow': given(applicationIn('PLACED', { placement: inOverflow })),
    'status-waiting': given(applicationIn('QUALIFIED', { allowed: ['withdraw', 'object'] })),
    'status-objection-open': given(applicationIn('PLACED', { objection: objections.open })),
    'status-objection-upheld': given(applicationIn('ACCEPTED', { objection: objections.upheld })),
    'status-objection-dismissed': given(
      applicationIn('ACCEPTED', { objection: objections.dismissed }),
    ),
    'status-withdraw-sure': {
      ...given(applicationIn('UNDER_REVIEW')),
      arrive: press(words.status.withdraw),
    },
    'status-not-found': given(applicationIn('DRAFT'), { getApplication: { refused: 'not-found' } }),
    'status-offline': {
      ...given(applicationIn('DRAFT'), { getApplication: lost }),
      sees: troubled,
    },
  }),
];

const form = [
  ...statesOf('families', '/:season/:id/tasks', `${base}/tasks`, {
    tasks: given(applicationIn('DRAFT')),
    'tasks-begun': given(
      applicationIn('DRAFT', {
        answers: {
          child: familyOf('HOUSE_HUKOU').answers.child,
          claims: [],
          choices: [],
          consent: false,
        },
        documentsNeeded: ['hukou', 'title'],
      }),
    ),
  }),
  ...questionStates,
  ...statesOf('families', '/:season/:id/check', `${base}/check`, {
    check: given(applicationIn('DRAFT')),
    'check-again': given(returned),
    'check-incomplete': given(
      applicationIn('DRAFT', {
        answers: { ...familyOf('HOUSE_HUKOU').answers, claims: [], consent: false },
      }),
    ),
    'check-conflict': {
      ...given(applicationIn('DRAFT'), { submitApplication: changed }),
      arrive: press(words.check.submit),
    },
    'check-closed': {
      ...given(applicationIn('DRAFT'), { submitApplication: { refused: 'outside-registration' } }),
      arrive: press(words.check.submit),
    },
    'check-offline': {
      ...given(applicationIn('DRAFT'), { submitApplication: lost }),
      sees: '.notice.warn',
      arrive: press(words.check.submit),
    },
  }),
];

const after = [
  ...statesOf('families', '/:season/:id/documents', `${base}/documents`, {
    documents: given(doubtful('DRAFT')),
    'documents-returned': given(returned),
    'documents-none': given(applicationIn('DRAFT')),
  }),
  ...statesOf('families', '/:season/:id/documents/:asked', `${base}/documents/title,hukou`, {
    'documents-asked': given(doubtful('DRAFT')),
  }),
  ...statesOf('families', '/:season/:id/upload/:fact', `${base}/upload/title`, {
    upload: given(doubtful('DRAFT')),
    'upload-refused': given(
      { ...doubtful('DRAFT'), documents: mixedDocuments },
      { settleDocument: { refused: 'file-not-received' } },
    ),
    'upload-failed': {
      ...given(doubtful('DRAFT'), {
        addDocument: { refused: 'file-too-large', facts: { maximum: 8, bytes: 9_000_000 } },
      }),
      arrive: (page) =>
        page
          .locator('input[type=file]')
          .last()
          .setInputFiles({
            name: 'a.pdf',
            mimeType: 'application/pdf',
            buffer: Buffer.from('%PDF'),
          }),
    },
  }),
  ...statesOf('families', '/:season/:id/upload/:fact/:asked', `${base}/upload/hukou/hukou`, {
    'upload-asked': given(doubtful('DRAFT')),
  }),
  ...statesOf('families', '/:season/:id/sent', `${base}/sent`, {
    sent: given(applicationIn('QUALIFIED')),
    'sent-for-review': given(doubtful('UNDER_REVIEW')),
  }),
];

const keys = { public: { getSigningKeys: { keys: [signingKey] } } };

const result = statesOf('families', '/:season/:id/result', `${base}/result`, {
  result: {
    answers: {
      ...keys,
      ...told(applicationIn('PLACED'), { getResult: provedResult, getProof: proof }),
    },
    arrive: async (page) => {
      await page.locator('.proved').waitFor();
      await press(words.result.check)(page);
    },
  },
  'result-tampered': {
    answers: {
      ...keys,
      ...told(applicationIn('PLACED'), { getResult: provedResult, getProof: tamperedProof }),
    },
    arrive: (page) => page.locator('.notice.bad').waitFor(),
  },
  'result-overflow': {
    answers: {
      ...keys,
      ...told(applicationIn('PLACED', { placement: inOverflow }), {
        getResult: resultOf(inOverflow),
        getProof: lost,
      }),
    },
  },
  'result-accepted': {
    answers: {
      ...keys,
      ...told(applicationIn('ACCEPTED'), { getResult: resultOf(inZone), getProof: lost }),
    },
  },
  'result-declining': {
    answers: {
      ...keys,
      ...told(applicationIn('PLACED'), { getResult: resultOf(inZone), getProof: lost }),
    },
    arrive: press(words.result.decline),
  },
  'result-none': given(applicationIn('QUALIFIED'), { getResult: { refused: 'not-found' } }),
});

const objection = statesOf('families', '/:season/:id/objection', `${base}/objection`, {
  objection: given(applicationIn('PLACED')),
  'objection-faulty': {
    ...given(applicationIn('PLACED')),
    arrive: press(words.objection.send),
  },
  'objection-late': {
    ...given(applicationIn('PLACED'), { raiseObjection: { refused: 'outside-objection' } }),
    arrive: async (page) => {
      await page.locator('#f-reason').fill(objections.open.reason);
      await press(words.objection.send)(page);
    },
  },
});

/** The families' door. A new page is one line with its route and the states it is met in. */
export const familyPages: readonly PageState[] = [
  ...signIn,
  ...beginning,
  ...status,
  ...form,
  ...lookUpPages,
  ...after,
  ...result,
  ...objection,
  ...laterPages,
  ...statesOf('families', null, '/nowhere/at/all/here', {
    'no-page': { sees: `h1:text-is('${common.notFoundTitle}')` },
  }),
];
