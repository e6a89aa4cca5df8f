import { defineConfig } from 'vite';
import config from './vite.config.ts';

/** The gallery of the kit's examples: built for tests and looked at while working, never part of what is deployed. */
export const kitConfig = defineConfig({
  ...config,
  build: {
    ...config.build,
    outDir: '../dist/kit',
    rolldownOptions: { input: `${import.meta.dirname}/kit.html` },
  },
});
