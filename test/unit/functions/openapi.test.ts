import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { statuses } from '../../../functions/http/statuses.ts';
import { openApiDocument } from '../../../functions/public-api/openapi.ts';
import type { Endpoints } from '../../../shared/contract/endpoint.ts';
import { bureauApi, familiesApi, publicApi, schoolsApi } from '../../../shared/contract/index.ts';
import { problem } from '../../../shared/contract/problem.ts';
import { refusalCodes } from '../../../shared/domain/refusals.ts';
import { allApps } from '../../support/functions/apps.ts';
import { openCounty } from '../../support/usecases/county.ts';

const tables: Readonly<Record<string, Endpoints>> = {
  public: publicApi,
  families: familiesApi,
  schools: schoolsApi,
  bureau: bureauApi,
};

const entries = Object.entries(tables).flatMap(([audience, table]) =>
  Object.entries(table).map(([name, endpoint]) => ({ audience, name, endpoint })),
);

const media = z.record(
  z.string(),
  z.object({
    schema: z.record(z.string(), z.unknown()),
    examples: z.record(z.string(), z.object({ value: z.unknown() })).optional(),
  }),
);

/** The rules of OpenAPI 3.1 that this document could break. */
const operation = z.object({
  operationId: z.string(),
  tags: z.array(z.string()).length(1),
  summary: z.string().min(1),
  description: z.string().min(1),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.enum(['path', 'query']),
        required: z.boolean().optional(),
        schema: z.unknown(),
      }),
    )
    .optional(),
  requestBody: z.object({ required: z.literal(true), content: media }).optional(),
  responses: z.record(
    z.string().regex(/^[1-5]\d\d$/),
    z.object({ description: z.string().min(1), content: media.optional() }),
  ),
});

const openApi = z.object({
  openapi: z.string().regex(/^3\.1\.\d+$/),
  info: z.object({ title: z.string(), version: z.string() }),
  tags: z.array(z.object({ name: z.string(), description: z.string() })),
  paths: z.record(z.string().startsWith('/'), z.record(z.string(), operation)),
  components: z.object({
    schemas: z.record(z.string().regex(/^[\w.-]+$/), z.unknown()),
    securitySchemes: z.record(z.string(), z.object({ type: z.literal('http') })),
  }),
});

const document = openApi.parse(JSON.parse(JSON.stringify(openApiDocument())));
const operations = Object.values(document.paths).flatMap((path) => Object.values(path));

describe('the OpenAPI document', () => {
  it('describes every endpoint of every table, and nothing else', () => {
    const described = operations.map(({ operationId }) => operationId).sort();

    expect(described).toEqual(entries.map(({ audience, name }) => `${audience}.${name}`).sort());
  });

  it.each(entries)('$audience.$name stands under its path and method', ({ endpoint }) => {
    const found = document.paths[endpoint.path]?.[endpoint.method];

    expect(found?.summary).toBe(endpoint.summary.zh);
    expect(found?.description).toBe(endpoint.summary.en);
    expect(Object.keys(found?.responses ?? {})).toContain(String(endpoint.status));
    expect(found?.requestBody === undefined).toBe(endpoint.body === undefined);
  });

  it.each(entries)('$audience.$name declares each refusal with an example', ({ endpoint }) => {
    const responses = document.paths[endpoint.path]?.[endpoint.method]?.responses ?? {};

    for (const code of endpoint.refusals) {
      const content = responses[String(statuses[code])]?.content?.['application/problem+json'];
      expect(problem.parse(content?.examples?.[code]?.value)).toMatchObject({
        code,
        status: statuses[code],
      });
    }
  });

  it('gives every path parameter a schema and every parameter a path', () => {
    for (const [path, methods] of Object.entries(document.paths)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
      for (const { parameters = [] } of Object.values(methods)) {
        const inPath = parameters.filter((one) => one.in === 'path');
        expect(inPath.map(({ name }) => name).sort()).toEqual(named);
        expect(inPath.every(({ required }) => required === true)).toBe(true);
      }
    }
  });

  it('refers to schemas that it defines, and to security it declares', () => {
    const text = JSON.stringify(document);
    const referred = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, id]) => id);

    expect(Object.keys(document.components.schemas)).toEqual(
      expect.arrayContaining([...new Set(referred)]),
    );
    for (const { security } of operations)
      for (const name of security.flatMap((one) => Object.keys(one)))
        expect(Object.keys(document.components.securitySchemes)).toContain(name);
  });

  it('asks for a token exactly where the table does', () => {
    for (const { endpoint } of entries) {
      const found = document.paths[endpoint.path]?.[endpoint.method];
      expect(found?.security.length === 0).toBe(endpoint.signIn === 'none');
    }
  });

  it('is served to programs', async () => {
    const apps = allApps(await openCounty());

    const response = await apps.public.request('/openapi.json');

    expect(response.headers.get('content-type')).toContain('application/json');
    expect(openApi.parse(await response.json()).paths).toEqual(document.paths);
  });
});

describe('the documentation page', () => {
  it('shows every endpoint in both languages and needs nothing from elsewhere', async () => {
    const apps = allApps(await openCounty());

    const response = await apps.public.request('/docs');
    const page = await response.text();

    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    for (const { audience, name, endpoint } of entries) {
      expect(page).toContain(`id="${audience}.${name}"`);
      expect(page).toContain(endpoint.summary.zh);
      expect(page).toContain(endpoint.summary.en.replaceAll("'", '&#39;'));
    }
    expect(page).not.toMatch(/<script|src=|https?:\/\//);
    expect(page).toContain('<html lang="zh-CN">');
    const headings = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(headings.every((level, index) => level <= (headings[index - 1] ?? 0) + 1)).toBe(true);
  });
});

describe('the table of statuses', () => {
  it('knows every refusal', () => {
    for (const code of refusalCodes) expect(statuses[code]).toBeGreaterThanOrEqual(400);
  });

  it('calls no refusal a failure of ours', () => {
    const failures = Object.entries(statuses).filter(([, status]) => status >= 500);

    expect(failures).toEqual([['internal', 500]]);
  });
});
