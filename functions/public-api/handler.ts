import { dependencies } from '../dependencies.ts';
import { lambdaHandler } from '../http/lambda.ts';
import { publicApp } from './app.ts';

export const handler = lambdaHandler(async () => {
  const { ports, log } = await dependencies();
  return publicApp(ports, { log });
});
