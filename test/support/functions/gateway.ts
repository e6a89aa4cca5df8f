import type { LambdaEvent } from 'hono/aws-lambda';

type Call = {
  readonly method: string;
  readonly path: string;
  readonly token?: string;
  readonly body?: unknown;
  readonly query?: string;
};

/** What API Gateway's HTTP API hands a function: payload format 2.0. */
export const gatewayEvent = ({ method, path, token, body, query = '' }: Call): LambdaEvent => ({
  version: '2.0',
  routeKey: `ANY /${path.split('/')[1]}/{proxy+}`,
  rawPath: path,
  rawQueryString: query,
  headers: {
    accept: 'application/json',
    'content-type': 'application/json',
    host: 'api.example.test',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  },
  requestContext: {
    accountId: '000000000000',
    apiId: 'api',
    authentication: null,
    authorizer: {},
    domainName: 'api.example.test',
    domainPrefix: 'api',
    http: {
      method,
      path,
      protocol: 'HTTP/1.1',
      sourceIp: '203.0.113.9',
      userAgent: 'test',
    },
    requestId: 'gateway-request-1',
    routeKey: '$default',
    stage: '$default',
    time: '04/Aug/2026:02:00:00 +0000',
    timeEpoch: 1785808800000,
  },
  body: body === undefined ? null : JSON.stringify(body),
  isBase64Encoded: false,
});
