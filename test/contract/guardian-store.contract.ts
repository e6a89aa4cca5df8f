import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { GuardianStore } from '../../shared/usecases/ports.ts';
import type { FakeClock } from '../support/store/fake-clock.ts';
import { family } from '../support/store/values.ts';

const now = '2026-07-01T01:00:00.000Z';
const soon = '2026-07-01T01:10:00.000Z';
const tenMinutes = 600_000;

export const describeGuardianStore = (
  name: string,
  make: () => { readonly store: GuardianStore; readonly clock: FakeClock },
) =>
  describe(`guardian store: ${name}`, () => {
    let store: GuardianStore;
    let clock: FakeClock;
    let phone: string;
    beforeEach(() => {
      ({ store, clock } = make());
      clock.set(now);
      phone = `P${randomBytes(8).toString('hex')}`;
    });

    it('counts a subject and window', async () => {
      const counts = [
        await store.count(phone, '2026-07-01T01', soon),
        await store.count(phone, '2026-07-01T01', soon),
        await store.count(phone, '2026-07-01T02', soon),
        await store.count(`${phone}X`, '2026-07-01T01', soon),
      ];

      expect(counts).toEqual([1, 2, 1, 1]);
    });

    it('loses no count when many are counted at once', async () => {
      const counts = await Promise.all(
        Array.from({ length: 10 }, () => store.count(phone, 'w', soon)),
      );

      expect(counts.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    });

    it('keeps when codes were sent, and lets one of two writers win', async () => {
      const first = ['2026-07-01T01:00:00.000Z'];
      const second = [...first, '2026-07-01T01:01:00.000Z'];

      expect(await store.codesSent(phone)).toEqual([]);
      expect(await store.putCodesSent(phone, first, [], soon)).toBe('written');
      expect(await store.putCodesSent(phone, first, [], soon)).toBe('changed-meanwhile');
      const both = await Promise.all([
        store.putCodesSent(phone, second, first, soon),
        store.putCodesSent(phone, second, first, soon),
      ]);

      expect(both.sort()).toEqual(['changed-meanwhile', 'written']);
      expect(await store.codesSent(phone)).toEqual(second);
      expect(await store.codesSent(`${phone}X`)).toEqual([]);
    });

    it('keeps the last code until its time', async () => {
      await store.putCode({ phone, code: 'OLD', expiresAt: soon, attempts: 3, request: 'R1' });
      const code = { phone, code: 'NEW', expiresAt: soon, attempts: 0, request: 'R2' };
      await store.putCode(code);

      expect(await store.findCode(phone)).toEqual(code);
      clock.advance(tenMinutes - 1);
      expect(await store.findCode(phone)).toEqual(code);
      clock.advance(1);
      expect(await store.findCode(phone)).toBeNull();
    });

    it('counts wrong attempts, each one', async () => {
      await store.putCode({ phone, code: 'CODE', expiresAt: soon, attempts: 0, request: null });

      const counts = await Promise.all(Array.from({ length: 5 }, () => store.countAttempt(phone)));

      expect(counts.sort()).toEqual([1, 2, 3, 4, 5]);
      expect((await store.findCode(phone))?.attempts).toBe(5);
    });

    it('leaves nothing to guess where there is no code', async () => {
      await store.putCode({ phone, code: 'CODE', expiresAt: soon, attempts: 0, request: null });
      await store.dropCode(phone);

      expect(await store.countAttempt(phone)).toBe(Number.POSITIVE_INFINITY);
      expect(await store.findCode(phone)).toBeNull();
    });

    it('opens, ends and forgets sessions, and knows the owner’s phone', async () => {
      const session = { owner: phone, expiresAt: soon };
      await store.putSession(`T1${phone}`, session, family.phone);
      await store.putSession(`T2${phone}`, session, family.phone);

      expect(await store.findSession(`T1${phone}`)).toEqual(session);
      await store.dropSession(`T1${phone}`);
      expect(await store.findSession(`T1${phone}`)).toBeNull();
      expect(await store.findSession(`T2${phone}`)).toEqual(session);
      clock.advance(tenMinutes);
      expect(await store.findSession(`T2${phone}`)).toBeNull();
      expect(await store.phoneOf(phone)).toBe(family.phone);
      expect(await store.phoneOf(`${phone}X`)).toBeNull();
    });
  });
