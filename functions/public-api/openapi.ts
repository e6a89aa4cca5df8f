import * as z from 'zod';
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiResponsesObject,
} from 'zod-openapi';
import { dashboard, runView, seasonReport } from '../../shared/contract/bureau-views.ts';
import { decision } from '../../shared/contract/desk.ts';
import type { Endpoint, Endpoints, SignIn } from '../../shared/contract/endpoint.ts';
import { bureauApi, familiesApi, publicApi, schoolsApi } from '../../shared/contract/index.ts';
import { problem } from '../../shared/contract/problem.ts';
import { applicationView, caseView, resultView, seasonView } from '../../shared/contract/views.ts';
import { answers } from '../../shared/domain/application/answers.ts';
import { condition } from '../../shared/domain/rule-book/conditions.ts';
import { ruleBook } from '../../shared/domain/rule-book/schema.ts';
import { problemOf } from '../http/problems.ts';
import { type ProblemCode, statuses } from '../http/statuses.ts';

export const tables = {
  public: publicApi,
  families: familiesApi,
  schools: schoolsApi,
  bureau: bureauApi,
} as const satisfies Record<string, Endpoints>;

/** Named once, referred to wherever they stand. */
const sharedSchemas = {
  Problem: problem,
  Answers: answers,
  Application: applicationView,
  Case: caseView,
  Condition: condition,
  Dashboard: dashboard,
  Decision: decision,
  Result: resultView,
  RuleBook: ruleBook,
  Run: runView,
  Season: seasonView,
  SeasonReport: seasonReport,
};
for (const [id, schema] of Object.entries(sharedSchemas)) z.globalRegistry.add(schema, { id });

const security: Readonly<Record<SignIn, { [scheme: string]: string[] }[]>> = {
  none: [],
  guardian: [{ guardianSession: [] }],
  school: [{ staffToken: [] }],
  bureau: [{ staffToken: [] }],
};

/** What any request may meet beside the refusals of its own table row. */
const codesOf = (endpoint: Endpoint): readonly ProblemCode[] => {
  const codes = new Set<ProblemCode>(endpoint.refusals);
  if (endpoint.signIn !== 'none') codes.add('not-signed-in');
  if (endpoint.params !== undefined) codes.add('not-found');
  if (endpoint.query !== undefined || endpoint.body !== undefined) codes.add('invalid-input');
  if (endpoint.body !== undefined) codes.add('too-large');
  if (endpoint.body !== undefined && endpoint.bodyType !== 'text/csv') codes.add('not-json');
  codes.add('internal');
  return [...codes];
};

const exampleCorrelation = '3f1c9a52-7a55-4a0e-9c1b-0d9f7c1e2b11';

const problemResponses = (endpoint: Endpoint): ZodOpenApiResponsesObject => {
  const responses: ZodOpenApiResponsesObject = {};
  const codes = codesOf(endpoint);
  for (const status of [...new Set(codes.map((code) => statuses[code]))].sort()) {
    const ofStatus = codes.filter((code) => statuses[code] === status);
    responses[`${status}`] = {
      description: ofStatus.join(', '),
      content: {
        'application/problem+json': {
          schema: problem,
          examples: Object.fromEntries(
            ofStatus.map((code) => [code, { value: problemOf({ code }, exampleCorrelation) }]),
          ),
        },
      },
    };
  }
  return responses;
};

/** the bytes of a file, whatever its handler hands over beside them */
const contentOf = (response: z.ZodType, type: Endpoint['responseType'] = 'application/json') => ({
  [type]: {
    schema:
      type === 'application/json' ? response : ({ type: 'string', format: 'binary' } as const),
  },
});

const operationOf = (
  audience: string,
  name: string,
  endpoint: Endpoint,
): ZodOpenApiOperationObject => ({
  operationId: `${audience}.${name}`,
  tags: [audience],
  summary: endpoint.summary.zh,
  description: endpoint.summary.en,
  security: security[endpoint.signIn],
  requestParams: {
    ...(endpoint.params === undefined ? {} : { path: endpoint.params }),
    ...(endpoint.query === undefined ? {} : { query: endpoint.query }),
  },
  ...(endpoint.body === undefined
    ? {}
    : {
        requestBody: {
          required: true,
          content: { [endpoint.bodyType ?? 'application/json']: { schema: endpoint.body } },
        },
      }),
  responses: {
    [`${endpoint.status}`]: {
      description: endpoint.summary.en,
      ...(endpoint.response === null
        ? {}
        : { content: contentOf(endpoint.response, endpoint.responseType) }),
    },
    ...problemResponses(endpoint),
  },
});

type Paths = Record<string, Partial<Record<Endpoint['method'], ZodOpenApiOperationObject>>>;

const paths = (): Paths => {
  const all: Paths = {};
  for (const [audience, table] of Object.entries(tables)) {
    const endpoints: Endpoints = table;
    for (const [name, endpoint] of Object.entries(endpoints)) {
      const path = all[endpoint.path] ?? {};
      path[endpoint.method] = operationOf(audience, name, endpoint);
      all[endpoint.path] = path;
    }
  }
  return all;
};

/** OpenAPI 3.1 of all four audiences, from the tables that are routed. */
export const openApiDocument = () =>
  createDocument({
    openapi: '3.1.1',
    info: {
      title: 'Sunshine Admissions 阳光招生',
      version: '1.0.0',
      description:
        '义务教育招生平台接口。One season of compulsory-education enrolment; every refusal is a problem with a code.',
    },
    servers: [{ url: '/' }],
    tags: [
      { name: 'public', description: '公众 Everybody, without signing in' },
      { name: 'families', description: '家长 Guardians, signed in by a code to the phone' },
      { name: 'schools', description: '学校 Staff of one school' },
      { name: 'bureau', description: '教育局 Staff of the district' },
    ],
    paths: paths(),
    components: {
      securitySchemes: {
        guardianSession: {
          type: 'http',
          scheme: 'bearer',
          description: 'token of POST /families/sessions, for twelve hours',
        },
        staffToken: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'access token of the OpenID Connect issuer with the role of the audience',
        },
      },
    },
  });

export type OpenApiDocument = ReturnType<typeof openApiDocument>;
