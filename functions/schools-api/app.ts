import type { Hono } from 'hono';
import { schoolsApi } from '../../shared/contract/schools.ts';
import { checkNotice } from '../../shared/usecases/desk/check-notice.ts';
import { decideCase } from '../../shared/usecases/desk/decide-case.ts';
import { getCase } from '../../shared/usecases/desk/get-case.ts';
import { getDocument } from '../../shared/usecases/desk/get-document.ts';
import { getOverview } from '../../shared/usecases/desk/get-overview.ts';
import { listQueue } from '../../shared/usecases/desk/list-queue.ts';
import { confirmArrival, recordNoShow } from '../../shared/usecases/desk/record-arrival.ts';
import type { Ports } from '../../shared/usecases/ports.ts';
import { type AppOptions, audienceApp } from '../http/audience-app.ts';
import { authenticator, type FindStaff } from '../http/authenticate.ts';
import type { AppEnv } from '../http/correlation.ts';
import type { Handlers } from '../http/handlers.ts';

export type SchoolsOptions = AppOptions & { readonly findStaff: FindStaff };

const handlersOf = (ports: Ports): Handlers<typeof schoolsApi> => ({
  getOverview: ({ actor, params }) => getOverview(ports, actor, params),
  listQueue: ({ actor, params, query }) => listQueue(ports, actor, { ...query, ...params }),
  getCase: ({ actor, params, query }) => getCase(ports, actor, { ...query, ...params }),
  getDocument: ({ actor, params }) => getDocument(ports, actor, params),
  decideCase: ({ actor, params, body }) => decideCase(ports, actor, { ...body, ...params }),
  checkNotice: ({ actor, params, body }) => checkNotice(ports, actor, { ...body, ...params }),
  confirmArrival: ({ actor, params, body }) => confirmArrival(ports, actor, { ...body, ...params }),
  recordNoShow: ({ actor, params, body }) => recordNoShow(ports, actor, { ...body, ...params }),
});

export const schoolsApp = (ports: Ports, options: SchoolsOptions): Hono<AppEnv> =>
  audienceApp(
    {
      table: schoolsApi,
      handlers: handlersOf(ports),
      authenticate: authenticator({ staff: options.findStaff }),
    },
    options,
  );
