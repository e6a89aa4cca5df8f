import { defineConfig, type UserConfig } from 'vite';

/** Flat pages, one a door: the prefixes /families, /schools, /bureau and /public belong to the API. */
export const doors = ['index', 'families', 'schools', 'bureau'] as const;

const shared = defineConfig({
  root: import.meta.dirname,
  publicDir: 'static',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // the WebViews of phones sold since 2018
    target: 'es2018',
    cssCodeSplit: true,
    modulePreload: { polyfill: false },
  },
});

/** What the families' first page has and later pages share: one script of it is smaller than many. */
const first =
  /node_modules\/preact|vite\/preload-helper|web\/kit\/(?:api|browser|hex|notice|online|patience|public-api|router|routes|words)\.tsx?$|web\/content\/(?:zh\/)?common\.ts$|web\/families\/api\.ts$/;

export type Door = (typeof doors)[number];

/** Each door is a build of its own: what one of them never shows is no part of its scripts. */
export const doorConfig = (door: Door, index = 0): UserConfig => ({
  ...shared,
  build: {
    ...shared.build,
    emptyOutDir: index === 0,
    rolldownOptions: {
      input: { [door]: `${import.meta.dirname}/${door}.html` },
      // what one door loads later another has at once
      checks: { ineffectiveDynamicImport: false },
      ...(door === 'families'
        ? { output: { codeSplitting: { groups: [{ name: 'first', test: first }] } } }
        : {}),
    },
  },
});

export default shared;
