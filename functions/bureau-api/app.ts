import type { Hono } from 'hono';
import { bureauApi } from '../../shared/contract/bureau.ts';
import { ok } from '../../shared/domain/outcome.ts';
import { decideCase } from '../../shared/usecases/desk/decide-case.ts';
import { decideObjection } from '../../shared/usecases/desk/decide-objection.ts';
import { getCase } from '../../shared/usecases/desk/get-case.ts';
import { getDocument } from '../../shared/usecases/desk/get-document.ts';
import { listQueue } from '../../shared/usecases/desk/list-queue.ts';
import { releaseChild } from '../../shared/usecases/desk/release-child.ts';
import type { Ports } from '../../shared/usecases/ports.ts';
import { importExtract } from '../../shared/usecases/rule-books/import-extract.ts';
import {
  checkRuleBook,
  publishRuleBook,
} from '../../shared/usecases/rule-books/publish-rule-book.ts';
import { announceWitnesses } from '../../shared/usecases/season/announce-witnesses.ts';
import { approveRun } from '../../shared/usecases/season/approve-run.ts';
import { drawNumbers } from '../../shared/usecases/season/draw-numbers.ts';
import { freezeRoster } from '../../shared/usecases/season/freeze-roster.ts';
import { getDashboard } from '../../shared/usecases/season/get-dashboard.ts';
import { getReport } from '../../shared/usecases/season/get-report.ts';
import { getRun, getRunFile, listRuns } from '../../shared/usecases/season/look-up-runs.ts';
import { publishRun } from '../../shared/usecases/season/publish-run.ts';
import { resumeRun } from '../../shared/usecases/season/resume-run.ts';
import { voidRun } from '../../shared/usecases/season/void-run.ts';
import { type AppOptions, audienceApp, maxImportBytes } from '../http/audience-app.ts';
import { authenticator, type FindStaff } from '../http/authenticate.ts';
import type { AppEnv } from '../http/correlation.ts';
import { parseCsv } from '../http/csv.ts';
import type { Handlers } from '../http/handlers.ts';

export type BureauOptions = AppOptions & { readonly findStaff: FindStaff };

type BureauHandlers = Handlers<typeof bureauApi>;

const settingUp = (
  ports: Ports,
): Pick<BureauHandlers, 'checkRuleBook' | 'publishRuleBook' | 'importExtract'> => ({
  checkRuleBook: async ({ body }) => ok(checkRuleBook(body)),
  publishRuleBook: ({ actor, params, body }) => publishRuleBook(ports, actor, { ...params, body }),
  importExtract: async ({ actor, params, body }) => {
    const rows = parseCsv(body);
    return rows.ok ? importExtract(ports, actor, { ...params, rows: rows.value }) : rows;
  },
});

const cases = (
  ports: Ports,
): Pick<
  BureauHandlers,
  'listCases' | 'getCase' | 'getDocument' | 'decideCase' | 'decideObjection' | 'releaseChild'
> => ({
  listCases: ({ actor, params, query }) => listQueue(ports, actor, { ...query, ...params }),
  getCase: ({ actor, params, query }) => getCase(ports, actor, { ...query, ...params }),
  getDocument: ({ actor, params }) => getDocument(ports, actor, params),
  decideCase: ({ actor, params, body }) => decideCase(ports, actor, { ...body, ...params }),
  decideObjection: ({ actor, params, body }) =>
    decideObjection(ports, actor, { ...body, ...params }),
  releaseChild: ({ actor, params, body }) => releaseChild(ports, actor, { ...body, ...params }),
});

const handlersOf = (ports: Ports): BureauHandlers => ({
  ...settingUp(ports),
  ...cases(ports),
  getDashboard: ({ actor, params }) => getDashboard(ports, actor, params),
  listRuns: ({ actor, params }) => listRuns(ports, actor, params),
  freezeRoster: ({ actor, params, body }) => freezeRoster(ports, actor, { ...body, ...params }),
  getRun: ({ actor, params }) => getRun(ports, actor, params),
  announceWitnesses: ({ actor, params, body }) =>
    announceWitnesses(ports, actor, { ...body, ...params }),
  voidRun: ({ actor, params, body }) => voidRun(ports, actor, { ...body, ...params }),
  drawNumbers: ({ actor, params, body }) => drawNumbers(ports, actor, { ...body, ...params }),
  approveRun: ({ actor, params, body }) => approveRun(ports, actor, { ...body, ...params }),
  publishRun: ({ actor, params, body }) => publishRun(ports, actor, { ...body, ...params }),
  resumeRun: ({ actor, params }) => resumeRun(ports, actor, params),
  getRunFile: ({ actor, params }) => getRunFile(ports, actor, params),
  getReport: ({ actor, params }) => getReport(ports, actor, params),
});

export const bureauApp = (ports: Ports, options: BureauOptions): Hono<AppEnv> =>
  audienceApp(
    {
      table: bureauApi,
      handlers: handlersOf(ports),
      authenticate: authenticator({ staff: options.findStaff }),
      maxBytes: maxImportBytes,
    },
    options,
  );
