import { dependencies } from '../dependencies.ts';
import { projectionHandler } from './count-changes.ts';

export const handler = projectionHandler(dependencies);
