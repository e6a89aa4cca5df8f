import { dependencies } from '../dependencies.ts';
import { seasonStepsHandler } from './run-command.ts';

export const handler = seasonStepsHandler(async () => (await dependencies()).ports);
