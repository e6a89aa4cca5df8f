import { Duration } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Audience } from '../shared/domain/deployment.ts';

export const partitions = ['aws', 'aws-cn'] as const;
export type Partition = (typeof partitions)[number];

export interface Stage {
  /** prefix of the stack names; two stages of one account differ in it */
  readonly name: string;
  readonly region: string;
  /** `cdn`: CloudFront before bucket and API; `gateway`: the HTTP API serves the private bucket itself */
  readonly site: 'cdn' | 'gateway';
  /** certificate: in us-east-1 for `cdn`, in the stage's own region for `gateway` */
  readonly domain?: { readonly name: string; readonly certificateArn: string };
}

export const stages: Readonly<Record<Partition, Stage>> = {
  aws: { name: 'sunshine', region: 'ap-southeast-1', site: 'cdn' },
  'aws-cn': { name: 'sunshine', region: 'cn-north-1', site: 'gateway' },
};

export interface Throttle {
  readonly rateLimit: number;
  readonly burstLimit: number;
}

/** requests a second by route; the sum stays far below an account's default of 10,000 */
export const throttles: Readonly<Record<Audience, Throttle>> = {
  public: { rateLimit: 1_000, burstLimit: 2_000 },
  families: { rateLimit: 500, burstLimit: 1_000 },
  schools: { rateLimit: 100, burstLimit: 200 },
  bureau: { rateLimit: 50, burstLimit: 100 },
};

/** network logs are kept at least six months (cybersecurity law, art. 21) */
export const logRetention = RetentionDays.ONE_YEAR;

/** the HTTP API gives up after 30 s */
export const answerTimeout = Duration.seconds(29);
