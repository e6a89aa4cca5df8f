import type { Page } from 'playwright-core';
import type { PublicRunEntry, publicApi } from '../../../shared/contract/public.ts';
import { common } from '../../../web/content/zh/common.ts';
import { publicPages as words } from '../../../web/content/zh/public.ts';
import { witness } from '../../../web/content/zh/witness.ts';
import { runView } from '../../unit/web/runs.ts';
import { id } from './application.ts';
import { primary, seasonsAt, zoneOf } from './county.ts';
import { type PageState, type Replies, statesOf } from './page-state.ts';
import { announcements, provedSeason, signingKey } from './proofs.ts';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

const answered = (answers: Replies<typeof publicApi>) => ({ answers: { public: answers } });

const search = async (page: Page): Promise<void> => {
  await page.getByLabel(words.address).fill('青禾县东城街道');
  await press(page, words.search);
};

const unknown = await zoneOf('青禾县天上人间');

const zones = [
  ...statesOf('index', '/zone/:season', `/zone/${primary.id}`, {
    zone: {
      ...answered({ lookUpZone: await zoneOf('人民路15号') }),
      arrive: search,
    },
    'zone-several': {
      ...answered({ lookUpZone: await zoneOf('府前家园3幢') }),
      arrive: search,
    },
    'zone-ambiguous': {
      ...answered({ lookUpZone: await zoneOf('锦绣华庭') }),
      arrive: search,
    },
    'zone-unknown': {
      ...answered({ lookUpZone: unknown }),
      arrive: search,
    },
    'zone-like': { ...answered({ lookUpZone: await zoneOf('锦绣华') }), arrive: search },
    'zone-outlines-none': {
      ...answered({
        lookUpZone: {
          ...unknown,
          standing: 'found',
          zones: [{ id: 'z-renmin', schools: ['renmin'], clause: '锦绣华庭', polygon: null }],
        },
      }),
      arrive: search,
    },
    'zone-faulty': { arrive: (page) => press(page, words.search) },
  }),
  ...statesOf('index', '/zone', '/zone', {
    'zone-any': {},
    'zone-offline': { ...answered({ listSeasons: { silence: 'lost' } }), sees: '.notice.bad' },
    'zone-none': answered({ listSeasons: { ...seasonsAt('closed'), seasons: [] } }),
  }),
];

const entryOf = (part: Parameters<typeof runView>[0]): PublicRunEntry => {
  const { shortage, allowed, season, version, frozenBy, drawnBy, approvedBy, published, ...entry } =
    runView(part);
  return entry;
};

const voidRun = entryOf({ state: 'VOID', announcements: [...announcements.voided] });
const published = entryOf({
  number: 2,
  state: 'PUBLISHED',
  reason: '第一批有见证人未公开随机码',
  announcements: [...announcements.published],
});

const hashes = {
  seed: '5'.repeat(64),
  resultHash: '6'.repeat(64),
  resultRoot: '7'.repeat(64),
  publicRoot: '8'.repeat(64),
  publishedAt: '2026-08-18T01:00:00.000Z',
};

const record = [
  ...statesOf('index', '/runs/:season', `/runs/${provedSeason}`, {
    record: answered({
      listRuns: { items: [published, voidRun] },
      getSigningKeys: { keys: [signingKey] },
    }),
    'record-unsound': answered({
      listRuns: {
        items: [{ ...voidRun, announcements: announcements.voided.slice(1) }],
      },
      getSigningKeys: { keys: [signingKey] },
    }),
    'record-empty': answered({ listRuns: { items: [] }, getSigningKeys: { keys: [] } }),
  }),
  ...statesOf('index', '/result/:season', `/result/${primary.id}`, {
    result: answered({
      getPublishedRun: { ...published, ...hashes, nonces: ['a1'.repeat(16)] },
      listRuns: { items: [published, voidRun] },
      listResults: {
        items: [
          { id, name: '沈*琪', school: 'renmin' },
          { id: 'P3NB-6H8C-2VJZ', name: '阿依****提', school: 'liuhe-center' },
        ],
        next: 'more',
      },
    }),
    'result-none': answered({
      getPublishedRun: { refused: 'not-found' },
      listRuns: { items: [] },
    }),
  }),
];

/** The public door. */
export const publicPagesMet: readonly PageState[] = [
  ...statesOf('index', '/', '/', {
    home: {},
    'home-published': answered({ listSeasons: seasonsAt('objection', 1) }),
    'home-empty': answered({ listSeasons: { ...seasonsAt('before'), seasons: [] } }),
    'home-offline': { ...answered({ listSeasons: { silence: 'lost' } }), sees: '.notice.bad' },
  }),
  ...statesOf('index', '/plan/:season', `/plan/${primary.id}`, {
    plan: {},
    'plan-opened': { arrive: (page) => page.locator('summary').first().click() },
    'plan-not-found': answered({ getSeason: { refused: 'not-found' } }),
  }),
  ...zones,
  ...statesOf('index', '/prepare', '/prepare', {
    prepare: {},
    'prepare-one': answered({
      listSeasons: {
        ...seasonsAt('registration'),
        seasons: seasonsAt('registration').seasons.slice(0, 1),
      },
    }),
  }),
  ...statesOf('index', '/prepare/:season', `/prepare/${primary.id}`, { 'prepare-situation': {} }),
  ...primary.categories.flatMap(({ code }) =>
    statesOf('index', '/prepare/:season/:category', `/prepare/${primary.id}/${code}`, {
      [`prepare-${code.toLowerCase().replaceAll('_', '-')}`]: {},
    }),
  ),
  ...record,
  ...statesOf('index', '/witness', '/witness', {
    witness: {},
    'witness-made': {
      arrive: async (page) => {
        await press(page, witness.make);
        await page.locator('.digits').nth(1).waitFor();
      },
    },
  }),
  ...statesOf('index', null, '/nowhere', {
    'no-page': { sees: `h1:text-is('${common.notFoundTitle}')` },
  }),
];
