import { defineConfig } from 'vitest/config';

const project = (name: string, extra: object = {}) => ({
  test: { name, include: [`test/${name}/**/*.test.{ts,tsx}`], ...extra },
});

export default defineConfig({
  test: {
    projects: [
      project('unit', { setupFiles: ['test/support/fail-on-console.ts'] }),
      project('contract', { testTimeout: 60_000, hookTimeout: 60_000 }),
      project('infra', { testTimeout: 120_000, hookTimeout: 120_000 }),
      project('e2e', {
        testTimeout: 240_000,
        hookTimeout: 240_000,
        fileParallelism: false,
        // a browser beside all other tests on a busy machine; the report names what was tried twice
        retry: 1,
        globalSetup: ['test/e2e/global-setup.ts'],
      }),
    ],
  },
});
