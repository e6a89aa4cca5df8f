import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { SeasonMachine } from '../../infra/constructs/season-machine.ts';
import { platforms, resourcesOf } from './support.ts';

const target = z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) });
const redrive = z.object({ deadLetterTargetArn: target, maxReceiveCount: z.number() });

describe.each(platforms)('the queues in $partition', ({ service }) => {
  const queues = resourcesOf(service, 'AWS::SQS::Queue');
  const deadLetterIds = queues.flatMap(([, { Properties }]) => {
    const parsed = redrive.safeParse(Properties['RedrivePolicy']);
    return parsed.success ? [parsed.data.deadLetterTargetArn['Fn::GetAtt'][0]] : [];
  });
  const ends = queues
    .filter(([, { Properties }]) => Properties['RedrivePolicy'] === undefined)
    .map(([id]) => id);

  test('hand over what keeps failing to a dead-letter queue each', () => {
    const working = queues.filter(([id]) => !ends.includes(id)).map(([id]) => id);

    expect(working.map((id) => id.replace(/[0-9A-F]{8}$/, '')).toSorted()).toEqual([
      'EventsArrivalsQueue',
      'MessagesQueue',
    ]);
    expect(new Set(deadLetterIds).size).toBe(working.length);
    for (const id of deadLetterIds) expect(ends).toContain(id);
  });

  test('keep dead letters for two weeks and call a person with the first one', () => {
    expect(ends.map((id) => id.replace(/Queue[0-9A-F]{8}$/, '')).toSorted()).toEqual([
      'EventsArrivalsDeadLetters',
      'EventsDocumentsUndeliveredArrivals',
      'EventsProjectionUnprocessedChanges',
      'MessagesDeadLetters',
    ]);
    for (const id of ends) {
      service.hasResourceProperties('AWS::CloudWatch::Alarm', {
        MetricName: 'ApproximateNumberOfMessagesVisible',
        Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': [id, 'QueueName'] } }],
        Threshold: 1,
        ComparisonOperator: 'GreaterThanOrEqualToThreshold',
        EvaluationPeriods: 1,
        AlarmActions: [Match.objectLike({ 'Fn::ImportValue': Match.stringLikeRegexp('Alarms') })],
      });
    }
    const kept = queues.filter(([id]) => ends.includes(id));
    for (const [, { Properties }] of kept)
      expect(Properties['MessageRetentionPeriod']).toBe(14 * 86_400);
  });

  test('are encrypted and refuse plain HTTP', () => {
    service.allResourcesProperties('AWS::SQS::Queue', { SqsManagedSseEnabled: true });
    for (const [id] of queues) {
      service.hasResourceProperties('AWS::SQS::QueuePolicy', {
        Queues: [{ Ref: id }],
        PolicyDocument: {
          Statement: Match.arrayWith([
            Match.objectLike({
              Effect: 'Deny',
              Action: 'sqs:*',
              Condition: { Bool: { 'aws:SecureTransport': 'false' } },
            }),
          ]),
        },
      });
    }
  });

  test('hide a message for six times as long as its reader may take', () => {
    const readers = resourcesOf(service, 'AWS::Lambda::Function').filter(([id]) =>
      /^Events(Documents|Notifications)/.test(id),
    );

    for (const [, { Properties }] of readers) expect(Properties['Timeout']).toBe(60);
    for (const id of ['EventsArrivalsQueue', 'MessagesQueue']) {
      const [, queue] = queues.find(([logicalId]) => logicalId.startsWith(id)) ?? [];
      expect(queue?.Properties['VisibilityTimeout']).toBe(360);
    }
  });
});

describe.each(platforms)('the event sources in $partition', ({ service }) => {
  test('take back only what failed', () => {
    service.resourceCountIs('AWS::Lambda::EventSourceMapping', 3);
    service.allResourcesProperties('AWS::Lambda::EventSourceMapping', {
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
  });

  test('read the table in order, halve a failing batch and set aside what still fails', () => {
    service.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: { 'Fn::ImportValue': Match.stringLikeRegexp('TableCD117FA1StreamArn') },
      StartingPosition: 'TRIM_HORIZON',
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 10,
      DestinationConfig: {
        OnFailure: {
          Destination: { 'Fn::GetAtt': [Match.stringLikeRegexp('UnprocessedChanges'), 'Arn'] },
        },
      },
    });
  });

  test('turn an arriving document into a message, or into a dead letter', () => {
    service.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: Match.objectLike({ source: ['aws.s3'], 'detail-type': ['Object Created'] }),
      Targets: [
        Match.objectLike({
          Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('EventsArrivalsQueue'), 'Arn'] },
          DeadLetterConfig: {
            Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('UndeliveredArrivals'), 'Arn'] },
          },
        }),
      ],
    });
  });
});

const state = z.looseObject({
  Type: z.string(),
  Next: z.string().optional(),
  Default: z.string().optional(),
  Choices: z.array(z.looseObject({ Next: z.string() })).optional(),
});
const definition = z.object({ StartAt: z.string(), States: z.record(z.string(), state) });
const pieces = z.object({
  'Fn::Join': z.tuple([z.literal(''), z.array(z.union([z.string(), z.unknown()]))]),
});

/** The machine as JSON, references to other resources left out. */
const machineOf = (template: Template) => {
  const [[, machine] = []] = resourcesOf(template, 'AWS::StepFunctions::StateMachine');
  const [, parts] = pieces.parse(machine?.Properties['DefinitionString'])['Fn::Join'];
  const text = parts.map((part) => (typeof part === 'string' ? part : 'reference')).join('');
  return definition.parse(JSON.parse(text));
};

const seasonMachine = () => {
  const stack = new Stack(new App(), 'season');
  const step = new LambdaFunction(stack, 'Step', {
    runtime: Runtime.NODEJS_24_X,
    handler: 'index.handler',
    code: Code.fromInline('exports.handler = async () => ({ done: true });'),
  });
  new SeasonMachine(stack, 'Season', { step, alarms: new Topic(stack, 'Alarms') });
  return Template.fromStack(stack);
};

describe('the state machine of the season', () => {
  const template = seasonMachine();
  const { StartAt, States } = machineOf(template);

  test('refuses a command it does not know before anything runs', () => {
    expect(StartAt).toBe('Known command?');
    expect(States['Known command?']).toMatchObject({
      Type: 'Choice',
      Default: 'Unknown command',
      Choices: [
        {
          Next: 'Run step',
          Or: [
            { Variable: '$.command', StringEquals: 'allocate' },
            { Variable: '$.command', StringEquals: 'publish' },
          ],
        },
      ],
    });
    expect(States['Unknown command']).toMatchObject({
      Type: 'Fail',
      Error: 'SeasonCommandUnknown',
    });
  });

  test('goes on from the cursor until a step is done', () => {
    expect(States['Run step']).toMatchObject({ ResultPath: '$.step', Next: 'Done?' });
    expect(States['Done?']).toMatchObject({
      Choices: [
        { Variable: '$.step.done', BooleanEquals: true, Next: 'Finished' },
        { Variable: '$.step.cursor', IsPresent: true, Next: 'Take the cursor' },
      ],
      Default: 'No cursor',
    });
    expect(States['Take the cursor']).toMatchObject({
      Type: 'Pass',
      Next: 'Run step',
      Parameters: {
        'command.$': '$.command',
        'season.$': '$.season',
        'run.$': '$.run',
        'cursor.$': '$.step.cursor',
      },
    });
    expect(States['Finished']?.Type).toBe('Succeed');
  });

  test('fails by name when a step is neither done nor says where to go on', () => {
    expect(States['No cursor']).toMatchObject({ Type: 'Fail', Error: 'SeasonStepWithoutCursor' });
  });

  test('tries a failing step again with growing pauses, then ends so that it can be redriven', () => {
    expect(States['Run step']).toMatchObject({
      Type: 'Task',
      Retry: [
        {
          ErrorEquals: ['States.ALL'],
          IntervalSeconds: 5,
          BackoffRate: 2,
          MaxAttempts: 5,
          MaxDelaySeconds: 120,
          JitterStrategy: 'FULL',
        },
      ],
    });
    expect(States['Run step']).not.toHaveProperty('Catch');
  });

  test('logs its steps but not what they carry, and calls a person when it stops', () => {
    template.hasResourceProperties('AWS::StepFunctions::StateMachine', {
      LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false },
      TracingConfiguration: { Enabled: true },
    });
    for (const MetricName of ['ExecutionsFailed', 'ExecutionsTimedOut'])
      template.hasResourceProperties('AWS::CloudWatch::Alarm', { MetricName, Threshold: 1 });
  });
});
