import { expect, it } from 'vitest';
import type { Endpoints } from '../../../shared/contract/endpoint.ts';
import { bureauApi, familiesApi, publicApi, schoolsApi } from '../../../shared/contract/index.ts';
import {
  bureauRoutes,
  familiesRoutes,
  publicRoutes,
  schoolsRoutes,
} from '../../../web/kit/routes.ts';

const written = (api: Endpoints) =>
  Object.fromEntries(
    Object.entries(api).map(([name, { method, path }]) => [name, `${method} ${path}`]),
  );

it.each([
  ['public', publicApi, publicRoutes],
  ['families', familiesApi, familiesRoutes],
  ['schools', schoolsApi, schoolsRoutes],
  ['bureau', bureauApi, bureauRoutes],
] as const)('calls the routes of the %s contract', (_, api, routes) => {
  expect(routes).toEqual(written(api));
});
