import { dependencies } from '../dependencies.ts';
import { documentsHandler } from './settle-arrivals.ts';

export const handler = documentsHandler(async () => (await dependencies()).ports);
