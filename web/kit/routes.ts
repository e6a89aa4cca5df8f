import type { Endpoints } from '../../shared/contract/endpoint.ts';
import type { bureauApi, familiesApi, publicApi, schoolsApi } from '../../shared/contract/index.ts';

/**
 * Method and path of every endpoint, written out because the contract's tables carry zod, which no page loads.
 * The type takes them from the contract: a missing, extra or different route does not compile.
 */
export type Routes<A extends Endpoints> = {
  readonly [K in keyof A]: `${A[K]['method']} ${A[K]['path']}`;
};

export const publicRoutes: Routes<typeof publicApi> = {
  listSeasons: 'get /public/seasons',
  getSeason: 'get /public/seasons/{season}',
  getRuleBook: 'get /public/seasons/{season}/rule-book',
  lookUpZone: 'post /public/seasons/{season}/zone-lookup',
  listRuns: 'get /public/seasons/{season}/runs',
  getPublishedRun: 'get /public/seasons/{season}/run',
  getPublicBundle: 'get /public/seasons/{season}/runs/{number}/bundle',
  getSigningKeys: 'get /public/keys',
  listResults: 'get /public/seasons/{season}/results',
};

export const familiesRoutes: Routes<typeof familiesApi> = {
  requestCode: 'post /families/codes',
  signIn: 'post /families/sessions',
  signOut: 'delete /families/session',
  listApplications: 'get /families/applications',
  startApplication: 'post /families/applications',
  getApplication: 'get /families/{season}/applications/{id}',
  saveDraft: 'put /families/{season}/applications/{id}',
  lookUp: 'post /families/{season}/applications/{id}/look-up',
  submitApplication: 'post /families/{season}/applications/{id}/submit',
  withdrawApplication: 'post /families/{season}/applications/{id}/withdraw',
  addDocument: 'post /families/{season}/applications/{id}/documents',
  settleDocument: 'post /families/{season}/applications/{id}/documents/{document}/settle',
  removeDocument: 'post /families/{season}/applications/{id}/documents/{document}/remove',
  listFiles: 'get /families/files',
  reuseDocument: 'post /families/{season}/applications/{id}/documents/reuse',
  getResult: 'get /families/{season}/applications/{id}/result',
  getProof: 'get /families/{season}/applications/{id}/proof',
  getRecord: 'get /families/{season}/applications/{id}/record',
  getNotice: 'get /families/{season}/applications/{id}/notice',
  acceptPlace: 'post /families/{season}/applications/{id}/accept',
  declinePlace: 'post /families/{season}/applications/{id}/decline',
  rejoin: 'post /families/{season}/applications/{id}/rejoin',
  raiseObjection: 'post /families/{season}/applications/{id}/objection',
};

export const schoolsRoutes: Routes<typeof schoolsApi> = {
  getOverview: 'get /schools/{season}/overview',
  listQueue: 'get /schools/{season}/applications',
  getCase: 'get /schools/{season}/applications/{id}',
  getDocument: 'get /schools/{season}/applications/{id}/documents/{document}',
  decideCase: 'post /schools/{season}/applications/{id}/decision',
  checkNotice: 'post /schools/{season}/applications/{id}/notice',
  confirmArrival: 'post /schools/{season}/applications/{id}/confirm',
  recordNoShow: 'post /schools/{season}/applications/{id}/no-show',
};

export const bureauRoutes: Routes<typeof bureauApi> = {
  checkRuleBook: 'post /bureau/rule-books/check',
  publishRuleBook: 'put /bureau/rule-books/{season}',
  importExtract: 'post /bureau/extracts/{kind}',
  getDashboard: 'get /bureau/{season}/dashboard',
  listCases: 'get /bureau/{season}/applications',
  getCase: 'get /bureau/{season}/applications/{id}',
  getDocument: 'get /bureau/{season}/applications/{id}/documents/{document}',
  decideCase: 'post /bureau/{season}/applications/{id}/decision',
  decideObjection: 'post /bureau/{season}/applications/{id}/objection',
  releaseChild: 'post /bureau/{season}/release',
  listRuns: 'get /bureau/{season}/runs',
  freezeRoster: 'post /bureau/{season}/runs',
  getRun: 'get /bureau/{season}/runs/{number}',
  announceWitnesses: 'post /bureau/{season}/runs/{number}/witnesses',
  drawNumbers: 'post /bureau/{season}/runs/{number}/draw',
  voidRun: 'post /bureau/{season}/runs/{number}/void',
  approveRun: 'post /bureau/{season}/runs/{number}/approve',
  publishRun: 'post /bureau/{season}/runs/{number}/publish',
  resumeRun: 'post /bureau/{season}/runs/{number}/resume',
  getRunFile: 'get /bureau/{season}/runs/{number}/files/{file}',
  getReport: 'get /bureau/{season}/report',
};
