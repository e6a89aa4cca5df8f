import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Answer, Trouble } from './api.ts';
import { onConnection } from './online.ts';

export type Loaded<T> =
  | { readonly standing: 'waiting' }
  | { readonly standing: 'there'; readonly value: T }
  | { readonly standing: 'failed'; readonly problem: Trouble };

export type Load<T> = {
  readonly state: Loaded<T>;
  readonly again: () => void;
  readonly put: (value: T) => void;
};

/** Asks once for every key; an answer that comes after the key has changed is dropped. */
export const useLoad = <T>(ask: () => Promise<Answer<T>>, key: string): Load<T> => {
  const [state, setState] = useState<Loaded<T>>({ standing: 'waiting' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let current = true;
    void ask().then((answer) => {
      if (!current) return;
      setState(
        answer.ok
          ? { standing: 'there', value: answer.value }
          : { standing: 'failed', problem: answer.problem },
      );
    });
    return () => {
      current = false;
    };
  }, [key, round]);
  const again = useCallback(() => setRound((count) => count + 1), []);
  const cutOff = state.standing === 'failed' && state.problem.code === 'offline';
  useEffect(() => (cutOff ? onConnection((online) => online && again()) : undefined), [cutOff]);
  const put = useCallback((value: T) => setState({ standing: 'there', value }), []);
  return { state, again, put };
};
