import { createServer } from 'vite';
import { kitConfig } from './kit-config.ts';

/** `npm run kit`: the gallery, drawn anew with every change of a file. */
const server = await createServer({
  ...kitConfig,
  configFile: false,
  server: { open: false, host: '127.0.0.1' },
  appType: 'mpa',
});
await server.listen();
server.config.logger.info(`${server.resolvedUrls?.local[0] ?? ''}kit.html`);
