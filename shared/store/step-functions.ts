import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  RedriveExecutionCommand,
  type SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import type { SeasonSteps } from '../usecases/ports.ts';

type Step = Parameters<SeasonSteps['start']>[0];

/** Same step, same name: Step Functions refuses the second start. */
export const executionName = ({ season, run, command }: Step) => `${season}-${run}-${command}`;

const executionArn = (machineArn: string, name: string) =>
  `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;

const stopped = new Set(['FAILED', 'TIMED_OUT', 'ABORTED']);

/** A repeated start leaves a running or finished execution alone and takes up one that failed. */
export const stepFunctions = ({
  client,
  machineArn,
}: {
  readonly client: SFNClient;
  readonly machineArn: string;
}): SeasonSteps => ({
  start: async (step) => {
    const name = executionName(step);
    try {
      await client.send(
        new StartExecutionCommand({
          stateMachineArn: machineArn,
          name,
          input: JSON.stringify({ command: step.command, season: step.season, run: step.run }),
        }),
      );
    } catch (error) {
      if (!(error instanceof ExecutionAlreadyExists)) throw error;
      const execution = { executionArn: executionArn(machineArn, name) };
      const { status = '' } = await client.send(new DescribeExecutionCommand(execution));
      if (stopped.has(status)) await client.send(new RedriveExecutionCommand(execution));
    }
  },
});
