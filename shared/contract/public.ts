import * as z from 'zod';
import { ruleBook } from '../domain/rule-book/schema.ts';
import { signingKey } from '../domain/season/ceremony.ts';
import { run } from '../domain/season/run.ts';
import { pageQuery, runParams, seasonParams } from './common.ts';
import type { Endpoints } from './endpoint.ts';
import { placeView, seasonSummary, seasonView } from './views.ts';

export const zoneLookup = z.object({
  standing: z.enum(['found', 'ambiguous', 'unknown']),
  zones: z.array(
    z.object({
      id: z.string(),
      schools: z.array(z.string()),
      clause: z.string(),
      /** null where the zone is published in words alone */
      polygon: z.array(z.tuple([z.int(), z.int()])).nullable(),
    }),
  ),
  /** the gazetteer's place in the address; distances are measured from it */
  place: placeView.nullable(),
  /** straight from the place to the schools of the zones */
  metres: z.record(z.string(), z.int()),
  /** wordings of the plan that speak of the place, where none of them holds */
  near: z.array(z.string()),
  /** what can be written instead; each of them is found */
  examples: z.array(z.string()),
});

/** A run from the moment its roster is frozen: what is fixed can be kept by anybody before the draw. */
export const publicRunEntry = run.pick({
  number: true,
  state: true,
  reason: true,
  rosterHash: true,
  rosterRoot: true,
  ruleBookHash: true,
  ruleBookVersion: true,
  programHash: true,
  engine: true,
  applicants: true,
  units: true,
  seats: true,
  leftOut: true,
  witnesses: true,
  beacon: true,
  nonces: true,
  beaconValue: true,
  seed: true,
  resultHash: true,
  resultRoot: true,
  publicRoot: true,
  verified: true,
  announcements: true,
  frozenAt: true,
  publishedAt: true,
});
export type PublicRunEntry = z.infer<typeof publicRunEntry>;

/** The run whose result is public. */
export const publicRun = publicRunEntry.extend({
  nonces: z.array(z.string()),
  seed: z.string(),
  resultHash: z.string(),
  resultRoot: z.string(),
  publicRoot: z.string(),
  publishedAt: z.string(),
});
export type PublicRun = z.infer<typeof publicRun>;

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
  getPublicBundle: {
    method: 'get',
    path: '/public/seasons/{season}/runs/{number}/bundle',
    summary: {
      zh: '已公布批次的核验文件下载地址',
      en: 'A link to the bundle anybody can verify a published run from',
    },
    signIn: 'none',
    params: runParams,
    response: z.object({ url: z.string() }),
    status: 200,
    refusals: ['not-found'],
  },
  getSigningKeys: {
    method: 'get',
    path: '/public/keys',
    summary: { zh: '公告签名公钥', en: 'The public keys that announcements are signed with' },
    signIn: 'none',
    /** RFC 7517: a JWK set */
    response: z.object({ keys: z.array(signingKey) }),
    status: 200,
    refusals: [],
  },
  listResults: {
    method: 'get',
    path: '/public/seasons/{season}/results',
    summary: { zh: '公示名单', en: 'Public list of results' },
    signIn: 'none',
    params: seasonParams,
    /** of the newest published run, unless another is named */
    query: pageQuery
      .pick({ cursor: true })
      .extend({ run: z.coerce.number().int().min(1).optional() }),
    response: z.object({
      items: z.array(z.object({ id: z.string(), name: z.string(), school: z.string() })),
      next: z.string().nullable(),
    }),
    status: 200,
    refusals: ['not-found'],
  },
} as const satisfies Endpoints;
