import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';
import { type Cipher, fieldCipher } from '../shared/store/cipher.ts';
import { systemClock } from '../shared/store/clock.ts';
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
import { httpSms } from '../shared/store/http-sms.ts';
import type { Keys } from '../shared/store/key-ring.ts';
import { keyedHash } from '../shared/store/keyed-hash.ts';
import { kmsKeyRing } from '../shared/store/kms-key-ring.ts';
import { kmsSigner } from '../shared/store/kms-signer.ts';
import { s3Client, s3ObjectStore } from '../shared/store/s3-object-store.ts';
import { sqsMessages } from '../shared/store/sqs-messages.ts';
import { stepFunctions } from '../shared/store/step-functions.ts';
import type { Table } from '../shared/store/table.ts';
import type { KeyedHash, Ports } from '../shared/usecases/ports.ts';
import type { FindStaff } from './http/authenticate.ts';
import { type Log, traceOf, writeLog } from './http/log.ts';
import { issuerKeys, staffTokens } from './http/staff-tokens.ts';
import { readSettings, type Settings } from './settings.ts';

export type Dependencies = {
  readonly ports: Ports;
  /** throws in a function that was given no keys */
  readonly cipher: Cipher;
  readonly log: Log;
};

type Secrets = { readonly cipher: Cipher; readonly keyed: KeyedHash };

const lazily = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** newest first, parted by commas: a new key seals, the old ones still open */
const keyList = (text: string): readonly string[] => text.split(',').map((key) => key.trim());

const unwrappedKeys = (settings: Settings): Promise<Keys> =>
  kmsKeyRing({
    client: new KMSClient(),
    keyArn: settings.need('dataKeyArn'),
    wrappedFieldKeys: keyList(settings.need('wrappedFieldKey')),
    wrappedHashKey: settings.need('wrappedHashKey'),
  }).load();

const secretsOf = async (settings: Settings): Promise<() => Secrets> => {
  const keys = settings.has('dataKeyArn') ? await unwrappedKeys(settings) : null;
  return lazily(() => {
    if (keys === null)
      throw new Error('this function was given no keys: it reads nothing personal');
    return { cipher: fieldCipher(keys), keyed: keyedHash(keys.hash) };
  });
};

/** Adapters of what nobody's name or number stands in. */
const openPorts = (settings: Settings, table: Table) => {
  const objects = lazily(s3Client);
  const bucket = (name: 'documentsBucket' | 'recordsBucket') =>
    lazily(() => s3ObjectStore({ client: objects(), bucket: settings.need(name) }));
  return {
    clock: systemClock,
    entropy: systemEntropy,
    digest,
    beacons: { verify: verifyBeacon },
    ruleBooks: dynamoRuleBooks(table),
    runs: dynamoRuns(table),
    counters: dynamoCounters(table),
    documents: bucket('documentsBucket'),
    records: bucket('recordsBucket'),
    messages: lazily(() =>
      sqsMessages({ client: new SQSClient(), queueUrl: settings.need('messageQueueUrl') }),
    ),
    sms: lazily(() => httpSms(settings.need('smsEndpoint'))),
    signer: lazily(() =>
      kmsSigner({ client: new KMSClient(), keyArn: settings.need('signingKeyArn') }),
    ),
    program: lazily(() => ({ hash: settings.need('programHash') })),
    steps: lazily(() =>
      stepFunctions({ client: new SFNClient(), machineArn: settings.need('seasonStepsArn') }),
    ),
  };
};

/** Adapters that seal, open or hash what is personal. */
const sealedPorts = (secrets: () => Secrets, table: Table, log: Log) => {
  const clock = systemClock;
  const extracts = lazily(() => dynamoExtracts({ table, clock, ...secrets() }));
  const onOutage = (error: unknown) =>
    log({ event: 'failure', where: 'registries', correlation: '', errors: traceOf(error) });
  return {
    keyed: lazily(() => secrets().keyed),
    applications: lazily(() => dynamoApplications({ table, ...secrets() })),
    guardians: lazily(() => dynamoGuardians({ table, clock, ...secrets() })),
    extracts,
    registries: lazily(() => extractRegistries(extracts(), onOutage)),
  };
};

/** Each adapter is made when it is first used: no function is given all that they need. */
const portsOf = (settings: Settings, secrets: () => Secrets, log: Log): Ports => {
  const table: Table = { client: new DynamoDBClient(), name: settings.need('tableName') };
  const { documents, records, messages, sms, signer, program, steps, ...open } = openPorts(
    settings,
    table,
  );
  const sealed = sealedPorts(secrets, table, log);
  return {
    ...open,
    get keyed() {
      return sealed.keyed();
    },
    get applications() {
      return sealed.applications();
    },
    get guardians() {
      return sealed.guardians();
    },
    get extracts() {
      return sealed.extracts();
    },
    get registries() {
      return sealed.registries();
    },
    get documents() {
      return documents();
    },
    get records() {
      return records();
    },
    get messages() {
      return messages();
    },
    get sms() {
      return sms();
    },
    get signer() {
      return signer();
    },
    get program() {
      return program();
    },
    get steps() {
      return steps();
    },
  };
};

const compose = async (settings: Settings): Promise<Dependencies> => {
  const secrets = await secretsOf(settings);
  return {
    ports: portsOf(settings, secrets, writeLog),
    get cipher() {
      return secrets().cipher;
    },
    log: writeLog,
  };
};

let composing: Promise<Dependencies> | null = null;

/** Composed once a container; an outage while composing is tried again by the next call. */
export const dependencies = (): Promise<Dependencies> => {
  if (composing === null) {
    const attempt = compose(readSettings());
    composing = attempt;
    attempt.catch(() => {
      composing = null;
    });
  }
  return composing;
};

/** Reads access tokens of the issuer that the deployment names. */
export const findStaff = (): FindStaff => {
  const settings = readSettings();
  const issuer = settings.need('staffIssuer');
  return staffTokens({
    issuer,
    audience: settings.need('staffAudience'),
    keys: issuerKeys(issuer),
  });
};
