import { doors } from '../web/vite.config.ts';
import type { Benchmark, Row } from './kit/row.ts';
import { type Built, buildPages } from './pages/built.ts';
import { onAPhone } from './pages/on-a-phone.ts';

const assetsIn = (html: string, ending: 'css' | 'js'): readonly string[] =>
  [...html.matchAll(new RegExp(`(?:src|href)="/(assets/[^"]+\\.${ending})"`, 'g'))].map(
    ([, path = '']) => path,
  );

/** The document, and the styles and scripts it names or that come with a later page. */
const load = (built: Built, of: string, door: string, later: Iterable<string> = []): Row => {
  const page = `${door}.html`;
  const html = built.text(page);
  const document = built.bytes([page]);
  const styles = built.bytes(assetsIn(html, 'css'));
  const scripts = built.bytes(new Set([...assetsIn(html, 'js'), ...later]));
  return { of, counters: { document, styles, scripts, bytes: document + styles + scripts } };
};

/** What a phone fetches before a page answers, in bytes of brotli; and how long a slow one takes. */
export const pages: Benchmark = {
  name: 'pages',
  run: async () => {
    const built = await buildPages();
    return [
      ...doors.map((door) => load(built, `${door}, first load`, door)),
      {
        ...load(
          built,
          'families, with the form',
          'families',
          built.scriptsFor('/families/form.ts'),
        ),
        beside: 'a form of this kind, sketched: Preact 10 KB, React + antd-mobile 142 KB',
      },
      ...(await onAPhone()),
    ];
  },
};
