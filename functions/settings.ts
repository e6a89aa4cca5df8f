import * as z from 'zod';
import { environment } from '../shared/domain/deployment.ts';

export type SettingName = keyof typeof environment;

/** A function is told only what it may touch; what it was not told it cannot ask for. */
export type Settings = {
  readonly has: (name: SettingName) => boolean;
  readonly need: (name: SettingName) => string;
};

const forms: Readonly<Partial<Record<SettingName, z.ZodType<string>>>> = {
  tableName: z.string().regex(/^[\w.-]{3,255}$/),
  documentsBucket: z.string().regex(/^[a-z0-9.-]{3,63}$/),
  recordsBucket: z.string().regex(/^[a-z0-9.-]{3,63}$/),
  dataKeyArn: z.string().startsWith('arn:'),
  signingKeyArn: z.string().startsWith('arn:'),
  programHash: z.string().regex(/^[0-9a-f]{64}$/),
  seasonStepsArn: z.string().startsWith('arn:'),
  messageQueueUrl: z.url(),
  smsEndpoint: z.url(),
  siteAddress: z.string().regex(/^https:\/\/[^/\s]+$/),
  staffIssuer: z.url(),
  dynamodbEndpoint: z.url(),
};

const anything = z.string().min(1);

/** Names the variable that is missing or malformed, never its value. */
export const readSettings = (
  variables: Readonly<Record<string, string | undefined>> = process.env,
): Settings => ({
  has: (name) => variables[environment[name]] !== undefined,
  need: (name) => {
    const parsed = (forms[name] ?? anything).safeParse(variables[environment[name]]);
    if (!parsed.success) throw new Error(`setting ${environment[name]} is missing or malformed`);
    return parsed.data;
  },
});
