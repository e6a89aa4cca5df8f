import type { Hono } from 'hono';
import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import type { AppEnv } from './correlation.ts';

/** One app a container, made by its first request; where that failed the next request tries again. */
export const lambdaHandler = (makeApp: () => Promise<Hono<AppEnv>>) => {
  let making: Promise<Hono<AppEnv>> | null = null;
  return async (event: LambdaEvent, context?: LambdaContext) => {
    making ??= makeApp();
    try {
      return await handle(await making)(event, context);
    } catch (error) {
      making = null;
      throw error;
    }
  };
};
