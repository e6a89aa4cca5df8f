import { defineConfig } from 'vite';

/** Flat pages, one a door: the prefixes /families, /schools, /bureau and /public belong to the API. */
export const doors = ['index', 'families', 'schools', 'bureau'] as const;

export default defineConfig({
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
    rolldownOptions: {
      input: Object.fromEntries(doors.map((door) => [door, `${import.meta.dirname}/${door}.html`])),
    },
  },
});
