import { parseArgs } from 'node:util';
import { benchmarks } from './benchmarks.ts';
import { record } from './kit/record.ts';
import { type Line, tableText } from './kit/table.ts';

/** `npm run bench [-- --record] [--children N] [NAME …]`: the named benchmarks, or all, in one table. */
const { values, positionals } = parseArgs({
  options: {
    record: { type: 'boolean', default: false },
    children: { type: 'string', default: '1000000' },
  },
  allowPositionals: true,
});

const known = benchmarks.map(({ name }) => name);
const unknown = positionals.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`no benchmark is called ${unknown.join(', ')}; there are ${known.join(', ')}`);
  process.exit(2);
}

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
const children = Number(values.children);
if (!Number.isInteger(children) || children < 10_000) {
  console.error('--children is a whole number from 10,000');
  process.exit(2);
}
const lines: Line[] = [];
for (const { name, run } of benchmarks) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  for (const row of await run({ children })) lines.push({ benchmark: name, ...row });
}
const table = tableText(lines);
console.log(table);
if (values.record) record(process.argv.slice(2), table);
