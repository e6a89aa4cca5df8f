import { AwsIntegration, EndpointType, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { CfnIntegration, CfnRoute, type HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { NagSuppressions } from 'cdk-nag';
import { Construct } from 'constructs';
import { throttles } from '../config.ts';
import type { SiteProps } from '../stacks/site.ts';
import {
  contentSecurityPolicy,
  type ForeignOrigins,
  transportSeconds,
} from './security-headers.ts';

const objectHeaders = ['Cache-Control', 'Content-Type', 'ETag'];
const answerHeader = (name: string) => `method.response.header.${name}`;
const declared = Object.fromEntries(objectHeaders.map((name) => [answerHeader(name), true]));
const passedOn = Object.fromEntries(
  objectHeaders.map((name) => [answerHeader(name), `integration.response.header.${name}`]),
);

/**
 * Pages without CloudFront: a REST API reads the private bucket (an HTTP API cannot), the HTTP API
 * hands every path that is no API's to it; pages and API share one origin here too.
 */
export class GatewaySite extends Construct {
  readonly address: string;

  constructor(scope: Construct, id: string, props: SiteProps) {
    super(scope, id);
    const reader = this.#reader(props.bucket);
    this.#route(props.api, 'Entry', 'GET /', `${reader.url}index.html`, props.origins);
    this.#route(props.api, 'Pages', 'GET /{proxy+}', `${reader.url}{proxy}`, props.origins);
    this.address = props.stage.domain
      ? `https://${props.stage.domain.name}`
      : props.api.apiEndpoint;
  }

  #reader(bucket: IBucket): RestApi {
    const role = new Role(this, 'ReaderRole', {
      assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
    });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['s3:GetObject'],
        resources: [bucket.arnForObjects('*')],
      }),
    );
    const reader = new RestApi(this, 'Reader', {
      description: 'Reads the pages from their private bucket',
      endpointTypes: [EndpointType.REGIONAL],
      // bytes through, whatever they are: fonts, icons, modules
      binaryMediaTypes: ['*/*'],
      deployOptions: {
        stageName: 'site',
        throttlingRateLimit: throttles.public.rateLimit,
        throttlingBurstLimit: throttles.public.burstLimit,
      },
    });
    reader.root.addResource('{key+}').addMethod(
      'GET',
      new AwsIntegration({
        service: 's3',
        integrationHttpMethod: 'GET',
        path: `${bucket.bucketName}/{key}`,
        options: {
          credentialsRole: role,
          requestParameters: { 'integration.request.path.key': 'method.request.path.key' },
          integrationResponses: [
            { statusCode: '200', responseParameters: passedOn },
            // what is missing and what may not be read look alike
            { statusCode: '404', selectionPattern: '4\\d{2}' },
            { statusCode: '502', selectionPattern: '5\\d{2}' },
          ],
        },
      }),
      {
        requestParameters: { 'method.request.path.key': true },
        methodResponses: [
          { statusCode: '200', responseParameters: declared },
          { statusCode: '404' },
          { statusCode: '502' },
        ],
      },
    );
    this.#explain(reader, role);
    return reader;
  }

  #route(api: HttpApi, id: string, routeKey: string, uri: string, origins: ForeignOrigins) {
    const header = (name: string, value: string) => ({
      Destination: `overwrite:header.${name}`,
      Source: value,
    });
    const integration = new CfnIntegration(this, `${id}Integration`, {
      apiId: api.apiId,
      integrationType: 'HTTP_PROXY',
      integrationMethod: 'GET',
      integrationUri: uri,
      payloadFormatVersion: '1.0',
      responseParameters: {
        '200': {
          ResponseParameters: [
            header('content-security-policy', contentSecurityPolicy(origins)),
            header('referrer-policy', 'no-referrer'),
            header('strict-transport-security', `max-age=${transportSeconds}; includeSubDomains`),
            header('x-content-type-options', 'nosniff'),
            header('x-frame-options', 'DENY'),
          ],
        },
      },
    });
    const route = new CfnRoute(this, `${id}Route`, {
      apiId: api.apiId,
      routeKey,
      authorizationType: 'NONE',
      target: `integrations/${integration.ref}`,
    });
    const reason = 'public pages; everything else on this API is checked by its function';
    NagSuppressions.addResourceSuppressions(route, [{ id: 'AwsSolutions-APIG4', reason }]);
  }

  #explain(reader: RestApi, role: Role) {
    const reasons = {
      'AwsSolutions-APIG1': 'the HTTP API before it logs each request, without addresses or paths',
      'AwsSolutions-APIG2': 'a path is its whole input, and a path without an object is a 404',
      'AwsSolutions-APIG3': 'static pages under the throttle of the public route',
      'AwsSolutions-APIG4': 'public pages',
      'AwsSolutions-APIG6': 'an execution log would need a role that writes to every log group',
      'AwsSolutions-COG4': 'public pages; the China regions have no Cognito user pools',
    };
    NagSuppressions.addResourceSuppressions(
      reader,
      Object.entries(reasons).map(([rule, reason]) => ({ id: rule, reason })),
      true,
    );
    const reason = 'object keys of the bucket of public pages';
    NagSuppressions.addResourceSuppressions(
      role,
      [{ id: 'AwsSolutions-IAM5', reason, appliesTo: [{ regex: '/^Resource::.+\\/\\*$/' }] }],
      true,
    );
  }
}
