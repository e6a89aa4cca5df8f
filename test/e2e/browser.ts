import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const cache = resolve('node_modules/.cache/chromium');
const fonts = dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'),
);

/** Sets variables for one piece of work and puts them back. */
const withEnvironment = async <T>(
  variables: Readonly<Record<string, string>>,
  work: () => Promise<T>,
): Promise<T> => {
  const kept = new Map(Object.keys(variables).map((name) => [name, process.env[name]]));
  Object.assign(process.env, variables);
  try {
    return await work();
  } finally {
    for (const [name, value] of kept) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
};

/** The browser a caller names, else the one unpacked from the npm package into the cache. */
export const browserPath = async (): Promise<string> => {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined) return named;
  mkdirSync(cache, { recursive: true });
  // it unpacks into the temporary folder, and its system libraries only where it thinks to be in Lambda
  return withEnvironment(
    { TMPDIR: cache, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    async () => {
      const { default: packed } = await import('@sparticuz/chromium');
      return packed.executablePath();
    },
  );
};

const families = ['sans-serif', 'serif', 'monospace', 'system-ui'];

/** A machine without fonts still writes Chinese. */
const fontsFile = (): string => {
  const file = join(cache, 'fonts.conf');
  const aliases = families.map(
    (name) =>
      `<alias><family>${name}</family><prefer><family>Noto Sans SC</family></prefer></alias>`,
  );
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}/400Regular</dir><dir>${fonts}/700Bold</dir><cachedir>${join(cache, 'fc')}</cachedir>${aliases.join('')}</fontconfig>`,
  );
  return file;
};

export const launchBrowser = async (): Promise<Browser> => {
  const executablePath = await browserPath();
  return chromium.launch({
    executablePath,
    headless: true,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(cache, 'al2023/lib'),
      FONTCONFIG_FILE: fontsFile(),
    },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--font-render-hinting=none',
    ],
  });
};
