import { dependencies } from '../dependencies.ts';
import { notificationsHandler } from './deliver-messages.ts';

export const handler = notificationsHandler(async () => (await dependencies()).ports);
