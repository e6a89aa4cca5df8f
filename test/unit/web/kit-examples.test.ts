import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { render } from 'preact-render-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../../shared/domain/text.ts';
import { rooms, wholePages } from '../../../web/kit/examples/index.ts';
import { loadWords } from '../../../web/kit/words.ts';

const kit = join(import.meta.dirname, '../../../web/kit');
const examples = [...Object.values(rooms).flat(), ...wholePages];

/** what the gallery itself stands in, and what shows nothing of its own */
const frame = ['DemoBar', 'Heading', 'Layout', 'PlaceProvider', 'Routes'];

const componentsOf = async (file: string): Promise<readonly string[]> => {
  const module: Readonly<Record<string, unknown>> = await import(join(kit, file));
  return Object.entries(module)
    .filter(([name, value]) => /^[A-Z]/.test(name) && typeof value === 'function')
    .map(([name]) => name);
};

const shown = examples.flatMap(({ component, shown: by }) =>
  Object.entries(by).map(([name, show]) => ({ name: `${component}, ${name}`, show })),
);

const duplicates = (ids: readonly string[]) => ids.filter((id, at) => ids.indexOf(id) !== at);

const idsIn = (html: string): readonly string[] =>
  [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);

describe('the kit', () => {
  beforeAll(() => loadWords('en'));

  it('has examples of every component', async () => {
    const files = readdirSync(kit).filter((file) => file.endsWith('.tsx') && file !== 'start.tsx');
    const components = (await Promise.all(files.map(componentsOf))).flat();

    expect([...examples.map(({ component }) => component), ...frame].sort()).toEqual(
      components.toSorted(),
    );
  });

  it.each(shown)('$name: shows something, in the language that is spoken', ({ show }) => {
    const spoken = (language: Language) => render(show((text) => text[language]));

    expect(spoken('zh')).not.toBe('');
    expect(spoken('en')).not.toMatch(/undefined|\[object/);
  });

  it.each(shown)(
    '$name: ties every field to a label and every description to its text',
    ({ show }) => {
      const html = render(show((text) => text.zh));
      const ids = idsIn(html);
      const described = [...html.matchAll(/aria-describedby="([^"]+)"/g)].flatMap(([, list = '']) =>
        list.split(' '),
      );
      const labelled = [...html.matchAll(/<label class="label" for="([^"]+)"/g)].map(
        ([, id]) => id,
      );

      expect(ids).toEqual(expect.arrayContaining([...described, ...labelled]));
    },
  );

  it('gives no id twice in a room of the gallery', () => {
    for (const room of Object.values(rooms)) {
      const html = room.flatMap((one) =>
        Object.values(one.shown).map((show) => render(show((text) => text.zh))),
      );
      expect(duplicates(idsIn(html.join('')))).toEqual([]);
    }
  });
});
