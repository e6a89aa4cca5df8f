import { Stack, type StackProps } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import { WorkQueue } from '../constructs/alarmed-queue.ts';
import { AudienceFunctions } from '../constructs/audience-functions.ts';
import { EventFunctions, workTimeout } from '../constructs/event-functions.ts';
import { AudienceApi } from '../constructs/http-api.ts';
import { readParameters } from '../constructs/parameters.ts';
import { SeasonMachine } from '../constructs/season-machine.ts';
import type { StateStack } from './state.ts';

export interface ServiceStackProps extends StackProps {
  readonly stage: Stage;
  readonly state: StateStack;
}

/** Everything that runs; deleted and deployed again it loses no record. */
export class ServiceStack extends Stack {
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, { stage, state, ...props }: ServiceStackProps) {
    super(scope, id, props);
    const { alarms } = state;
    const messages = new WorkQueue(this, 'Messages', { alarms, timeout: workTimeout }).queue;
    const parameters = readParameters(this);
    const { table, dataKey, signingKey, documents, records } = state;
    const resources = {
      parameters,
      table,
      dataKey,
      signingKey,
      documents,
      records,
      messages,
      alarms,
    };

    const { seasonSteps } = new EventFunctions(this, 'Events', { resources });
    const season = new SeasonMachine(this, 'Season', { step: seasonSteps, alarms }).machine;
    const { functions } = new AudienceFunctions(this, 'Audiences', { resources, season });
    this.api = new AudienceApi(this, 'Http', { stage, functions }).api;
  }
}
