import { dependencies, findStaff } from '../dependencies.ts';
import { lambdaHandler } from '../http/lambda.ts';
import { schoolsApp } from './app.ts';

export const handler = lambdaHandler(async () => {
  const { ports, log } = await dependencies();
  return schoolsApp(ports, { log, findStaff: findStaff() });
});
