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
    expect(plan.out[0]).toBe('one.json: 5 schools, 675 seats, 300 children');
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

  it.each([
    ['113.700', 'east', 'row 0, lng'],
    ['东城小学,4,', '东城小学,-4,', 'row 0, classes'],
    ['school_id,', 'id,', 'row 0, school_id'],
    [',见说明2\n', '\n', csv],
  ])('refuses a plan with %j made %j, and writes nothing', async (right, wrong, named) => {
    const plan = folder({ [csv]: miniCsv.replace(right, wrong) });

    expect(await plan.run('--plan', 'plan', '--out', 'x.json')).toBe(2);
    expect(plan.err.join()).toContain(named);
    expect(plan.held.has('x.json')).toBe(false);
  });

  it('refuses options it does not know, with the usage', async () => {
    const plan = folder({});

    expect(await plan.run('--paln', 'x')).toBe(2);
    expect(plan.err.at(-1)).toContain('sunshine generate --plan');
  });
});
