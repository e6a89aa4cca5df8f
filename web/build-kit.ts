import { build } from 'vite';
import { kitConfig } from './kit-config.ts';

await build({ ...kitConfig, configFile: false, logLevel: 'warn' });
