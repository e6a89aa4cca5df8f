import { join } from 'node:path';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { stages } from '../../infra/config.ts';
import { audiences, environment, eventFunctions } from '../../shared/domain/deployment.ts';
import { programHash } from '../../shared/program-hash.ts';
import { platforms, resourcesOf, templatesOf } from './support.ts';

const reference = z.object({ Ref: z.string() });
const arnOf = z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) });

describe.each(platforms)('the functions in $partition', ({ service }) => {
  test('are one an audience and one an event, all alike', () => {
    const count = audiences.length + eventFunctions.length;

    service.resourceCountIs('AWS::Lambda::Function', count);
    service.allResourcesProperties('AWS::Lambda::Function', {
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      TracingConfig: { Mode: 'Active' },
      LoggingConfig: { LogFormat: 'JSON', LogGroup: { Ref: Match.stringLikeRegexp('Logs') } },
      ReservedConcurrentExecutions: Match.absent(),
    });
  });

  test('keep each its own log, and every log for more than the six months of the law', () => {
    const groups = resourcesOf(service, 'AWS::Lambda::Function').map(([, { Properties }]) =>
      JSON.stringify(Properties['LoggingConfig']),
    );

    expect(new Set(groups).size).toBe(groups.length);
    service.allResources('AWS::Logs::LogGroup', {
      DeletionPolicy: 'Retain',
      Properties: { RetentionInDays: 365 },
    });
  });

  test('are told names that the settings know, and nothing else', () => {
    const known = new Set<string>([...Object.values(environment), 'NODE_OPTIONS']);
    const shape = z.object({ Variables: z.record(z.string(), z.unknown()) });

    for (const [id, { Properties }] of resourcesOf(service, 'AWS::Lambda::Function')) {
      const names = Object.keys(shape.parse(Properties['Environment']).Variables);
      expect(
        names.filter((name) => !known.has(name)),
        id,
      ).toEqual([]);
      expect(names, id).toContain(environment.tableName);
      expect(names, id).not.toContain(environment.dynamodbEndpoint);
    }
  });

  test('are told which program was deployed with them where runs are frozen and computed', () => {
    const shape = z.object({ Variables: z.record(z.string(), z.unknown()) });
    const told = resourcesOf(service, 'AWS::Lambda::Function').flatMap(([id, { Properties }]) => {
      const hash = shape.parse(Properties['Environment']).Variables[environment.programHash];
      return hash === undefined ? [] : [`${id.replace(/[0-9A-F]{8}$/, '')} ${hash}`];
    });

    const hash = programHash(join(import.meta.dirname, '../..'));
    expect(told.toSorted()).toEqual([`AudiencesBureau ${hash}`, `EventsSeasonSteps ${hash}`]);
  });

  test('get the wrapped keys from parameters that CloudFormation never shows', () => {
    for (const name of ['WrappedFieldKey', 'WrappedHashKey'])
      service.hasParameter(name, { NoEcho: true, Default: Match.absent() });
  });
});

describe.each(platforms)('the HTTP API in $partition', ({ service }) => {
  test('has one route an audience and the description of itself', () => {
    const routes = resourcesOf(service, 'AWS::ApiGatewayV2::Route').map(
      ([, { Properties }]) => Properties['RouteKey'],
    );

    expect(routes.toSorted()).toEqual([
      'ANY /bureau/{proxy+}',
      'ANY /docs',
      'ANY /families/{proxy+}',
      'ANY /openapi.json',
      'ANY /public/{proxy+}',
      'ANY /schools/{proxy+}',
    ]);
  });

  test('hands each audience to its own function', () => {
    const integration = z.object({ IntegrationUri: arnOf });
    const route = z.object({
      RouteKey: z.string(),
      Target: z.object({ 'Fn::Join': z.tuple([z.literal(''), z.tuple([z.string(), reference])]) }),
    });
    const functions = new Map(
      resourcesOf(service, 'AWS::ApiGatewayV2::Integration').map(([id, { Properties }]) => [
        id,
        integration.parse(Properties).IntegrationUri['Fn::GetAtt'][0],
      ]),
    );

    const handedTo = resourcesOf(service, 'AWS::ApiGatewayV2::Route').map(([, { Properties }]) => {
      const { RouteKey, Target } = route.parse(Properties);
      const id = functions.get(Target['Fn::Join'][1][1].Ref) ?? '';
      return `${RouteKey} -> ${id.replace(/[0-9A-F]{8}$/, '')}`;
    });

    expect(handedTo.toSorted()).toEqual([
      'ANY /bureau/{proxy+} -> AudiencesBureau',
      'ANY /docs -> AudiencesPublic',
      'ANY /families/{proxy+} -> AudiencesFamilies',
      'ANY /openapi.json -> AudiencesPublic',
      'ANY /public/{proxy+} -> AudiencesPublic',
      'ANY /schools/{proxy+} -> AudiencesSchools',
    ]);
  });

  test('logs request, route, status and latency, nothing that tells who asked for what', () => {
    const settings = z.object({ Format: z.string() });
    const [[, stage] = []] = resourcesOf(service, 'AWS::ApiGatewayV2::Stage');

    const { Format } = settings.parse(stage?.Properties['AccessLogSettings']);

    expect(JSON.parse(Format)).toEqual({
      requestId: '$context.requestId',
      routeKey: '$context.routeKey',
      status: '$context.status',
      latency: '$context.responseLatency',
    });
  });

  test('throttles every route of an audience, and whatever route has no limit of its own', () => {
    const throttle = {
      ThrottlingRateLimit: Match.anyValue(),
      ThrottlingBurstLimit: Match.anyValue(),
    };

    service.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: throttle,
      RouteSettings: Object.fromEntries(
        audiences.map((audience) => [`ANY /${audience}/{proxy+}`, throttle]),
      ),
    });
  });

  test('answers no origin but its own, which is that of the pages', () => {
    service.hasResourceProperties('AWS::ApiGatewayV2::Api', { CorsConfiguration: Match.absent() });
  });
});

describe('a stage with a domain of its own', () => {
  const domain = (certificateArn: string) => ({ name: 'enrol.example.cn', certificateArn });

  test('is reached by that name alone where the gateway serves the pages', () => {
    const certificateArn = 'arn:aws-cn:acm:cn-north-1:111122223333:certificate/c';
    const { service, state } = templatesOf({ ...stages['aws-cn'], domain: domain(certificateArn) });

    service.hasResourceProperties('AWS::ApiGatewayV2::Api', {
      DisableExecuteApiEndpoint: true,
    });
    service.hasResourceProperties('AWS::ApiGatewayV2::DomainName', {
      DomainName: 'enrol.example.cn',
      DomainNameConfigurations: [{ CertificateArn: certificateArn, EndpointType: 'REGIONAL' }],
    });
    expect(Object.keys(state.findParameters('SiteOrigin'))).toEqual([]);
    state.hasResourceProperties('AWS::S3::Bucket', {
      CorsConfiguration: {
        CorsRules: [Match.objectLike({ AllowedOrigins: ['https://enrol.example.cn'] })],
      },
    });
  });

  test('is served under that name by CloudFront elsewhere, with modern TLS', () => {
    const certificateArn = 'arn:aws:acm:us-east-1:111122223333:certificate/c';
    const { site } = templatesOf({ ...stages.aws, domain: domain(certificateArn) });

    site.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        Aliases: ['enrol.example.cn'],
        ViewerCertificate: {
          AcmCertificateArn: certificateArn,
          MinimumProtocolVersion: 'TLSv1.2_2021',
        },
      },
    });
  });
});
