import { dependencies, findStaff } from '../dependencies.ts';
import { lambdaHandler } from '../http/lambda.ts';
import { bureauApp } from './app.ts';

export const handler = lambdaHandler(async () => {
  const { ports, log } = await dependencies();
  return bureauApp(ports, { log, findStaff: findStaff() });
});
