import * as z from 'zod';
import { ruleBook } from '../domain/rule-book/schema.ts';
import { runStates } from '../domain/season/run.ts';
import { pageQuery, seasonParams } from './common.ts';
import type { Endpoints } from './endpoint.ts';
import { seasonSummary, seasonView } from './views.ts';

export const zoneLookup = z.object({
  standing: z.enum(['found', 'ambiguous', 'unknown']),
  zones: z.array(z.object({ id: z.string(), schools: z.array(z.string()), clause: z.string() })),
});

export const publicRun = z.object({
  number: z.int(),
  rosterHash: z.string(),
  ruleBookHash: z.string(),
  nonces: z.array(z.string()),
  seed: z.string(),
  resultHash: z.string(),
  applicants: z.int(),
  seats: z.int(),
  verified: z.array(z.object({ property: z.string(), holds: z.boolean() })),
  publishedAt: z.string(),
});

/** A run from the moment its roster is frozen: what is fixed can be kept by anybody before the draw. */
export const publicRunEntry = publicRun.extend({
  state: z.enum(runStates),
  reason: z.string().nullable(),
  frozenAt: z.string(),
  seed: z.string().nullable(),
  resultHash: z.string().nullable(),
  publishedAt: z.string().nullable(),
  /** applications nobody had settled when the roster was frozen */
  leftOut: z.int(),
});

export const publicApi = {
  listSeasons: {
    method: 'get',
    path: '/public/seasons',
    summary: { zh: '招生季列表', en: 'Seasons' },
    signIn: 'none',
    response: z.object({ seasons: z.array(seasonSummary), now: z.string() }),
    status: 200,
    refusals: [],
  },
  getSeason: {
    method: 'get',
    path: '/public/seasons/{season}',
    summary: {
      zh: '招生季:类别、材料、学校、地段',
      en: 'One season: categories, materials, schools, zones',
    },
    signIn: 'none',
    params: seasonParams,
    response: seasonView,
    status: 200,
    refusals: ['not-found'],
  },
  getRuleBook: {
    method: 'get',
    path: '/public/seasons/{season}/rule-book',
    summary: { zh: '招生规则全文', en: 'The published rule book' },
    signIn: 'none',
    params: seasonParams,
    response: ruleBook,
    status: 200,
    refusals: ['not-found'],
  },
  lookUpZone: {
    method: 'post',
    path: '/public/seasons/{season}/zone-lookup',
    summary: { zh: '查询地址对应的学校', en: 'Schools of an address' },
    signIn: 'none',
    params: seasonParams,
    body: z.strictObject({ address: z.string().trim().min(2).max(120) }),
    response: zoneLookup,
    status: 200,
    refusals: ['not-found', 'invalid-input'],
  },
  listRuns: {
    method: 'get',
    path: '/public/seasons/{season}/runs',
    summary: {
      zh: '全部录取批次,自名册冻结起公开',
      en: 'All runs, public from the frozen roster on',
    },
    signIn: 'none',
    params: seasonParams,
    response: z.object({ items: z.array(publicRunEntry) }),
    status: 200,
    refusals: ['not-found'],
  },
  getPublishedRun: {
    method: 'get',
    path: '/public/seasons/{season}/run',
    summary: { zh: '已公布的录取批次及校验值', en: 'The published run and its hashes' },
    signIn: 'none',
    params: seasonParams,
    response: publicRun,
    status: 200,
    refusals: ['not-found'],
  },
  listResults: {
    method: 'get',
    path: '/public/seasons/{season}/results',
    summary: { zh: '公示名单', en: 'Public list of results' },
    signIn: 'none',
    params: seasonParams,
    query: pageQuery.pick({ cursor: true }),
    response: z.object({
      items: z.array(z.object({ id: z.string(), name: z.string(), school: z.string() })),
      next: z.string().nullable(),
    }),
    status: 200,
    refusals: ['not-found'],
  },
} as const satisfies Endpoints;
