import middy from '@middy/core';
import sqsPartialBatchFailure from '@middy/sqs-partial-batch-failure';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { type Log, traceOf } from '../http/log.ts';

/** Messages of one batch at once; those that failed, and only they, come back. */
export const queueHandler = (where: string, log: Log, work: (body: string) => Promise<void>) =>
  middy<SQSEvent, readonly PromiseSettledResult<void>[]>(({ Records }: SQSEvent) =>
    Promise.allSettled(Records.map(({ body }) => work(body))),
  ).use(
    sqsPartialBatchFailure({
      logger: (reason: unknown, { messageId }: SQSRecord) =>
        log({ event: 'failure', where, correlation: messageId, errors: traceOf(reason) }),
    }),
  );
