import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { applicationOfImage } from '../../shared/store/application-images.ts';
import type { Cipher } from '../../shared/store/cipher.ts';
import type { Ports } from '../../shared/usecases/ports.ts';
import { countApplication } from '../../shared/usecases/season/count-application.ts';
import { logFailures } from '../events/log-failures.ts';
import { type Log, traceOf, writeLog } from '../http/log.ts';
import { imageOf } from './stream-image.ts';

type Needs = {
  readonly ports: Pick<Ports, 'counters' | 'ruleBooks'>;
  readonly cipher: Cipher;
};

const where = 'projection';

const count = async ({ ports, cipher }: Needs, { dynamodb }: DynamoDBRecord): Promise<void> => {
  if (dynamodb?.NewImage === undefined) return;
  const application = applicationOfImage(imageOf(dynamodb.NewImage), cipher);
  if (application !== null) await countApplication(ports, application);
};

/** In the stream's order; from the first record that failed on, the stream hands over again. */
const countInOrder = async (
  needs: Needs,
  records: readonly DynamoDBRecord[],
  log: Log,
): Promise<DynamoDBBatchResponse> => {
  for (const record of records) {
    const itemIdentifier = record.dynamodb?.SequenceNumber ?? '';
    try {
      await count(needs, record);
    } catch (error) {
      log({ event: 'failure', where, correlation: itemIdentifier, errors: traceOf(error) });
      return { batchItemFailures: [{ itemIdentifier }] };
    }
  }
  return { batchItemFailures: [] };
};

export const projectionHandler = (needs: () => Promise<Needs>, log: Log = writeLog) =>
  middy<DynamoDBStreamEvent, DynamoDBBatchResponse>(async ({ Records }: DynamoDBStreamEvent) =>
    countInOrder(await needs(), Records, log),
  ).use(logFailures(log, where));
