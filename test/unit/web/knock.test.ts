import { describe, expect, it } from 'vitest';
import { knocker } from '../../../web/kit/knock.ts';

describe('knocking', () => {
  it('goes on while there is something to try, one round at a time, and then ends', async () => {
    let left = 3;
    const waited: number[] = [];
    const knock = knocker(
      () => left > 0,
      () => {
        left -= 1;
      },
      async (milliseconds) => {
        waited.push(milliseconds);
      },
    );

    await Promise.all([knock(), knock()]);

    expect(left).toBe(0);
    expect(waited).toHaveLength(3);
    left = 1;
    await knock();
    expect(waited).toHaveLength(4);
  });

  it('tries nothing that has become needless while it waited', async () => {
    let needed = true;
    let tried = 0;
    await knocker(
      () => needed,
      () => {
        tried += 1;
      },
      async () => {
        needed = false;
      },
    )();

    expect(tried).toBe(0);
  });
});
