import * as z from 'zod';
import { settleUpload } from '../../shared/usecases/families/settle-upload.ts';
import type { Ports } from '../../shared/usecases/ports.ts';
import { readObjectKey } from '../../shared/usecases/support/documents.ts';
import { queueHandler } from '../events/queue-handler.ts';
import { type Log, writeLog } from '../http/log.ts';

/** `Object Created`, as EventBridge tells it of a bucket; keys are not percent-encoded there. */
const arrival = z.object({ detail: z.object({ object: z.object({ key: z.string() }) }) });

type Needs = Pick<Ports, 'applications' | 'clock' | 'digest' | 'documents'>;

const settle = async (ports: Needs, body: string): Promise<void> => {
  const { detail } = arrival.parse(JSON.parse(body));
  const named = readObjectKey(detail.object.key);
  if (named === null) return;
  const settled = await settleUpload(ports, named);
  if (settled.ok) return;
  const { code } = settled.refusal;
  // withdrawn and removed meanwhile: nothing is left to check
  if (code === 'not-found' || code === 'file-not-received') return;
  throw new Error(`an uploaded file could not be settled: ${code}`);
};

export const documentsHandler = (ports: () => Promise<Needs>, log: Log = writeLog) =>
  queueHandler('documents', log, async (body) => settle(await ports(), body));
