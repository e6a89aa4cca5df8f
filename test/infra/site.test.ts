import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { contentSecurityPolicy } from '../../infra/constructs/security-headers.ts';
import { platforms, resourcesOf, type Synthesised } from './support.ts';

const ofPartition = (partition: string): Synthesised => {
  const found = platforms.find((platform) => platform.partition === partition);
  if (found === undefined) throw new Error(`no partition ${partition}`);
  return found;
};

const wholeText = ({ state, service, site }: Synthesised) =>
  JSON.stringify([state.toJSON(), service.toJSON(), site.toJSON()]);

describe('the policy of the pages', () => {
  test('lets them talk to their own origin, the uploads and the issuer of the staff', () => {
    const policy = contentSecurityPolicy({
      uploads: 'https://u.example',
      issuer: 'https://i.example',
    });
    const directives = policy.split('; ');

    expect(directives).toContain("default-src 'self'");
    expect(directives).toContain("connect-src 'self' https://u.example https://i.example");
    expect(directives.filter((directive) => directive.startsWith('script-src'))).toEqual([]);
    // the service worker and the manifest come from the pages' own origin
    expect(directives.filter((one) => /^(?:worker|manifest)-src/.test(one))).toEqual([]);
  });
});

describe('the pages in aws', () => {
  const { site } = ofPartition('aws');

  test('come from CloudFront, which alone reads the private bucket', () => {
    site.hasResourceProperties('AWS::CloudFront::OriginAccessControl', {
      OriginAccessControlConfig: { SigningBehavior: 'always', SigningProtocol: 'sigv4' },
    });
    site.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Allow',
            Action: 's3:GetObject',
            Principal: { Service: 'cloudfront.amazonaws.com' },
            Condition: { StringEquals: { 'AWS:SourceArn': Match.anyValue() } },
          }),
        ]),
      },
    });
  });

  test('share one origin with the API, over TLS alone; only public answers may be cached', () => {
    const behavior = z.object({
      PathPattern: z.string(),
      ViewerProtocolPolicy: z.string(),
      CachePolicyId: z.string(),
    });
    const distribution = z.object({
      DistributionConfig: z.object({
        CacheBehaviors: z.array(behavior),
        DefaultCacheBehavior: z.object({ ViewerProtocolPolicy: z.string() }),
      }),
    });
    const [[, resource] = []] = resourcesOf(site, 'AWS::CloudFront::Distribution');

    const { CacheBehaviors, DefaultCacheBehavior } = distribution.parse(
      resource?.Properties,
    ).DistributionConfig;

    expect(DefaultCacheBehavior.ViewerProtocolPolicy).toBe('redirect-to-https');
    expect(CacheBehaviors.map(({ ViewerProtocolPolicy }) => ViewerProtocolPolicy)).toEqual(
      CacheBehaviors.map(() => 'https-only'),
    );
    const managedCachingDisabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
    const uncached = CacheBehaviors.filter(
      ({ CachePolicyId }) => CachePolicyId === managedCachingDisabled,
    );
    expect(uncached.map(({ PathPattern }) => PathPattern)).toEqual([
      '/families/*',
      '/schools/*',
      '/bureau/*',
    ]);
  });

  test('carry the security headers', () => {
    site.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          ContentSecurityPolicy: Match.objectLike({ Override: true }),
          FrameOptions: { FrameOption: 'DENY', Override: true },
          StrictTransportSecurity: Match.objectLike({ IncludeSubdomains: true }),
        },
      },
    });
  });
});

describe('the pages in aws-cn', () => {
  const platform = ofPartition('aws-cn');
  const { site } = platform;

  test('come through the HTTP API from the private bucket', () => {
    const routes = resourcesOf(site, 'AWS::ApiGatewayV2::Route').map(
      ([, { Properties }]) => Properties['RouteKey'],
    );

    expect(routes.toSorted()).toEqual(['GET /', 'GET /{proxy+}']);
    site.allResourcesProperties('AWS::ApiGatewayV2::Integration', {
      IntegrationType: 'HTTP_PROXY',
      IntegrationMethod: 'GET',
    });
    site.hasResourceProperties('AWS::ApiGateway::Method', {
      HttpMethod: 'GET',
      Integration: { Type: 'AWS', Credentials: Match.anyValue() },
    });
  });

  test('can be read by the gateway and changed by nobody', () => {
    site.hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: [
          { Effect: 'Allow', Action: 's3:GetObject', Resource: { 'Fn::Join': Match.anyValue() } },
        ],
      },
    });
    site.resourceCountIs('AWS::IAM::Policy', 1);
    for (const [, { Properties }] of resourcesOf(site, 'AWS::ApiGateway::Method'))
      expect(Properties['HttpMethod']).toBe('GET');
  });

  test('carry the same security headers', () => {
    const overwritten = (name: string) =>
      Match.objectLike({ Destination: `overwrite:header.${name}` });

    site.allResourcesProperties('AWS::ApiGatewayV2::Integration', {
      ResponseParameters: {
        '200': {
          ResponseParameters: Match.arrayWith([
            overwritten('content-security-policy'),
            overwritten('referrer-policy'),
            overwritten('strict-transport-security'),
            overwritten('x-content-type-options'),
            overwritten('x-frame-options'),
          ]),
        },
      },
    });
  });

  test('need nothing that the China regions do not have', () => {
    const { state, service } = platform;
    const types = [state, service, site].flatMap((template) =>
      resourcesOf(template).map(([, { Type }]) => Type),
    );

    expect(types.filter((type) => /CloudFront|Cognito|WAF|Custom/.test(type))).toEqual([]);
    expect(types).not.toContain('AWS::SNS::Subscription');
    expect(wholeText(platform)).not.toMatch(/cognito-idp|cloudfront\.net/);
  });

  test('name no ARN and no address of the other partition', () => {
    const text = wholeText(platform);

    expect(text).not.toContain('arn:aws:');
    expect(text).toContain('arn:aws-cn:');
    expect(text).not.toMatch(/execute-api[^"]*\.amazonaws\.com"/);
  });
});

const suppressions = z.object({
  cdk_nag: z.object({
    rules_to_suppress: z.array(z.object({ id: z.string(), reason: z.string() })),
  }),
});

describe.each(platforms)('the checks of cdk-nag in $partition', (platform) => {
  test('have nothing against any stack', () => {
    expect(platform.objections).toEqual([]);
  });

  test('are suppressed for a reason that names the matter', () => {
    const found = [platform.state, platform.service, platform.site]
      .flatMap((template) => resourcesOf(template))
      .flatMap(([, { Metadata }]) => suppressions.safeParse(Metadata).data?.cdk_nag ?? [])
      .flatMap(({ rules_to_suppress }) => rules_to_suppress);

    expect(found.length).toBeGreaterThan(10);
    for (const { id, reason } of found) expect(reason.split(' ').length, id).toBeGreaterThan(1);
  });
});
