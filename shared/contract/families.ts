import * as z from 'zod';
import { answers } from '../domain/application/answers.ts';
import { applicationParams, changingOwn, command, requestId, seasonId } from './common.ts';
import type { Endpoints } from './endpoint.ts';
import { filesApi } from './families-files.ts';
import { placeApi } from './families-place.ts';
import { applicationSummary, applicationView } from './views.ts';

const phone = z.string().trim().min(5).max(20);

export const familiesApi = {
  requestCode: {
    method: 'post',
    path: '/families/codes',
    summary: { zh: '发送短信验证码', en: 'Send a sign-in code' },
    signIn: 'none',
    body: z.strictObject({ phone, request: requestId.optional() }),
    /** shownCode is filled in the demonstration only */
    response: z.object({ expiresAt: z.string(), shownCode: z.string().optional() }),
    status: 202,
    refusals: ['invalid-input', 'too-many-codes'],
  },
  signIn: {
    method: 'post',
    path: '/families/sessions',
    summary: { zh: '用验证码登录', en: 'Sign in with the code' },
    signIn: 'none',
    body: z.strictObject({
      phone,
      code: z.string().trim().min(4).max(8),
      request: requestId.optional(),
    }),
    response: z.object({ token: z.string(), expiresAt: z.string() }),
    status: 201,
    refusals: ['invalid-input', 'code-wrong', 'code-expired', 'too-many-attempts'],
  },
  signOut: {
    method: 'delete',
    path: '/families/session',
    summary: { zh: '退出登录', en: 'Sign out' },
    signIn: 'guardian',
    response: null,
    status: 204,
    refusals: ['not-signed-in'],
  },
  listApplications: {
    method: 'get',
    path: '/families/applications',
    summary: { zh: '我的报名', en: 'My applications' },
    signIn: 'guardian',
    response: z.object({ items: z.array(applicationSummary) }),
    status: 200,
    refusals: ['not-signed-in'],
  },
  startApplication: {
    method: 'post',
    path: '/families/applications',
    summary: { zh: '为孩子新建报名', en: 'Start an application for a child' },
    signIn: 'guardian',
    body: z.strictObject({ season: seasonId, request: requestId, answers }),
    response: applicationView,
    status: 201,
    refusals: [
      'not-signed-in',
      'invalid-input',
      'not-found',
      'already-applied',
      'too-many-applications',
      'too-young',
      'too-old',
      'outside-registration',
    ],
  },
  getApplication: {
    method: 'get',
    path: '/families/{season}/applications/{id}',
    summary: { zh: '查看报名', en: 'One application' },
    signIn: 'guardian',
    params: applicationParams,
    response: applicationView,
    status: 200,
    refusals: ['not-signed-in', 'not-found'],
  },
  saveDraft: {
    method: 'put',
    path: '/families/{season}/applications/{id}',
    summary: { zh: '保存草稿', en: 'Save the draft' },
    signIn: 'guardian',
    params: applicationParams,
    body: command.extend({ answers }),
    response: applicationView,
    status: 200,
    refusals: [...changingOwn, 'outside-registration'],
  },
  lookUp: {
    method: 'post',
    path: '/families/{season}/applications/{id}/look-up',
    summary: {
      zh: '提交前查询部门数据,看哪些材料不用交',
      en: 'Ask the registries before sending, to see which papers are not needed',
    },
    signIn: 'guardian',
    params: applicationParams,
    body: command,
    response: applicationView,
    status: 200,
    refusals: [...changingOwn, 'outside-registration', 'too-young', 'too-old', 'too-many-look-ups'],
  },
  submitApplication: {
    method: 'post',
    path: '/families/{season}/applications/{id}/submit',
    summary: { zh: '提交(或补正后重新提交)', en: 'Submit, or submit again after amending' },
    signIn: 'guardian',
    params: applicationParams,
    body: command,
    response: applicationView,
    status: 200,
    refusals: [...changingOwn, 'outside-registration', 'too-young', 'too-old', 'document-missing'],
  },
  withdrawApplication: {
    method: 'post',
    path: '/families/{season}/applications/{id}/withdraw',
    summary: { zh: '撤回报名', en: 'Withdraw' },
    signIn: 'guardian',
    params: applicationParams,
    body: command,
    response: applicationView,
    status: 200,
    refusals: changingOwn,
  },
  ...filesApi,
  ...placeApi,
} as const satisfies Endpoints;
