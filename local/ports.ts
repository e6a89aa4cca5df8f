import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { messageText } from '../functions/notifications/message-text.ts';
import { programHash } from '../shared/program-hash.ts';
import { fieldCipher } from '../shared/store/cipher.ts';
import { createTable } from '../shared/store/create-table.ts';
import { digest } from '../shared/store/digest.ts';
import { verifyBeacon } from '../shared/store/drand.ts';
import { dynamoApplications } from '../shared/store/dynamo-applications.ts';
import { dynamoCounters } from '../shared/store/dynamo-counters.ts';
import { dynamoExtracts } from '../shared/store/dynamo-extracts.ts';
import { dynamoGuardians } from '../shared/store/dynamo-guardians.ts';
import { dynamoRuleBooks } from '../shared/store/dynamo-rule-books.ts';
import { dynamoRuns } from '../shared/store/dynamo-runs.ts';
import { systemEntropy } from '../shared/store/entropy.ts';
import { extractRegistries } from '../shared/store/extract-registries.ts';
import { fileKeyRing } from '../shared/store/file-key-ring.ts';
import { type FileObjectStore, fileObjectStore } from '../shared/store/file-object-store.ts';
import { fileSigner } from '../shared/store/file-signer.ts';
import type { KeyRing } from '../shared/store/key-ring.ts';
import { keyedHash } from '../shared/store/keyed-hash.ts';
import type { Table } from '../shared/store/table.ts';
import type { Clock, Messages, Ports, Sms } from '../shared/usecases/ports.ts';
import { type LocalSteps, localSteps } from './steps.ts';

export type LocalPorts = {
  readonly ports: Ports;
  readonly steps: LocalSteps;
  readonly table: Table;
  readonly cipher: ReturnType<typeof fieldCipher>;
  readonly stores: readonly FileObjectStore[];
};

/** an embedded database asks for no account */
export const localAccess = (endpoint: string) => ({
  endpoint,
  region: 'local',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});

/** Texts of the demonstration go to a file instead of a phone: what the family would read, and nobody's number. */
const recordedSms = (folder: string, clock: Clock): Sms => ({
  deliver: async (_phone, template, facts) => {
    const { code: _code, ...shown } = facts;
    const line = JSON.stringify({
      at: clock.now(),
      template,
      text: messageText(template, shown),
      ...shown,
    });
    appendFileSync(join(folder, 'messages.log'), `${line}\n`);
  },
});

const messagesThrough = (sms: Sms, phoneOf: Ports['guardians']['phoneOf']): Messages => ({
  send: async ({ owner, template, facts }) => {
    const phone = await phoneOf(owner);
    if (phone !== null) await sms.deliver(phone, template, facts);
  },
});

/** The platform's ports on one machine: the same adapters as in the cloud over the embedded database and files. */
export const openPorts = async (options: {
  readonly folder: string;
  readonly databaseEndpoint: string;
  readonly clock: Clock;
  readonly report: (error: unknown) => void;
  /** given where a run must be repeatable; else a file made on first start */
  readonly keyRing?: KeyRing;
}): Promise<LocalPorts> => {
  const { folder, clock, report } = options;
  const client = new DynamoDBClient(localAccess(options.databaseEndpoint));
  const table: Table = { client, name: 'sunshine' };
  await createTable(table);
  const keys = await (options.keyRing ?? fileKeyRing(join(folder, 'keys.json'))).load();
  const cipher = fieldCipher(keys);
  const keyed = keyedHash(keys.hash);
  const sms = recordedSms(folder, clock);
  const guardians = dynamoGuardians({ table, cipher, clock });
  const extracts = dynamoExtracts({ table, cipher, keyed, clock });
  const objects = (name: string) =>
    fileObjectStore({ name, folder: join(folder, 'objects', name), secret: keys.hash, clock });
  const documents = objects('documents');
  const records = objects('records');
  const others = {
    clock,
    entropy: systemEntropy,
    keyed,
    digest,
    signer: fileSigner(join(folder, 'signing-key.pem')),
    program: { hash: programHash(join(import.meta.dirname, '..')) },
    beacons: { verify: verifyBeacon },
    applications: dynamoApplications({ table, cipher }),
    guardians,
    ruleBooks: dynamoRuleBooks(table),
    registries: extractRegistries(extracts, report),
    extracts,
    documents,
    records,
    runs: dynamoRuns(table),
    counters: dynamoCounters(table),
    messages: messagesThrough(sms, guardians.phoneOf),
    sms,
  };
  const steps = localSteps(() => others, report);
  return { ports: { ...others, steps }, steps, table, cipher, stores: [documents, records] };
};
