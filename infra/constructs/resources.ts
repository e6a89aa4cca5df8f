import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Parameters } from './parameters.ts';

/** What functions can be bound to. */
export interface Resources {
  readonly parameters: Parameters;
  readonly table: Table;
  readonly dataKey: Key;
  readonly signingKey: Key;
  readonly documents: IBucket;
  readonly records: IBucket;
  readonly messages: Queue;
  readonly alarms: Topic;
}
