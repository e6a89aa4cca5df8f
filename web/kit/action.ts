import { useRef, useState } from 'preact/hooks';
import type { Answer, Trouble } from './api.ts';
import { newRequest } from './browser.ts';

export type Action = {
  readonly busy: boolean;
  readonly problem: Trouble | null;
  readonly run: () => void;
  readonly clear: () => void;
};

/**
 * One write: a second press while it runs does nothing, and a press after a lost connection sends the same
 * request id, so that the server answers what it did the first time.
 */
export const useAction = <T>(
  act: (request: string) => Promise<Answer<T>>,
  done: (value: T) => void,
): Action => {
  const request = useRef<string | null>(null);
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Trouble | null>(null);

  const perform = async () => {
    running.current = true;
    setBusy(true);
    request.current ??= newRequest();
    const answer = await act(request.current);
    running.current = false;
    setBusy(false);
    if (answer.ok || answer.problem.code !== 'offline') request.current = null;
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) done(answer.value);
  };
  return {
    busy,
    problem,
    run: () => {
      if (!running.current) void perform();
    },
    clear: () => setProblem(null),
  };
};
