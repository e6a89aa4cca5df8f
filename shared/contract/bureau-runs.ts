import * as z from 'zod';
import {
  beaconRound,
  beaconSignature,
  leastWitnesses,
  mostWitnesses,
  nonce,
  witness,
} from '../domain/season/ceremony.ts';
import { runFile, runView } from './bureau-views.ts';
import { changing, reading, requestId, runParams, seasonParams } from './common.ts';
import type { Endpoints } from './endpoint.ts';

const version = z.int().min(1);

/** A run from the frozen roster to the published result. */
export const runsApi = {
  listRuns: {
    method: 'get',
    path: '/bureau/{season}/runs',
    summary: { zh: '录取批次', en: 'Allocation runs' },
    signIn: 'bureau',
    params: seasonParams,
    response: z.object({ items: z.array(runView) }),
    status: 200,
    refusals: [...reading],
  },
  freezeRoster: {
    method: 'post',
    path: '/bureau/{season}/runs',
    summary: { zh: '冻结名册', en: 'Freeze the roster' },
    signIn: 'bureau',
    params: seasonParams,
    body: z.strictObject({
      request: requestId,
      reason: z.string().trim().min(5).max(300).optional(),
    }),
    response: runView,
    status: 201,
    refusals: [
      ...reading,
      'registration-still-open',
      'reviews-open',
      'run-unchanged',
      'run-under-way',
      'invalid-input',
      'changed-meanwhile',
    ],
  },
  getRun: {
    method: 'get',
    path: '/bureau/{season}/runs/{number}',
    summary: { zh: '一个录取批次', en: 'One run' },
    signIn: 'bureau',
    params: runParams,
    response: runView,
    status: 200,
    refusals: [...reading],
  },
  announceWitnesses: {
    method: 'post',
    path: '/bureau/{season}/runs/{number}/witnesses',
    summary: {
      zh: '公布见证人及其封存值',
      en: 'Announce the witnesses and their commitments',
    },
    signIn: 'bureau',
    params: runParams,
    /** a commitment is the SHA-256 of the witness's value; the round where the rule book names a beacon */
    body: z.strictObject({
      version,
      witnesses: z.array(witness).min(leastWitnesses).max(mostWitnesses),
      beaconRound: beaconRound.optional(),
    }),
    response: runView,
    status: 200,
    refusals: [...changing, 'seats-short', 'program-changed'],
  },
  drawNumbers: {
    method: 'post',
    path: '/bureau/{season}/runs/{number}/draw',
    summary: {
      zh: '录入见证人公开的随机码,摇号并录取',
      en: "Enter the witnesses' values, draw and allocate",
    },
    signIn: 'bureau',
    params: runParams,
    /** the values in the order of the witnesses; the beacon's as its operators publish it */
    body: z.strictObject({
      version,
      nonces: z.array(nonce).min(leastWitnesses).max(mostWitnesses),
      beacon: z.object({ round: beaconRound, signature: beaconSignature }).optional(),
    }),
    response: runView,
    status: 202,
    refusals: [...changing, 'before-draw', 'program-changed'],
  },
  voidRun: {
    method: 'post',
    path: '/bureau/{season}/runs/{number}/void',
    summary: {
      zh: '有见证人未公开随机码,本批次作废',
      en: 'A witness did not reveal: the run is void, in public',
    },
    signIn: 'bureau',
    params: runParams,
    /** the values in the order of the witnesses, null for whoever did not reveal */
    body: z.strictObject({
      version,
      nonces: z.array(nonce.nullable()).min(leastWitnesses).max(mostWitnesses),
    }),
    response: runView,
    status: 200,
    refusals: [...changing, 'before-draw'],
  },
  approveRun: {
    method: 'post',
    path: '/bureau/{season}/runs/{number}/approve',
    summary: { zh: '复核批准(须另一人)', en: 'Approve, by a second person' },
    signIn: 'bureau',
    params: runParams,
    body: z.strictObject({ version }),
    response: runView,
    status: 200,
    refusals: [...changing, 'same-approver', 'verification-failed'],
  },
  publishRun: {
    method: 'post',
    path: '/bureau/{season}/runs/{number}/publish',
    summary: { zh: '公布结果', en: 'Publish the result' },
    signIn: 'bureau',
    params: runParams,
    body: z.strictObject({ version }),
    response: runView,
    status: 202,
    refusals: [...changing, 'before-publication'],
  },
  resumeRun: {
    method: 'post',
    path: '/bureau/{season}/runs/{number}/resume',
    summary: { zh: '继续中断的录取或公布', en: 'Start a step that was cut off once more' },
    signIn: 'bureau',
    params: runParams,
    response: runView,
    status: 202,
    refusals: [...reading, 'wrong-state'],
  },
  getRunFile: {
    method: 'get',
    path: '/bureau/{season}/runs/{number}/files/{file}',
    summary: {
      zh: '下载名册、结果或核验文件',
      en: 'A link to the instance, the result or a bundle to verify',
    },
    signIn: 'bureau',
    params: runParams.extend({ file: runFile }),
    response: z.object({ url: z.string() }),
    status: 200,
    refusals: [...reading],
  },
} as const satisfies Endpoints;
