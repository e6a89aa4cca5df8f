import { describe, expect, it } from 'vitest';
import { heard, isOnline, onConnection } from '../../../web/kit/online.ts';
import { patiently, pauses } from '../../../web/kit/patience.ts';

describe('something that is tried again', () => {
  const tried = (answers: readonly (number | null)[]) => {
    const waited: number[] = [];
    let attempts = 0;
    const attempt = async () => {
      const answer = answers[attempts++] ?? null;
      if (answer === null) throw new TypeError('network');
      return answer;
    };
    const answer = patiently(
      attempt,
      (one) => one < 500,
      async (pause) => {
        waited.push(pause);
      },
    );
    return { answer, waited };
  };

  it('stops at the first good answer', async () => {
    const { answer, waited } = tried([null, 204, 204]);

    expect(await answer).toBe(204);
    expect(waited).toEqual(pauses.slice(0, 1));
  });
  it('tells the last answer where none was good', async () => {
    expect(await tried([503, null, 502]).answer).toBe(502);
  });
  it('tells that nobody answered', async () => {
    const { answer, waited } = tried([]);

    expect(await answer).toBeNull();
    expect(waited).toEqual(pauses);
  });
});

describe('the connection', () => {
  it('is told once for every change', () => {
    const told: boolean[] = [];
    const stop = onConnection((online) => told.push(online));
    for (const online of [true, false, false, true]) heard(online);
    stop();
    heard(false);
    heard(true);

    expect(told).toEqual([false, true]);
    expect(isOnline()).toBe(true);
  });
});
