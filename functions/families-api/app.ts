import type { Hono } from 'hono';
import { familiesApi } from '../../shared/contract/families.ts';
import { type Outcome, ok } from '../../shared/domain/outcome.ts';
import type { Language } from '../../shared/domain/text.ts';
import { addDocument } from '../../shared/usecases/families/add-document.ts';
import { acceptPlace, declinePlace } from '../../shared/usecases/families/decide-place.ts';
import { findGuardian } from '../../shared/usecases/families/find-guardian.ts';
import { getApplication } from '../../shared/usecases/families/get-application.ts';
import { getNotice } from '../../shared/usecases/families/get-notice.ts';
import { getProof } from '../../shared/usecases/families/get-proof.ts';
import { getRecord } from '../../shared/usecases/families/get-record.ts';
import { getResult } from '../../shared/usecases/families/get-result.ts';
import { listApplications } from '../../shared/usecases/families/list-applications.ts';
import { listFiles } from '../../shared/usecases/families/list-files.ts';
import { lookUp } from '../../shared/usecases/families/look-up.ts';
import { raiseObjection } from '../../shared/usecases/families/raise-objection.ts';
import { rejoin } from '../../shared/usecases/families/rejoin.ts';
import { removeDocument } from '../../shared/usecases/families/remove-document.ts';
import { requestCode } from '../../shared/usecases/families/request-code.ts';
import { reuseDocument } from '../../shared/usecases/families/reuse-document.ts';
import { saveDraft } from '../../shared/usecases/families/save-draft.ts';
import { settleDocument } from '../../shared/usecases/families/settle-document.ts';
import { signIn } from '../../shared/usecases/families/sign-in.ts';
import { signOut } from '../../shared/usecases/families/sign-out.ts';
import { startApplication } from '../../shared/usecases/families/start-application.ts';
import { submitApplication } from '../../shared/usecases/families/submit-application.ts';
import { withdrawApplication } from '../../shared/usecases/families/withdraw-application.ts';
import type { Papers, Ports } from '../../shared/usecases/ports.ts';
import type { PaperHead } from '../../shared/usecases/support/paper-facts.ts';
import { type AppOptions, audienceApp } from '../http/audience-app.ts';
import { authenticator } from '../http/authenticate.ts';
import type { AppEnv } from '../http/correlation.ts';
import type { Handlers } from '../http/handlers.ts';

export type FamiliesOptions = AppOptions & {
  /** beside the ports: this function alone carries a font */
  readonly papers: Papers;
  /** answers the sign-in code to whoever asks: for demonstrations, never with real children */
  readonly showCodes?: boolean;
};

const hashed = ({ keyed }: Pick<Ports, 'keyed'>, network: string | null): string | null =>
  network === null ? null : keyed.token(`network:${network}`);

type Print<T> = (facts: T, language: Language) => Promise<Uint8Array>;

/** Named by the application's number: what a download folder shows tells of nobody. */
const printed = async <T extends PaperHead>(
  found: Outcome<T>,
  print: Print<T>,
  language: Language = 'zh',
) => {
  if (!found.ok) return found;
  return ok({ name: found.value.application, bytes: await print(found.value, language) });
};

const handlersOf = (
  ports: Ports,
  papers: Papers,
  showCodes: boolean,
): Handlers<typeof familiesApi> => ({
  requestCode: ({ body, network }) =>
    requestCode(ports, body, { showCodes, network: hashed(ports, network) }),
  signIn: ({ body, network }) => signIn(ports, body, hashed(ports, network)),
  signOut: ({ actor, token }) => signOut(ports, actor, { token: token ?? '' }),
  listApplications: ({ actor }) => listApplications(ports, actor),
  startApplication: ({ actor, body }) => startApplication(ports, actor, body),
  getApplication: ({ actor, params }) => getApplication(ports, actor, params),
  saveDraft: ({ actor, params, body }) => saveDraft(ports, actor, { ...body, ...params }),
  lookUp: ({ actor, params, body }) => lookUp(ports, actor, { ...body, ...params }),
  submitApplication: ({ actor, params, body }) =>
    submitApplication(ports, actor, { ...body, ...params }),
  withdrawApplication: ({ actor, params, body }) =>
    withdrawApplication(ports, actor, { ...body, ...params }),
  addDocument: ({ actor, params, body }) => addDocument(ports, actor, { ...body, ...params }),
  settleDocument: ({ actor, params }) => settleDocument(ports, actor, params),
  removeDocument: ({ actor, params, body }) => removeDocument(ports, actor, { ...body, ...params }),
  listFiles: ({ actor }) => listFiles(ports, actor),
  reuseDocument: ({ actor, params, body }) => reuseDocument(ports, actor, { ...body, ...params }),
  getProof: ({ actor, params }) => getProof(ports, actor, params),
  getResult: ({ actor, params }) => getResult(ports, actor, params),
  getRecord: async ({ actor, params, query }) =>
    printed(await getRecord(ports, actor, params), papers.record, query.language),
  getNotice: async ({ actor, params, query }) =>
    printed(await getNotice(ports, actor, params), papers.notice, query.language),
  acceptPlace: ({ actor, params, body }) => acceptPlace(ports, actor, { ...body, ...params }),
  declinePlace: ({ actor, params, body }) => declinePlace(ports, actor, { ...body, ...params }),
  rejoin: ({ actor, params, body }) => rejoin(ports, actor, { ...body, ...params }),
  raiseObjection: ({ actor, params, body }) => raiseObjection(ports, actor, { ...body, ...params }),
});

export const familiesApp = (ports: Ports, options: FamiliesOptions): Hono<AppEnv> =>
  audienceApp(
    {
      table: familiesApi,
      handlers: handlersOf(ports, options.papers, options.showCodes ?? false),
      authenticate: authenticator({ guardian: (token) => findGuardian(ports, token) }),
    },
    options,
  );
