import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, Trouble } from './api.ts';

type Batch<R> = { readonly items: readonly R[]; readonly next: string | null };

export type Paged<R> = {
  readonly rows: readonly R[];
  /** the first batch is still under way */
  readonly waiting: boolean;
  readonly busy: boolean;
  readonly problem: Trouble | null;
  /** null: everything is here */
  readonly more: (() => void) | null;
};

/** A list that comes in batches; it starts again whenever its key changes. */
export const usePaged = <R>(
  ask: (cursor: string | undefined) => Promise<Answer<Batch<R>>>,
  key: string,
): Paged<R> => {
  const [rows, setRows] = useState<readonly R[]>([]);
  const [next, setNext] = useState<string | null>(null);
  const [waiting, setWaiting] = useState(true);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Trouble | null>(null);
  const current = useRef('');

  const fetchBatch = async (before: readonly R[], cursor: string | undefined) => {
    setBusy(true);
    const answer = await ask(cursor);
    if (current.current !== key) return;
    setBusy(false);
    setWaiting(false);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) {
      setRows([...before, ...answer.value.items]);
      setNext(answer.value.next);
    }
  };
  useEffect(() => {
    current.current = key;
    setRows([]);
    setNext(null);
    setWaiting(true);
    void fetchBatch([], undefined);
  }, [key]);
  const more = next === null || busy ? null : () => void fetchBatch(rows, next);
  return { rows, waiting, busy, problem, more };
};
