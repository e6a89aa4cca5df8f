import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type Function as LambdaFunction, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { DeadLetterQueue } from './alarmed-queue.ts';

/** Hands the queue's messages over in small batches; only those that failed come back. */
export const readQueue = (fn: LambdaFunction, queue: IQueue, maxConcurrency: number) =>
  fn.addEventSource(
    new SqsEventSource(queue, { batchSize: 10, maxConcurrency, reportBatchItemFailures: true }),
  );

export interface ArrivalProps {
  readonly bucket: IBucket;
  readonly queue: IQueue;
  readonly alarms: ITopic;
}

/** Every object that arrives in the bucket becomes one message. */
export const queueArrivals = (scope: Construct, { bucket, queue, alarms }: ArrivalProps) => {
  const deadLetters = new DeadLetterQueue(scope, 'UndeliveredArrivals', { alarms });
  new Rule(scope, 'Arrivals', {
    eventPattern: {
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: { bucket: { name: [bucket.bucketName] } },
    },
    targets: [new SqsQueue(queue, { deadLetterQueue: deadLetters.queue })],
  });
};

/** Reads the table's changes in order; a record that keeps failing steps aside after bisection. */
export const readChanges = (fn: LambdaFunction, table: Table, alarms: ITopic) => {
  const deadLetters = new DeadLetterQueue(fn, 'UnprocessedChanges', { alarms });
  const stream = table.tableStreamArn;
  if (stream === undefined) throw new Error('the table has no stream');
  // not DynamoEventSource: it grants ListStreams on * and the storage key
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: [
        'dynamodb:DescribeStream',
        'dynamodb:GetRecords',
        'dynamodb:GetShardIterator',
        'dynamodb:ListStreams',
      ],
      resources: [stream],
    }),
  );
  fn.addEventSourceMapping('Changes', {
    eventSourceArn: stream,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 100,
    maxBatchingWindow: Duration.seconds(2),
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    retryAttempts: 10,
    onFailure: new SqsDlq(deadLetters.queue),
  });
};
