import { CfnOutput, CfnParameter, Stack, type StackProps } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import { siteBucket } from '../constructs/buckets.ts';
import { CdnSite } from '../constructs/cdn-site.ts';
import { GatewaySite } from '../constructs/gateway-site.ts';
import type { ForeignOrigins } from '../constructs/security-headers.ts';
import type { StateStack } from './state.ts';

export interface SiteProps {
  readonly stage: Stage;
  readonly bucket: IBucket;
  readonly api: HttpApi;
  readonly origins: ForeignOrigins;
}

const ways = { cdn: CdnSite, gateway: GatewaySite };

export interface SiteStackProps extends StackProps {
  readonly stage: Stage;
  readonly state: StateStack;
  readonly api: HttpApi;
}

export class SiteStack extends Stack {
  constructor(scope: Construct, id: string, { stage, state, api, ...props }: SiteStackProps) {
    super(scope, id, props);
    const bucket = siteBucket(this, 'Pages');
    const origins = {
      uploads: `https://${state.documents.bucketRegionalDomainName}`,
      issuer: this.#issuerOrigin(),
    };
    const site = new ways[stage.site](this, 'Site', { stage, bucket, api, origins });

    new CfnOutput(this, 'PagesBucket', { value: bucket.bucketName });
    new CfnOutput(this, 'SiteAddress', { value: site.address });
  }

  /** not imported from the service stack: an export in use could never change again */
  #issuerOrigin(): string {
    return new CfnParameter(this, 'IssuerOrigin', {
      description: 'Origin of the OpenID Connect issuer of the staff',
      allowedPattern: 'https://[A-Za-z0-9.:-]+',
    }).valueAsString;
  }
}
