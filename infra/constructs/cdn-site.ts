import { CfnOutput, Duration, Fn, Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { NagSuppressions } from 'cdk-nag';
import { Construct } from 'constructs';
import { audiences } from '../../shared/domain/deployment.ts';
import type { SiteProps } from '../stacks/site.ts';
import { contentSecurityPolicy, transportSeconds } from './security-headers.ts';

/** CloudFront before the private bucket and the API, so that pages and API share one origin. */
export class CdnSite extends Construct {
  readonly address: string;

  constructor(scope: Construct, id: string, props: SiteProps) {
    super(scope, id);
    const { domain } = props.stage;
    const distribution = new Distribution(this, 'Distribution', {
      defaultRootObject: 'index.html',
      defaultBehavior: this.#pages(props),
      additionalBehaviors: this.#api(props.api),
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_200,
      ...(domain && {
        domainNames: [domain.name],
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
        certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
      }),
    });
    new CfnOutput(Stack.of(this), 'DomainTarget', { value: distribution.distributionDomainName });
    this.address = `https://${domain?.name ?? distribution.distributionDomainName}`;
    this.#explain(distribution, domain === undefined);
  }

  #pages({ bucket, origins }: SiteProps): BehaviorOptions {
    return {
      origin: S3BucketOrigin.withOriginAccessControl(bucket),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      compress: true,
      responseHeadersPolicy: new ResponseHeadersPolicy(this, 'Headers', {
        securityHeadersBehavior: {
          contentSecurityPolicy: {
            contentSecurityPolicy: contentSecurityPolicy(origins),
            override: true,
          },
          contentTypeOptions: { override: true },
          frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
          referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
          strictTransportSecurity: {
            accessControlMaxAge: Duration.seconds(transportSeconds),
            includeSubdomains: true,
            override: true,
          },
        },
      }),
    };
  }

  #api(api: HttpApi): Record<string, BehaviorOptions> {
    const origin = new HttpOrigin(Fn.select(2, Fn.split('/', api.apiEndpoint)));
    const uncached: BehaviorOptions = {
      origin,
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    };
    // whatever the public function marks as cacheable is served here on the day of results
    const shared = {
      ...uncached,
      cachePolicy: CachePolicy.USE_ORIGIN_CACHE_CONTROL_HEADERS_QUERY_STRINGS,
    };
    const behaviors = audiences.map((audience) => [
      `/${audience}/*`,
      audience === 'public' ? shared : uncached,
    ]);
    return {
      ...Object.fromEntries(behaviors),
      '/openapi.json': shared,
      '/docs': shared,
    };
  }

  #explain(distribution: Distribution, ownCertificateMissing: boolean) {
    const reasons = {
      'AwsSolutions-CFR1': 'families on holiday abroad must be able to read their result',
      'AwsSolutions-CFR2': 'static pages; the API behind is throttled by route',
      'AwsSolutions-CFR3': 'its log would hold addresses of visitors; the API logs without them',
      ...(ownCertificateMissing && {
        'AwsSolutions-CFR4':
          'trial stage: a distribution without a domain of its own cannot set its TLS version',
      }),
    };
    NagSuppressions.addResourceSuppressions(
      distribution,
      Object.entries(reasons).map(([rule, reason]) => ({ id: rule, reason })),
    );
  }
}
