import type { Page } from 'playwright-core';
import type { familiesApi } from '../../../shared/contract/index.ts';
import type { ApplicationView, SeasonView } from '../../../shared/contract/views.ts';
import { supplement as words } from '../../../web/content/zh/supplement.ts';
import {
  applicationIn,
  base,
  inOverflow,
  inZone,
  nearest,
  objections,
  resultOf,
} from './application.ts';
import { primary, seasonsAt } from './county.ts';
import { type PageState, type Replies, statesOf } from './page-state.ts';
import { signingKey } from './proofs.ts';

const press = (name: string) => (page: Page) =>
  page.getByRole('button', { name, exact: true }).click();

const published: SeasonView = { ...primary, step: 'confirmation', publishedRun: 1 };

/** two weeks on: the first result is out */
const later = (
  application: ApplicationView,
  more: Replies<typeof familiesApi> = {},
  now = '2026-08-28T02:00:00.000Z',
) => ({
  answers: {
    public: {
      getSeason: published,
      listSeasons: { ...seasonsAt('confirmation', 1), now },
    },
    families: { getApplication: application, ...more },
  },
});

const moved: ApplicationView['placement'] = {
  ...inZone,
  run: 2,
  school: 'xincheng',
  supplement: true,
};
const files: ApplicationView['objectionFiles'] = [
  {
    id: 'doc-o1',
    fact: 'title',
    material: 'objection',
    mediaType: 'image/jpeg',
    bytes: 158_000,
    state: 'ACCEPTED',
    refusal: null,
  },
  {
    id: 'doc-o2',
    fact: null,
    material: 'objection',
    mediaType: 'application/pdf',
    bytes: 98_000,
    state: 'REFUSED',
    refusal: 'file-with-password',
  },
];

const supplement = statesOf('families', '/:season/:id', base, {
  'supplement-open': later(applicationIn('DECLINED')),
  'supplement-joining': { ...later(applicationIn('DECLINED')), arrive: press(words.join) },
  'supplement-closed': later(applicationIn('DECLINED', { allowed: [] })),
  'supplement-waiting': later(applicationIn('QUALIFIED', { earlier: [inZone], allowed: [] })),
  'supplement-better': later(applicationIn('ACCEPTED', { objection: objections.upheld })),
  'supplement-placed': later(
    applicationIn('PLACED', { placement: moved, earlier: [inOverflow] }),
    {},
    '2026-09-04T02:00:00.000Z',
  ),
});

const resultBy = (by: keyof typeof nearest) => ({
  answers: {
    public: { getSigningKeys: { keys: [signingKey] } },
    families: {
      getApplication: applicationIn('PLACED', { placement: inOverflow }),
      getResult: { ...resultOf(inOverflow), nearest: nearest[by] },
      getProof: { silence: 'lost' as const },
    },
  },
});

const results = statesOf('families', '/:season/:id/result', `${base}/result`, {
  'result-tier': resultBy('tier'),
  'result-sibling': resultBy('sibling'),
  'result-order': resultBy('order'),
  'result-confirmed': {
    answers: {
      public: { getSigningKeys: { keys: [signingKey] } },
      families: {
        getApplication: applicationIn('CONFIRMED'),
        getResult: { ...resultOf(inZone), home: null },
        getProof: { silence: 'lost' },
      },
    },
  },
});

/** What comes after the first result, and what becomes of words that were not sent. */
export const laterPages: readonly PageState[] = [
  ...supplement,
  ...results,
  ...statesOf('families', '/:season/:id/objection', `${base}/objection`, {
    'objection-files': later(applicationIn('PLACED', { objectionFiles: files })),
  }),
  ...statesOf('families', '/leave', '/leave', { leave: {} }),
];
