import { describe, expect, it } from 'vitest';
import { generate } from '../../../cli/commands/generate.ts';
import { miniCsv, miniExplanations } from './mini-plan.ts';

/** a folder in memory */
const folder = (files: Readonly<Record<string, string>>) => {
  const held = new Map(Object.entries(files));
  const lines = { out: [] as string[], err: [] as string[] };
  const io = {
    out: (line: string) => void lines.out.push(line),
    err: (line: string) => void lines.err.push(line),
    read: async (path: string) => {
      const text = held.get(path);
      if (text === undefined) throw Object.assign(new Error(`no file ${path}`), { code: 'ENOENT' });
      return new TextEncoder().encode(text);
    },
    write: async (path: string, text: string) => void held.set(path, text),
    env: { LANG: 'en_US.UTF-8' },
    isDirectory: async () => false,
    isFile: async (path: string) => held.has(path),
  };
  return { held, ...lines, run: (...args: string[]) => generate.run(args, io) };
};

const csv = 'plan/primary_schools.csv';

describe('sunshine generate', () => {
  it('writes the same bytes twice, and says what it wrote', async () => {
    const plan = folder({ [csv]: miniCsv, 'plan/explanations.md': miniExplanations });
    const args = ['--plan', 'plan', '--children', '300', '--seed', '5', '--out'];

    expect(await plan.run(...args, 'one.json')).toBe(0);
    expect(await plan.run(...args, 'two')).toBe(0);

    expect(plan.err).toEqual([]);
    expect(plan.out.slice(0, 3).join()).toMatch(/300.*675.*one\.json/);
    expect(plan.held.get('two/instance.json')).toBe(plan.held.get('one.json'));
    expect(plan.held.get('one.json')).toMatch(/^\{"format":"sunshine-instance\/1".*\}\n$/);
  });

  it('does without explanations', async () => {
    const plan = folder({ [csv]: miniCsv });

    expect(await plan.run('--plan', 'plan', '--children', '50', '--out', 'one.json')).toBe(0);
  });

  it('refuses a plan that is not there, naming the file', async () => {
    const plan = folder({});

    expect(await plan.run('--plan', 'plan', '--out', 'x')).toBe(2);
    expect(plan.err.join()).toContain(csv);
  });

  it('refuses a faulty plan, naming file, row and field, and writes nothing', async () => {
    const plan = folder({ [csv]: miniCsv.replace('113.700', 'east') });

    expect(await plan.run('--plan', 'plan', '--out', 'x.json')).toBe(2);
    expect(plan.err.join()).toMatch(/primary_schools\.csv.*2.*lng.*east/);
    expect(plan.held.has('x.json')).toBe(false);
  });

  it('refuses options that it does not know or cannot read', async () => {
    const plan = folder({ [csv]: miniCsv });

    expect(await plan.run('--plan', 'plan', '--out', 'x', '--childern', '5')).toBe(2);
    expect(await plan.run('--plan', 'plan', '--out', 'x', '--children', 'all')).toBe(2);
    expect(plan.err.join()).toMatch(/--childern.*--children.*all/);
  });
});
