import {
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  RedriveExecutionCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, describe, expect, it } from 'vitest';
import { s3ObjectStore } from '../../../shared/store/s3-object-store.ts';
import { readMessage, sqsMessages } from '../../../shared/store/sqs-messages.ts';
import { stepFunctions } from '../../../shared/store/step-functions.ts';

describe('objects in S3', () => {
  const client = new S3Client({
    region: 'cn-north-1',
    credentials: { accessKeyId: 'id', secretAccessKey: 'secret' },
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
  const store = s3ObjectStore({ client, bucket: 'documents' });

  it('are uploaded by a request that fixes type, length and firstness', async () => {
    const { url, headers, method } = await store.signPut('a/doc-1', 'image/jpeg', 300);
    const query = new URL(url).searchParams;

    expect(method).toBe('PUT');
    expect(new URL(url).pathname).toBe('/a/doc-1');
    expect(query.get('X-Amz-SignedHeaders')).toBe('content-length;content-type;host;if-none-match');
    expect(query.get('X-Amz-Expires')).toBe('600');
    expect([...query.keys()].filter((name) => name.includes('checksum'))).toEqual([]);
    expect(headers).toEqual({ 'content-type': 'image/jpeg', 'if-none-match': '*' });
  });

  it('are shown as the type they were checked to be', async () => {
    const { url } = await store.signGet('a/doc-1', 'image/jpeg');

    expect(new URL(url).searchParams.get('response-content-type')).toBe('image/jpeg');
    expect(new URL(url).searchParams.get('response-cache-control')).toBe('no-store');
    expect(new URL(url).searchParams.has('response-content-disposition')).toBe(false);
  });

  it('gives files of a run as downloads', async () => {
    const { url } = await store.signGet('public/bundle.json', 'application/json');

    expect(new URL(url).searchParams.get('response-content-disposition')).toBe('attachment');
  });

  it('are null where there is none, and an error where S3 fails', async () => {
    const s3 = mockClient(S3Client);
    s3.on(HeadObjectCommand).rejects(new NotFound({ message: '', $metadata: {} }));
    s3.on(GetObjectCommand).rejects(new NoSuchKey({ message: '', $metadata: {} }));

    expect(await store.size('a')).toBeNull();
    expect(await store.get('a')).toBeNull();
    await expect(store.head('a', 4)).rejects.toThrow('nothing under this key');
    s3.on(GetObjectCommand).rejects(new Error('outage'));
    await expect(store.get('a')).rejects.toThrow('outage');
    s3.restore();
  });
});

describe('messages in SQS', () => {
  const sqs = mockClient(SQSClient);
  afterEach(() => {
    sqs.reset();
  });

  it('are read as they were sent', async () => {
    const message = { owner: 'OWNER', template: 'submitted', facts: { number: 'A' } } as const;
    sqs.on(SendMessageCommand).resolves({});

    await sqsMessages({ client: new SQSClient({ region: 'local' }), queueUrl: 'queue' }).send(
      message,
    );

    const [call] = sqs.commandCalls(SendMessageCommand);
    expect(call?.args[0].input.QueueUrl).toBe('queue');
    expect(readMessage(call?.args[0].input.MessageBody ?? '')).toEqual(message);
    expect(() => readMessage('{"owner":"OWNER","template":"advert","facts":{}}')).toThrow();
  });
});

describe('a season’s long step', () => {
  const machineArn = 'arn:aws-cn:states:cn-north-1:1:stateMachine:season';
  const executionArn = 'arn:aws-cn:states:cn-north-1:1:execution:season:sunny-2026-1-allocate';
  const sfn = mockClient(SFNClient);
  const steps = stepFunctions({ client: new SFNClient({ region: 'local' }), machineArn });
  const step = { command: 'allocate', season: 'sunny-2026', run: 1 } as const;
  afterEach(() => {
    sfn.reset();
  });
  const started = () =>
    sfn
      .on(StartExecutionCommand)
      .rejects(new ExecutionAlreadyExists({ message: '', $metadata: {} }));

  it('starts under a name of its own', async () => {
    sfn.on(StartExecutionCommand).resolves({});

    await steps.start(step);

    expect(sfn.commandCalls(StartExecutionCommand)[0]?.args[0].input).toEqual({
      stateMachineArn: machineArn,
      name: 'sunny-2026-1-allocate',
      input: '{"command":"allocate","season":"sunny-2026","run":1}',
    });
  });

  it.each(['RUNNING', 'SUCCEEDED'] as const)('is left alone when it is %s', async (status) => {
    started();
    sfn.on(DescribeExecutionCommand, { executionArn }).resolves({ status });

    await steps.start(step);

    expect(sfn.commandCalls(RedriveExecutionCommand)).toHaveLength(0);
  });

  it.each(['FAILED', 'TIMED_OUT', 'ABORTED'] as const)(
    'is taken up where it stopped when it is %s',
    async (status) => {
      started();
      sfn.on(DescribeExecutionCommand, { executionArn }).resolves({ status });
      sfn.on(RedriveExecutionCommand, { executionArn }).resolves({});

      await steps.start(step);

      expect(sfn.commandCalls(RedriveExecutionCommand)).toHaveLength(1);
    },
  );

  it('throws what else goes wrong', async () => {
    sfn.on(StartExecutionCommand).rejects(new Error('denied'));

    await expect(steps.start(step)).rejects.toThrow('denied');
  });
});
