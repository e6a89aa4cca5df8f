import { resolve } from 'node:path';
import * as z from 'zod';

const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8000),
  /** the demonstration lets anybody sign in as anybody: it answers this machine alone */
  HOST: z.enum(['127.0.0.1', '::1', 'localhost']).default('127.0.0.1'),
  /** where database, objects and keys live */
  SUNSHINE_DATA: z.string().default('.data'),
  DYNAMODB_ENDPOINT: z.string().optional(),
});

export type LocalSettings = {
  readonly port: number;
  readonly host: string;
  readonly folder: string;
  readonly dynamodbEndpoint: string | undefined;
};

/** Environment of the one-machine platform; names the variable that is wrong. */
export const localSettings = (environment: NodeJS.ProcessEnv): LocalSettings => {
  const parsed = settings.safeParse(environment);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`${issue?.path.join('.')}: ${issue?.message}`);
  }
  const { PORT, HOST, SUNSHINE_DATA, DYNAMODB_ENDPOINT } = parsed.data;
  return {
    port: PORT,
    host: HOST,
    folder: resolve(SUNSHINE_DATA),
    dynamodbEndpoint: DYNAMODB_ENDPOINT,
  };
};
