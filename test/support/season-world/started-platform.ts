import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

export type StartedPlatform = {
  readonly origin: string;
  /** what it has printed so far */
  readonly printed: () => string;
  /** kill -9 of the platform alone: its database runs on until the next start ends it */
  readonly kill: () => Promise<void>;
  /** kill -9 of the platform and its database at once, as when the machine loses its power */
  readonly killAll: () => Promise<void>;
};

const limitMs = 120_000;

const end = async (child: ChildProcess, pid: number): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  process.kill(pid, 'SIGKILL');
  await gone;
};

/** `npm start` in a process group of its own, on a free port; resolves when it has printed its addresses. */
export const startedPlatform = async (folder: string): Promise<StartedPlatform> => {
  const child = spawn(process.execPath, ['local/start.mjs'], {
    detached: true,
    env: { ...process.env, PORT: '0', SUNSHINE_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.on('data', (chunk) => {
    text += chunk;
  });
  child.stderr.on('data', (chunk) => {
    text += chunk;
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('the platform could not be started');
  const until = performance.now() + limitMs;
  for (;;) {
    const origin = /(http:\/\/127\.0\.0\.1:\d+)\/bureau\.html.*Ctrl-C/s.exec(text)?.[1];
    if (origin !== undefined)
      return {
        origin,
        printed: () => text,
        kill: () => end(child, pid),
        killAll: () => end(child, -pid),
      };
    if (child.exitCode !== null || performance.now() > until) {
      await end(child, -pid);
      throw new Error(`the platform did not start:\n${text}`);
    }
    await pause(50);
  }
};
