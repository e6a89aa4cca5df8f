import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { grantsOf, platforms, resourcesOf, type Statement } from './support.ts';

const read = ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'];
const write = [
  'dynamodb:BatchWriteItem',
  'dynamodb:ConditionCheckItem',
  'dynamodb:DeleteItem',
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
];
const consume = [
  'sqs:ChangeMessageVisibility',
  'sqs:DeleteMessage',
  'sqs:GetQueueAttributes',
  'sqs:GetQueueUrl',
  'sqs:ReceiveMessage',
];
const on = (resource: string, actions: readonly string[]) =>
  actions.map((action) => `${action} on ${resource}`);

const logsAndTraces = [
  ...on('Logs', ['logs:CreateLogStream', 'logs:PutLogEvents']),
  ...on('*', ['xray:PutTelemetryRecords', 'xray:PutTraceSegments']),
];
const readTable = on('Table', read);
const writeTable = on('Table', [...read, ...write]);
const openFields = on('DataKey', ['kms:Decrypt']);
const showKey = on('SigningKey', ['kms:GetPublicKey']);
const signAnnouncements = on('SigningKey', ['kms:GetPublicKey', 'kms:Sign']);

const expected = {
  AudiencesPublic: [...readTable, ...on('Records', ['s3:GetObject']), ...showKey],
  AudiencesFamilies: [
    ...writeTable,
    ...openFields,
    ...on('Documents', ['s3:DeleteObject', 's3:GetObject', 's3:ListBucket', 's3:PutObject']),
    ...on('Records', ['s3:GetObject', 's3:ListBucket']),
    ...showKey,
    ...on('MessagesQueue', ['sqs:SendMessage']),
  ],
  AudiencesSchools: [
    ...writeTable,
    ...openFields,
    ...on('Documents', ['s3:GetObject', 's3:ListBucket']),
    ...on('MessagesQueue', ['sqs:SendMessage']),
  ],
  AudiencesBureau: [
    ...writeTable,
    ...openFields,
    ...on('Documents', ['s3:GetObject', 's3:ListBucket']),
    ...on('Records', ['s3:GetObject', 's3:ListBucket', 's3:PutObject']),
    ...signAnnouncements,
    ...on('MessagesQueue', ['sqs:SendMessage']),
    ...on('SeasonMachine', [
      'states:DescribeExecution',
      'states:RedriveExecution',
      'states:StartExecution',
    ]),
  ],
  EventsDocuments: [
    ...writeTable,
    ...openFields,
    ...on('Documents', ['s3:DeleteObject', 's3:GetObject', 's3:ListBucket']),
    ...on('ArrivalsQueue', consume),
  ],
  EventsProjection: [
    ...writeTable,
    ...openFields,
    ...on('Table', [
      'dynamodb:DescribeStream',
      'dynamodb:GetRecords',
      'dynamodb:GetShardIterator',
      'dynamodb:ListStreams',
    ]),
    ...on('ChangesQueue', ['sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:SendMessage']),
  ],
  EventsNotifications: [...readTable, ...openFields, ...on('MessagesQueue', consume)],
  EventsSeasonSteps: [
    ...writeTable,
    ...openFields,
    ...on('Records', ['s3:GetObject', 's3:ListBucket', 's3:PutObject']),
    ...signAnnouncements,
    ...on('MessagesQueue', ['sqs:SendMessage']),
  ],
};

const known =
  /Logs|Table|Documents|Records|DataKey|SigningKey|MessagesQueue|ArrivalsQueue|ChangesQueue|SeasonMachine/g;

/** The last word in an ARN expression that names a resource of ours. */
const named = (resource: unknown): string =>
  resource === '*' ? '*' : (JSON.stringify(resource).match(known)?.at(-1) ?? 'unknown');

const grantsTo = (statements: readonly Statement[]) =>
  statements.flatMap(({ Action, Resource }) =>
    Action.flatMap((action) => [...new Set(Resource.map(named))].map((on) => `${action} on ${on}`)),
  );

const ownName = (roleId: string) => roleId.replace(/Role[0-9A-F]{8}$/, '');

// actions that know no resource: X-Ray segments and the delivery of state machine logs
const unscopable = /^(xray:|logs:\w*(LogDeliver|ResourcePolic|LogGroups))/;

describe.each(platforms)('the grants in $partition', ({ state, service, site }) => {
  const grants = grantsOf(service);
  const byName = new Map([...grants].map(([role, statements]) => [ownName(role), statements]));

  test.each(Object.entries(expected))('%s may do exactly this', (name, allowed) => {
    expect(grantsTo(byName.get(name) ?? []).toSorted()).toEqual(
      [...allowed, ...logsAndTraces].toSorted(),
    );
  });

  test('lets the public function neither write, nor sign, nor open a personal field', () => {
    const actions = (byName.get('AudiencesPublic') ?? []).flatMap(({ Action }) => Action);

    expect(actions.filter((action) => action.startsWith('kms:'))).toEqual(['kms:GetPublicKey']);
    expect(actions.filter((action) => write.includes(action))).toEqual([]);
  });

  test('signs in the name of the bureau in the two functions that announce', () => {
    const signing = [...byName]
      .filter(([, statements]) => statements.some(({ Action }) => Action.includes('kms:Sign')))
      .map(([name]) => name);

    expect(signing.toSorted()).toEqual(['AudiencesBureau', 'EventsSeasonSteps']);
  });

  test('opens the data key for nothing but the two wrapped keys', () => {
    const decrypting = [...grants.values()]
      .flat()
      .filter(({ Action }) => Action.includes('kms:Decrypt'));

    expect(decrypting).toHaveLength(7);
    for (const statement of decrypting) {
      expect(statement.Action).toEqual(['kms:Decrypt']);
      expect(statement.Condition).toEqual({
        StringEquals: { 'kms:EncryptionContext:purpose': ['field-encryption', 'keyed-hash'] },
      });
    }
  });

  test('grants nothing on everything but what knows no resource', () => {
    for (const template of [state, service, site]) {
      for (const { Action, Resource } of [...grantsOf(template).values()].flat()) {
        if (Resource.includes('*'))
          expect(Action.filter((action) => !unscopable.test(action))).toEqual([]);
      }
    }
  });

  test('names every action in full', () => {
    const actions = [...grants.values()].flat().flatMap(({ Action }) => Action);

    expect(actions.filter((action) => action.includes('*'))).toEqual([]);
  });

  test('gives each role to one service and attaches no managed policy', () => {
    const shape = z.object({
      ManagedPolicyArns: z.undefined().optional(),
      AssumeRolePolicyDocument: z.object({
        Statement: z.tuple([
          z.object({
            Principal: z.object({
              Service: z.enum([
                'lambda.amazonaws.com',
                'states.amazonaws.com',
                'apigateway.amazonaws.com',
              ]),
            }),
          }),
        ]),
      }),
    });
    const roles = [service, site].flatMap((template) => resourcesOf(template, 'AWS::IAM::Role'));

    expect(roles.length).toBeGreaterThan(8);
    for (const [id, { Properties }] of roles)
      expect(shape.safeParse(Properties).error, id).toBe(undefined);
  });

  test('lets the state machine call the one function that does its steps', () => {
    const invoked = (byName.get('SeasonMachine') ?? [])
      .filter(({ Action }) => Action.includes('lambda:InvokeFunction'))
      .flatMap(({ Resource }) => Resource);
    expect(invoked.length).toBeGreaterThan(0);
    for (const resource of invoked) expect(JSON.stringify(resource)).toContain('EventsSeasonSteps');
  });
});
