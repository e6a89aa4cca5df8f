import { readMessage } from '../../shared/store/sqs-messages.ts';
import type { Ports } from '../../shared/usecases/ports.ts';
import { queueHandler } from '../events/queue-handler.ts';
import { type Log, writeLog } from '../http/log.ts';

type Needs = Pick<Ports, 'guardians' | 'sms'>;

const deliver = async ({ guardians, sms }: Needs, body: string): Promise<void> => {
  const { owner, template, facts } = readMessage(body);
  const phone = await guardians.phoneOf(owner);
  // forgotten since: nobody is left to tell
  if (phone === null) return;
  await sms.deliver(phone, template, facts);
};

export const notificationsHandler = (ports: () => Promise<Needs>, log: Log = writeLog) =>
  queueHandler('notifications', log, async (body) => deliver(await ports(), body));
