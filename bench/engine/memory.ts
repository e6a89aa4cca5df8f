import { readFileSync } from 'node:fs';
import { stdout } from 'node:process';
import { instanceOf } from './instances.ts';
import { procedureOn } from './procedure.ts';

/** kilobytes; the process's own account of itself keeps, over exec, what its parent held */
const peak = (): number => {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS;
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
};

/** Prints the largest resident size in kilobytes: with the instance in memory, and after one verified run. */
const instance = instanceOf(process.argv[2] ?? '');
const before = peak();
const { allocated, verified } = procedureOn(instance);
verified(allocated().result);
stdout.write(JSON.stringify({ before, after: peak() }));
