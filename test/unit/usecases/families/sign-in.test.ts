import { describe, expect, it } from 'vitest';
import { findGuardian } from '../../../../shared/usecases/families/find-guardian.ts';
import { requestCode } from '../../../../shared/usecases/families/request-code.ts';
import { signIn } from '../../../../shared/usecases/families/sign-in.ts';
import { signOut } from '../../../../shared/usecases/families/sign-out.ts';
import { fakePorts } from '../../../support/store/fakes.ts';
import { granted, refusalOf } from '../../../support/usecases/county.ts';

const phone = '13800000001';
const hidden = { showCodes: false };
const minute = 60_000;

const sentCode = async (ports: ReturnType<typeof fakePorts>, to = phone) => {
  granted(await requestCode(ports, { phone: to }, hidden));
  return ports.sentTexts.at(-1)?.facts['code'] ?? '';
};

const wrong = (code: string) => (code === '000000' ? '000001' : '000000');

describe('a sign-in code', () => {
  it('goes to the phone and not to the caller', async () => {
    const ports = fakePorts();

    const requested = granted(await requestCode(ports, { phone: '+86 138-0000-0001' }, hidden));

    expect(requested).toEqual({ expiresAt: '2026-07-01T01:10:00.000Z' });
    expect(ports.sentTexts).toEqual([
      { phone, template: 'sign-in-code', facts: { code: expect.stringMatching(/^\d{6}$/) } },
    ]);
  });

  it('is shown to the caller in a demonstration', async () => {
    const ports = fakePorts();

    const requested = granted(await requestCode(ports, { phone }, { showCodes: true }));

    expect(requested.shownCode).toBe(ports.sentTexts[0]?.facts['code']);
  });

  it('is stored as a hash that differs from phone to phone', async () => {
    const ports = fakePorts();
    const code = await sentCode(ports);

    const stored = await ports.guardians.findCode(ports.keyed.phone(phone));

    expect(JSON.stringify(stored)).not.toContain(code);
    expect(JSON.stringify(stored)).not.toContain(phone);
  });

  it('names the field when the phone is none', async () => {
    const refusal = refusalOf(await requestCode(fakePorts(), { phone: '010-12345' }, hidden));

    expect(refusal).toEqual({
      code: 'invalid-input',
      fields: [{ path: 'phone', code: 'phone-form' }],
    });
  });

  it('is sent five times an hour to one phone, and again in the next', async () => {
    const ports = fakePorts();
    for (let sent = 0; sent < 5; sent++) await sentCode(ports);

    const sixth = await requestCode(ports, { phone }, hidden);
    const toAnother = await requestCode(ports, { phone: '13900000002' }, hidden);
    ports.clock.advance(60 * minute);
    const nextHour = await requestCode(ports, { phone }, hidden);

    expect(refusalOf(sixth).code).toBe('too-many-codes');
    expect([toAnother.ok, nextHour.ok]).toEqual([true, true]);
    expect(ports.sentTexts).toHaveLength(7);
  });
});

describe('signing in', () => {
  it('trades the code for a session of twelve hours', async () => {
    const ports = fakePorts();
    const code = await sentCode(ports);

    const { token, expiresAt } = granted(await signIn(ports, { phone, code }));

    expect(token).toMatch(/^[0-9a-f]{64}$/);
    expect(expiresAt).toBe('2026-07-01T13:00:00.000Z');
    expect(await findGuardian(ports, token)).toEqual({
      kind: 'guardian',
      owner: ports.keyed.phone(phone),
    });
  });

  it('reads a code typed in full-width digits', async () => {
    const ports = fakePorts();
    const code = await sentCode(ports);
    const fullWidth = [...code].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

    expect((await signIn(ports, { phone, code: fullWidth.join('') })).ok).toBe(true);
  });

  it('uses a code once', async () => {
    const ports = fakePorts();
    const code = await sentCode(ports);
    granted(await signIn(ports, { phone, code }));

    expect(refusalOf(await signIn(ports, { phone, code })).code).toBe('code-expired');
  });

  it('ends a code after ten minutes', async () => {
    const ports = fakePorts();
    const code = await sentCode(ports);
    ports.clock.advance(10 * minute);

    expect(refusalOf(await signIn(ports, { phone, code })).code).toBe('code-expired');
  });

  it('refuses the code of another phone', async () => {
    const ports = fakePorts();
    const other = '13900000002';
    const code = await sentCode(ports);
    const othersCode = await sentCode(ports, other);
    if (code === othersCode) throw new Error('the seed gave one code twice');

    const outcome = await signIn(ports, { phone: other, code });

    expect(refusalOf(outcome)).toEqual({ code: 'code-wrong', facts: { left: 4 } });
  });

  it('allows five guesses, the right one among them or not', async () => {
    const ports = fakePorts();
    const code = await sentCode(ports);
    const guesses: string[] = [];
    for (let guess = 0; guess < 5; guess++)
      guesses.push(refusalOf(await signIn(ports, { phone, code: wrong(code) })).code);

    expect(guesses).toEqual(Array(5).fill('code-wrong'));
    expect(refusalOf(await signIn(ports, { phone, code })).code).toBe('too-many-attempts');
  });

  it('allows five guesses also where they come at once', async () => {
    const ports = fakePorts();
    const code = await sentCode(ports);

    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => signIn(ports, { phone, code: wrong(code) })),
    );

    const codes = outcomes.map((outcome) => refusalOf(outcome).code);
    expect(codes.filter((one) => one === 'code-wrong')).toHaveLength(5);
  });

  it('refuses a phone that asked for no code as one whose code has ended', async () => {
    const outcome = await signIn(fakePorts(), { phone, code: '123456' });

    expect(refusalOf(outcome).code).toBe('code-expired');
  });
});

describe('a session', () => {
  it('ends on signing out', async () => {
    const ports = fakePorts();
    const { token } = granted(await signIn(ports, { phone, code: await sentCode(ports) }));
    const actor = await findGuardian(ports, token);
    if (actor === null) throw new Error('no session');

    granted(await signOut(ports, actor, { token }));

    expect(await findGuardian(ports, token)).toBeNull();
  });

  it('ends by itself', async () => {
    const ports = fakePorts();
    const { token } = granted(await signIn(ports, { phone, code: await sentCode(ports) }));
    ports.clock.advance(12 * 60 * minute);

    expect(await findGuardian(ports, token)).toBeNull();
  });
});
