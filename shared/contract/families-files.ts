import * as z from 'zod';
import { fileRefusals } from '../domain/application/application.ts';
import { factKind } from '../domain/evidence/facts.ts';
import { applicationParams, changingOwn, command, documentId } from './common.ts';
import type { Endpoints } from './endpoint.ts';
import { applicationView, documentView, objectionFileView } from './views.ts';

/** sizes in bytes; the phone shrinks photos, so a larger file is a mistake or an attack */
export const maxDocumentBytes = 8 * 1024 * 1024;

export const maxObjectionFiles = 5;

/** Photos and other files: of the form, and of an objection. */
export const filesApi = {
  addDocument: {
    method: 'post',
    path: '/families/{season}/applications/{id}/documents',
    summary: { zh: '申请上传一个文件', en: 'Ask to upload one file' },
    signIn: 'guardian',
    params: applicationParams,
    body: command.extend({
      /** null only with an objection */
      fact: factKind.nullable(),
      /** `objection` for a file that goes with one */
      material: z.string().max(40),
      mediaType: z.string().max(60),
      bytes: z.int().min(1),
    }),
    response: z.object({
      application: applicationView,
      document: z.string(),
      upload: z.object({
        url: z.string(),
        method: z.literal('PUT'),
        headers: z.record(z.string(), z.string()),
      }),
    }),
    status: 201,
    refusals: [
      ...changingOwn,
      'outside-registration',
      'outside-objection',
      'file-type-refused',
      'file-too-large',
    ],
  },
  settleDocument: {
    method: 'post',
    path: '/families/{season}/applications/{id}/documents/{document}/settle',
    summary: { zh: '文件已上传,请检查', en: 'The file is there: check it' },
    signIn: 'guardian',
    params: applicationParams.extend({ document: documentId }),
    response: z.object({ document: objectionFileView, application: applicationView }),
    status: 200,
    refusals: [
      'not-signed-in',
      'not-found',
      'file-not-received',
      ...fileRefusals,
      'changed-meanwhile',
    ],
  },
  removeDocument: {
    method: 'post',
    path: '/families/{season}/applications/{id}/documents/{document}/remove',
    summary: { zh: '删除一个已上传的文件', en: 'Take one file back' },
    signIn: 'guardian',
    params: applicationParams.extend({ document: documentId }),
    body: command,
    response: applicationView,
    status: 200,
    refusals: [...changingOwn, 'outside-registration'],
  },
  listFiles: {
    method: 'get',
    path: '/families/files',
    summary: { zh: '本人已上传的文件', en: 'The files given with all own applications' },
    signIn: 'guardian',
    response: z.object({
      items: z.array(
        z.object({
          season: z.string(),
          application: z.string(),
          childName: z.string(),
          document: documentView,
        }),
      ),
    }),
    status: 200,
    refusals: ['not-signed-in'],
  },
  reuseDocument: {
    method: 'post',
    path: '/families/{season}/applications/{id}/documents/reuse',
    summary: {
      zh: '用已上传的文件证明另一项,或用于另一个孩子',
      en: 'Use a file given before, for another fact or another child',
    },
    signIn: 'guardian',
    params: applicationParams,
    body: command.extend({
      fact: factKind,
      material: z.string().max(40),
      from: applicationParams.extend({ document: documentId }).strict(),
    }),
    response: z.object({ application: applicationView, document: z.string() }),
    status: 201,
    refusals: [...changingOwn, 'outside-registration', 'file-given-twice'],
  },
} as const satisfies Endpoints;
