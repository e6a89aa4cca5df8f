import * as z from 'zod';
import { applicationParams, command, documentId, seasonParams } from './common.ts';
import { decision, queueQuery, readReason } from './desk.ts';
import type { Endpoints } from './endpoint.ts';
import { caseView, queuePage } from './views.ts';

const reading = ['not-signed-in', 'not-allowed', 'not-found'] as const;
const changing = [...reading, 'wrong-state', 'changed-meanwhile', 'invalid-input'] as const;

export const schoolsApi = {
  getOverview: {
    method: 'get',
    path: '/schools/{season}/overview',
    summary: { zh: '本校概况', en: 'The school at a glance' },
    signIn: 'school',
    params: seasonParams,
    response: z.object({
      school: z.string(),
      seats: z.int(),
      classes: z.int(),
      byState: z.record(z.string(), z.int()),
    }),
    status: 200,
    refusals: [...reading],
  },
  listQueue: {
    method: 'get',
    path: '/schools/{season}/applications',
    summary: { zh: '本校待办', en: "The school's cases" },
    signIn: 'school',
    params: seasonParams,
    query: queueQuery,
    response: queuePage,
    status: 200,
    refusals: [...reading],
  },
  getCase: {
    method: 'get',
    path: '/schools/{season}/applications/{id}',
    summary: { zh: '查看个案(留痕)', en: 'One case; the read is logged' },
    signIn: 'school',
    params: applicationParams,
    query: z.object({ reason: readReason }),
    response: caseView,
    status: 200,
    refusals: [...reading],
  },
  getDocument: {
    method: 'get',
    path: '/schools/{season}/applications/{id}/documents/{document}',
    summary: { zh: '查看文件(留痕)', en: 'A link to one file, for a few minutes' },
    signIn: 'school',
    params: applicationParams.extend({ document: documentId }),
    response: z.object({ url: z.string() }),
    status: 200,
    refusals: [...reading],
  },
  decideCase: {
    method: 'post',
    path: '/schools/{season}/applications/{id}/decision',
    summary: { zh: '审核', en: 'Settle or return a case' },
    signIn: 'school',
    params: applicationParams,
    body: decision,
    response: caseView,
    status: 200,
    refusals: [...changing],
  },
  confirmArrival: {
    method: 'post',
    path: '/schools/{season}/applications/{id}/confirm',
    summary: { zh: '确认报到', en: 'Confirm arrival' },
    signIn: 'school',
    params: applicationParams,
    body: command,
    response: caseView,
    status: 200,
    refusals: [...changing, 'outside-confirmation'],
  },
  recordNoShow: {
    method: 'post',
    path: '/schools/{season}/applications/{id}/no-show',
    summary: { zh: '登记未报到', en: 'Record a no-show' },
    signIn: 'school',
    params: applicationParams,
    body: command,
    response: caseView,
    status: 200,
    refusals: [...changing, 'outside-confirmation'],
  },
} as const satisfies Endpoints;
