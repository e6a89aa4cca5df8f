import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { type Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import {
  Choice,
  Condition,
  DefinitionBody,
  Fail,
  JitterType,
  LogLevel,
  Pass,
  StateMachine,
  Succeed,
} from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { NagSuppressions } from 'cdk-nag';
import { Construct } from 'constructs';
import { logRetention } from '../config.ts';

export interface SeasonMachineProps {
  readonly step: IFunction;
  readonly alarms: ITopic;
}

/**
 * Runs `allocate` or `publish` to its end: input { command, season, run }, one step after another,
 * each answering { done, cursor? }. Every step is idempotent, so a retry never writes twice. A step
 * that failed after all retries is not caught: the execution ends with its error, and a redrive goes
 * on from that step and its cursor, which a redrive from a Fail state could not.
 */
export class SeasonMachine extends Construct {
  readonly machine: StateMachine;

  constructor(scope: Construct, id: string, { step, alarms }: SeasonMachineProps) {
    super(scope, id);
    this.machine = new StateMachine(this, 'Machine', {
      definitionBody: DefinitionBody.fromChainable(this.#definition(step)),
      timeout: Duration.hours(6),
      tracingEnabled: true,
      logs: {
        level: LogLevel.ALL,
        // the log tells which step ran, never what it carried
        includeExecutionData: false,
        destination: new LogGroup(this, 'Log', {
          retention: logRetention,
          removalPolicy: RemovalPolicy.RETAIN,
        }),
      },
    });
    NagSuppressions.addResourceSuppressions(
      this.machine.role,
      [
        {
          id: 'AwsSolutions-IAM5',
          appliesTo: ['Resource::*'],
          reason: 'X-Ray segments and log deliveries have no resource of their own',
        },
        {
          id: 'AwsSolutions-IAM5',
          appliesTo: [{ regex: '/^Resource::<.+Arn>:\\*$/' }],
          reason: 'versions of the one function that does the steps',
        },
      ],
      true,
    );
    this.#alarm(alarms);
  }

  #definition(step: IFunction) {
    const knownCommand = Condition.or(
      Condition.stringEquals('$.command', 'allocate'),
      Condition.stringEquals('$.command', 'publish'),
    );
    const run = new LambdaInvoke(this, 'Run step', {
      lambdaFunction: step,
      payloadResponseOnly: true,
      retryOnServiceExceptions: false,
      resultPath: '$.step',
    });
    run.addRetry({
      interval: Duration.seconds(5),
      backoffRate: 2,
      maxAttempts: 5,
      maxDelay: Duration.minutes(2),
      jitterStrategy: JitterType.FULL,
    });
    const goOn = new Pass(this, 'Take the cursor', {
      parameters: {
        'command.$': '$.command',
        'season.$': '$.season',
        'run.$': '$.run',
        'cursor.$': '$.step.cursor',
      },
    }).next(run);
    const inspect = new Choice(this, 'Done?')
      .when(Condition.booleanEquals('$.step.done', true), new Succeed(this, 'Finished'))
      .when(Condition.isPresent('$.step.cursor'), goOn)
      .otherwise(
        new Fail(this, 'No cursor', {
          error: 'SeasonStepWithoutCursor',
          cause: 'A step was not done and named no cursor to go on from; it would run for ever.',
        }),
      );
    return new Choice(this, 'Known command?').when(knownCommand, run.next(inspect)).otherwise(
      new Fail(this, 'Unknown command', {
        error: 'SeasonCommandUnknown',
        cause: 'The command is neither allocate nor publish; nothing was done.',
      }),
    );
  }

  #alarm(alarms: ITopic) {
    const failed = (metric: (props: { period: Duration }) => Metric, id: string) =>
      metric({ period: Duration.minutes(1) })
        .createAlarm(this, id, {
          alarmDescription: `${this.node.path}: a run of the season stopped; its execution names the cause`,
          threshold: 1,
          evaluationPeriods: 1,
          treatMissingData: TreatMissingData.NOT_BREACHING,
        })
        .addAlarmAction(new SnsAction(alarms));
    failed((props) => this.machine.metricFailed(props), 'Failed');
    failed((props) => this.machine.metricTimedOut(props), 'TimedOut');
  }
}
