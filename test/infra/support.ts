import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { partitions, type Stage, stages } from '../../infra/config.ts';
import { addPlatform, createApp, synthesise } from '../../infra/platform.ts';

/** The three templates of a stage, synthesised without bundles and so without entry files. */
export const templatesOf = (stage: Stage) => {
  const outdir = mkdtempSync(join(tmpdir(), 'sunshine-templates-'));
  try {
    const app = createApp(outdir, { 'aws:cdk:bundling-stacks': [] });
    const stacks = addPlatform(app, stage);
    return {
      objections: synthesise(app),
      state: Template.fromStack(stacks.state),
      service: Template.fromStack(stacks.service),
      site: Template.fromStack(stacks.site),
    };
  } finally {
    rmSync(outdir, { recursive: true });
  }
};
export type Synthesised = ReturnType<typeof templatesOf>;

/** Both partitions, synthesised once a test file. */
export const platforms = partitions.map((partition) => ({
  partition,
  ...templatesOf(stages[partition]),
}));

const resource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Metadata: z.unknown().optional(),
  DeletionPolicy: z.string().optional(),
  UpdateReplacePolicy: z.string().optional(),
});
export type Resource = z.infer<typeof resource>;

const body = z.object({ Resources: z.record(z.string(), resource) });

/** Resources of a template by logical id, of one type if that is given. */
export const resourcesOf = (template: Template, type?: string): readonly [string, Resource][] =>
  Object.entries(body.parse(template.toJSON()).Resources).filter(
    ([, { Type }]) => type === undefined || Type === type,
  );

const listed = z.union([z.string().transform((one) => [one]), z.array(z.string())]);

const statement = z.object({
  Effect: z.string(),
  Action: listed,
  Condition: z.unknown().optional(),
  Resource: z.union([z.array(z.unknown()), z.unknown().transform((one) => [one])]),
});
export type Statement = z.infer<typeof statement>;

const policy = z.object({
  PolicyDocument: z.object({ Statement: z.array(statement) }),
  Roles: z.array(z.object({ Ref: z.string() })),
});

/** What each role of a template is allowed, by the role's logical id. */
export const grantsOf = (template: Template): ReadonlyMap<string, readonly Statement[]> => {
  const grants = new Map<string, readonly Statement[]>();
  for (const [, { Properties }] of resourcesOf(template, 'AWS::IAM::Policy')) {
    const { PolicyDocument, Roles } = policy.parse(Properties);
    for (const { Ref } of Roles) {
      grants.set(Ref, [...(grants.get(Ref) ?? []), ...PolicyDocument.Statement]);
    }
  }
  return grants;
};
