import type { Context, DynamoDBRecord, SQSEvent, SQSRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { documentsHandler } from '../../../functions/documents/settle-arrivals.ts';
import type { LogEntry } from '../../../functions/http/log.ts';
import { notificationsHandler } from '../../../functions/notifications/deliver-messages.ts';
import { projectionHandler } from '../../../functions/projection/count-changes.ts';
import { seasonStepsHandler } from '../../../functions/season-steps/run-command.ts';
import { fieldCipher } from '../../../shared/store/cipher.ts';
import { applicationItem } from '../../../shared/store/items.ts';
import { toAttributes } from '../../../shared/store/table.ts';
import { addDocument } from '../../../shared/usecases/families/add-document.ts';
import { announceWitnesses } from '../../../shared/usecases/season/announce-witnesses.ts';
import { drawNumbers } from '../../../shared/usecases/season/draw-numbers.ts';
import { freezeRoster } from '../../../shared/usecases/season/freeze-roster.ts';
import { primaryBook } from '../../support/domain/county.ts';
import { nonces, witnesses } from '../../support/season/ceremony.ts';
import type { FakePorts } from '../../support/store/fakes.ts';
import {
  bureau,
  calendar,
  granted,
  mother,
  newRequest,
  openCounty,
  registriesAgree,
  season,
  started,
  submitted,
} from '../../support/usecases/county.ts';
import { files } from '../../support/usecases/files.ts';

const context: Context = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'function',
  functionVersion: '1',
  invokedFunctionArn: 'arn',
  memoryLimitInMB: '128',
  awsRequestId: 'lambda-request-1',
  logGroupName: 'group',
  logStreamName: 'stream',
  getRemainingTimeInMillis: () => 1000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
};

const record = (body: string, index: number): SQSRecord => ({
  messageId: `message-${index}`,
  receiptHandle: 'handle',
  body,
  attributes: {
    ApproximateReceiveCount: '1',
    SentTimestamp: '0',
    SenderId: 'sender',
    ApproximateFirstReceiveTimestamp: '0',
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: 'arn',
  awsRegion: 'local',
});

const queued = (...bodies: readonly unknown[]): SQSEvent => ({
  Records: bodies.map((body, index) => record(JSON.stringify(body), index)),
});

const sink = () => {
  const lines: LogEntry[] = [];
  return { lines, log: (entry: LogEntry) => lines.push(entry) };
};

describe('the documents function', () => {
  const arrived = (key: string) => ({
    source: 'aws.s3',
    'detail-type': 'Object Created',
    detail: { bucket: { name: 'documents' }, object: { key, size: 9 } },
  });

  const uploaded = async (body: Uint8Array) => {
    const ports = await openCounty();
    const { id, version } = await started(ports);
    const material = primaryBook.materials.find(({ fact }) => fact === 'title')?.documents[0]?.code;
    const { document, upload } = granted(
      await addDocument(ports, mother, {
        season,
        id,
        version,
        request: newRequest(),
        fact: 'title',
        material: material ?? '',
        mediaType: 'image/jpeg',
        bytes: body.length,
      }),
    );
    ports.documents.send(upload, body);
    return { ports, id, document, key: `documents/${season}/${id}/${document}` };
  };

  it.each([
    ['a photo', files.jpeg, 'ACCEPTED'],
    ['a program', files.program, 'REFUSED'],
  ] as const)('settles %s, and an event that comes twice once', async (_what, body, state) => {
    const { ports, id, document, key } = await uploaded(body);
    const handler = documentsHandler(async () => ports);

    const answers = [
      await handler(queued(arrived(key)), context),
      await handler(queued(arrived(key)), context),
    ];

    expect(answers).toEqual([{ batchItemFailures: [] }, { batchItemFailures: [] }]);
    expect(await ports.applications.findDocument(season, id, document)).toMatchObject({ state });
    expect(ports.applications.all()[0]?.version).toBe(3);
  });

  it('passes over objects that are no family’s file, and files that are gone', async () => {
    const { ports } = await uploaded(files.jpeg);
    const handler = documentsHandler(async () => ports);
    const events = queued(
      arrived('exports/list.xlsx'),
      arrived('documents/only/three'),
      arrived(`documents/${season}/AAAA-AAAA-AAAA/none`),
    );

    expect(await handler(events, context)).toEqual({ batchItemFailures: [] });
  });

  it('gives back only the messages that failed, and says why without their content', async () => {
    const { ports, key } = await uploaded(files.jpeg);
    const { lines, log } = sink();
    const handler = documentsHandler(async () => ports, log);

    const answer = await handler(queued({ name: '张小明' }, arrived(key)), context);

    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'message-0' }] });
    expect(lines).toMatchObject([
      { event: 'failure', where: 'documents', correlation: 'message-0' },
    ]);
    expect(JSON.stringify(lines)).not.toContain('张小明');
    expect(ports.applications.all()[0]?.documents).toBe(1);
  });
});

describe('the notifications function', () => {
  const message = { owner: 'MOTHER', template: 'placed', facts: { application: 'A' } };

  const withPhone = async () => {
    const ports = await openCounty();
    const session = { owner: 'MOTHER', expiresAt: '2026-12-31T00:00:00.000Z' };
    await ports.guardians.putSession('T', session, '13800000001');
    return ports;
  };

  it('sends a message to the phone of its owner', async () => {
    const ports = await withPhone();

    await notificationsHandler(async () => ports)(queued(message), context);

    expect(ports.sentTexts).toEqual([
      { phone: '13800000001', template: 'placed', facts: { application: 'A' } },
    ]);
  });

  it('lets go of a message whose owner is forgotten', async () => {
    const ports = await withPhone();
    const handler = notificationsHandler(async () => ports);

    const answer = await handler(queued({ ...message, owner: 'NOBODY' }), context);

    expect(answer).toEqual({ batchItemFailures: [] });
    expect(ports.sentTexts).toEqual([]);
  });

  it('gives back what the gateway did not take', async () => {
    const ports = await withPhone();
    const { lines, log } = sink();
    const sms = {
      deliver: async (phone: string) => {
        throw new Error(`no route to ${phone}`);
      },
    };
    const handler = notificationsHandler(async () => ({ ...ports, sms }), log);

    const answer = await handler(queued(message, { template: 'unknown' }), context);

    expect(answer).toEqual({
      batchItemFailures: [{ itemIdentifier: 'message-0' }, { itemIdentifier: 'message-1' }],
    });
    expect(JSON.stringify(lines)).not.toContain('13800000001');
  });
});

describe('the projection function', () => {
  const cipher = fieldCipher({ fields: [new Uint8Array(32).fill(3)] });

  const base64 = (_key: string, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;

  /** As a stream tells of the newest version: bytes stand as base64 text. */
  const change = (ports: FakePorts, sequence: string): DynamoDBRecord => {
    const [application] = ports.applications.all();
    if (application === undefined) throw new Error('nothing was stored');
    const image = toAttributes(applicationItem(application, cipher));
    return {
      eventName: 'MODIFY',
      dynamodb: {
        SequenceNumber: sequence,
        NewImage: JSON.parse(JSON.stringify(image, base64)),
      },
    };
  };

  it('counts each application as its newest version stands, in any order', async () => {
    const ports = await openCounty();
    registriesAgree(ports);
    await submitted(ports);
    const handler = projectionHandler(async () => ({ ports, cipher }));
    const records = [change(ports, '1'), change(ports, '2')];

    const answer = await handler({ Records: records }, context);

    expect(answer).toEqual({ batchItemFailures: [] });
    expect(await ports.counters.all(season)).toMatchObject({
      applications: 1,
      'state:QUALIFIED': 1,
      'zone:z-east': 1,
    });
  });

  it('passes over what is no application, and what was removed', async () => {
    const ports = await openCounty();
    const handler = projectionHandler(async () => ({ ports, cipher }));
    const other = { pk: { S: 'T#x' }, sk: { S: 'SESSION' } };

    const answer = await handler(
      {
        Records: [
          { dynamodb: { SequenceNumber: '1', NewImage: other } },
          { dynamodb: { SequenceNumber: '2', OldImage: other } },
        ],
      },
      context,
    );

    expect(answer).toEqual({ batchItemFailures: [] });
  });

  it('asks for everything again from the first change that failed', async () => {
    const ports = await openCounty();
    registriesAgree(ports);
    await submitted(ports);
    const { lines, log } = sink();
    const handler = projectionHandler(async () => ({ ports, cipher }), log);
    const broken = { pk: { S: 'S#x#A#y' }, sk: { S: 'APP' }, body: { M: {} } };

    const answer = await handler(
      {
        Records: [
          change(ports, '1'),
          { dynamodb: { SequenceNumber: '2', NewImage: broken } },
          change(ports, '3'),
        ],
      },
      context,
    );

    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
    expect(lines).toMatchObject([{ where: 'projection', correlation: '2' }]);
  });

  it('fails as a whole where nothing can be composed', async () => {
    const { lines, log } = sink();
    const handler = projectionHandler(() => Promise.reject(new Error('no keys')), log);

    await expect(handler({ Records: [] }, context)).rejects.toThrow('no keys');
    expect(lines).toMatchObject([{ where: 'projection', correlation: 'lambda-request-1' }]);
  });
});

describe('the season-steps function', () => {
  const drawn = async () => {
    const ports = await openCounty();
    registriesAgree(ports);
    await submitted(ports);
    ports.clock.set(calendar.drawAt);
    const { number, version } = granted(
      await freezeRoster(ports, bureau, { season, request: newRequest() }),
    );
    const { version: seen } = granted(
      await announceWitnesses(ports, bureau, { season, number, version, witnesses }),
    );
    granted(await drawNumbers(ports, bureau, { season, number, version: seen, nonces }));
    return ports;
  };

  it('does the step that the state machine names, its bookkeeping aside', async () => {
    const ports = await drawn();
    const handler = seasonStepsHandler(async () => ports);
    const event = { command: 'allocate', season, run: 1, step: { done: false } };

    expect(await handler(event, context)).toEqual({ done: false, cursor: 'verify' });
    expect((await ports.runs.find(season, 1))?.state).toBe('COMPUTED');
    const second = { ...event, cursor: 'verify' };
    expect(await handler(second, context)).toEqual({ done: false, cursor: 'done' });
    expect(await handler({ ...event, cursor: 'done' }, context)).toEqual({ done: true });
    expect(await handler(event, context)).toEqual({ done: true });
    expect((await ports.runs.find(season, 1))?.state).toBe('ALLOCATED');
  });

  it.each([
    ['a command nobody knows', { command: 'forget', season, run: 1 }],
    ['a run that is not there', { command: 'publish', season, run: 9 }],
  ])('fails on %s', async (_what, event) => {
    const ports = await drawn();
    const { lines, log } = sink();

    await expect(seasonStepsHandler(async () => ports, log)(event, context)).rejects.toThrow();
    expect(lines).toMatchObject([{ event: 'failure', where: 'season-steps' }]);
  });
});
