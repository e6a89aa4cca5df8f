import { readFileSync } from 'node:fs';

/** Kilobytes; the process's own account of itself keeps, over exec, what its parent held. */
export const peak = (): number => {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS;
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
};
