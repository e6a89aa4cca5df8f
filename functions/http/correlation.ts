import type { Context } from 'hono';
import * as z from 'zod';

const gateway = z.object({ requestContext: z.object({ requestId: z.string().min(1).max(80) }) });

/** The gateway's request id, so that its log and ours tell of the same request; elsewhere a new one. */
export const newCorrelation = (env: unknown): string => {
  const parsed = gateway.safeParse(env);
  return parsed.success ? parsed.data.requestContext.requestId : crypto.randomUUID();
};

export type Variables = { correlation: string; route: string };
export type AppEnv = { Variables: Variables };
export type AppContext = Context<AppEnv>;
