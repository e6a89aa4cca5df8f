import { App, Aspects } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import toolkit from '../cdk.json' with { type: 'json' };
import type { Stage } from './config.ts';
import { ServiceStack } from './stacks/service.ts';
import { SiteStack } from './stacks/site.ts';
import { StateStack } from './stacks/state.ts';

/** An app outside the CDK command line, with the same feature flags. */
export const createApp = (outdir: string, context: Readonly<Record<string, unknown>> = {}): App =>
  new App({ outdir, context: { ...toolkit.context, ...context } });

/** What the checks have against an app's stacks. */
export const synthesise = (app: App): readonly string[] =>
  app
    .synth()
    .stacks.flatMap((stack) =>
      stack.messages
        .filter(({ level }) => level !== 'info')
        .map(({ id, entry }) => `${id}: ${entry.data}`),
    );

/** The three stacks of one stage, in the order in which they are deployed. */
export const addPlatform = (app: App, stage: Stage) => {
  const shared = { stage, env: { region: stage.region }, terminationProtection: true };
  const state = new StateStack(app, `${stage.name}-state`, shared);
  const service = new ServiceStack(app, `${stage.name}-service`, { ...shared, state });
  const site = new SiteStack(app, `${stage.name}-site`, { ...shared, state, api: service.api });
  Aspects.of(app).add(new AwsSolutionsChecks({ verbose: true, reports: false }));
  return { state, service, site };
};
