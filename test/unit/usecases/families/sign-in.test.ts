import { describe, expect, it } from 'vitest';
import { findGuardian } from '../../../../shared/usecases/families/find-guardian.ts';
import { requestCode } from '../../../../shared/usecases/families/request-code.ts';
import { signIn as signInFrom } from '../../../../shared/usecases/families/sign-in.ts';
import { signOut } from '../../../../shared/usecases/families/sign-out.ts';
import { fakePorts } from '../../../support/store/fakes.ts';
import { granted, refusalOf } from '../../../support/usecases/county.ts';

const phone = '13800000001';
const hidden = { showCodes: false, network: 'HOME' };
const minute = 60_000;

const sentCode = async (ports: ReturnType<typeof fakePorts>, to = phone) => {
  granted(await requestCode(ports, { phone: to }, hidden));
  return ports.sentTexts.at(-1)?.facts['code'] ?? '';
};

const signIn = (
  ports: ReturnType<typeof fakePorts>,
  input: Parameters<typeof signInFrom>[1],
  network: string | null = 'HOME',
) => signInFrom(ports, input, network);

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

    const requested = granted(
      await requestCode(ports, { phone }, { showCodes: true, network: null }),
    );

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

  it('is sent once a minute to one phone', async () => {
    const ports = fakePorts();
    await sentCode(ports);

    const atOnce = await requestCode(ports, { phone }, hidden);
    const toAnother = await requestCode(ports, { phone: '13900000002' }, hidden);
    ports.clock.advance(minute);
    const aMinuteLater = await requestCode(ports, { phone }, hidden);

    expect(refusalOf(atOnce).code).toBe('too-many-codes');
    expect([toAnother.ok, aMinuteLater.ok]).toEqual([true, true]);
  });

  it('is sent five times in any hour, whatever the clock’s hour is', async () => {
    const ports = fakePorts({ now: '2026-07-01T01:56:00.000Z' });
    for (let sent = 0; sent < 5; sent++) {
      await sentCode(ports);
      ports.clock.advance(minute);
    }

    const sixth = await requestCode(ports, { phone }, hidden);
    ports.clock.advance(54 * minute);
    const stillInTheHour = await requestCode(ports, { phone }, hidden);
    ports.clock.advance(minute);
    const afterAnHour = await requestCode(ports, { phone }, hidden);

    expect([sixth.ok, stillInTheHour.ok, afterAnHour.ok]).toEqual([false, false, true]);
    expect(ports.sentTexts).toHaveLength(6);
  });

  it('is sent once where many are asked for at once', async () => {
    const ports = fakePorts();

    const all = await Promise.all(
      Array.from({ length: 10 }, () => requestCode(ports, { phone }, hidden)),
    );

    expect(all.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(ports.sentTexts).toHaveLength(1);
  });

  it('is not sent to phone after phone for one network', async () => {
    const ports = fakePorts();
    const phones = Array.from({ length: 101 }, (_, index) => String(13800000100 + index));
    const asked = await Promise.all(
      phones.map((each) => requestCode(ports, { phone: each }, hidden)),
    );

    expect(asked.filter((outcome) => outcome.ok)).toHaveLength(100);
    expect(asked.map((outcome) => (outcome.ok ? '' : outcome.refusal.code))).toContain(
      'too-many-codes',
    );
    expect((await requestCode(ports, { phone }, { ...hidden, network: 'OTHER' })).ok).toBe(true);
    ports.clock.advance(10 * minute);
    expect((await requestCode(ports, { phone }, hidden)).ok).toBe(true);
  });

  it('is sent once for a request that is repeated', async () => {
    const ports = fakePorts();
    const asked = { phone, request: 'request-1' };
    const first = granted(await requestCode(ports, asked, hidden));
    ports.clock.advance(2 * minute);

    const again = granted(await requestCode(ports, asked, hidden));
    const another = await requestCode(ports, { phone, request: 'request-2' }, hidden);

    expect(again).toEqual(first);
    expect(another.ok).toBe(true);
    expect(ports.sentTexts).toHaveLength(2);
  });

  it('is not answered as sent where the text was not', async () => {
    const ports = fakePorts();
    const asked = { phone, request: 'request-1' };
    const deliver = () => Promise.reject(new Error('the provider is down'));

    await expect(requestCode({ ...ports, sms: { deliver } }, asked, hidden)).rejects.toThrow();
    ports.clock.advance(minute);
    granted(await requestCode(ports, asked, hidden));

    expect(ports.sentTexts).toHaveLength(1);
  });
});

describe('signing in', () => {
  it('trades the code for a session of twelve hours', async () => {
    const ports = fakePorts();
    const code = await sentCode(ports);

    const { token, expiresAt } = granted(await signIn(ports, { phone, code }));

    expect(token).toMatch(/^[0-9A-Z]{26}$/);
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

  it('leaves the owner its guesses where a stranger has used up its own', async () => {
    const ports = fakePorts();
    const code = await sentCode(ports);
    for (let guess = 0; guess < 30; guess++)
      await signIn(ports, { phone, code: wrong(code) }, 'FAR');

    expect((await signIn(ports, { phone, code }, 'HOME')).ok).toBe(true);
  });

  it('ends a code that many networks guess at; the next is a minute away', async () => {
    const ports = fakePorts();
    const code = await sentCode(ports);
    const guesses = await Promise.all(
      Array.from({ length: 30 }, (_, at) =>
        signIn(ports, { phone, code: wrong(code) }, `NETWORK${at}`),
      ),
    );
    ports.clock.advance(minute);

    const codes = guesses.map((outcome) => refusalOf(outcome).code);
    expect(codes.filter((one) => one === 'code-wrong')).toHaveLength(20);
    expect(refusalOf(await signIn(ports, { phone, code })).code).toBe('too-many-attempts');
    expect((await signIn(ports, { phone, code: await sentCode(ports) })).ok).toBe(true);
  });

  it('is not tried at phone after phone from one network', async () => {
    const ports = fakePorts();
    const tries = await Promise.all(
      Array.from({ length: 201 }, (_, at) =>
        signIn(ports, { phone: String(13800000100 + at), code: '123456' }),
      ),
    );

    const codes = tries.map((outcome) => refusalOf(outcome).code);
    expect(codes.filter((one) => one === 'too-many-attempts')).toHaveLength(1);
  });

  it('answers a repeated request with the session it opened, which stands nowhere in plain', async () => {
    const ports = fakePorts();
    const input = { phone, code: await sentCode(ports), request: 'request-1' };

    const first = granted(await signIn(ports, input));
    const again = granted(await signIn(ports, input));

    expect(again).toEqual(first);
    expect(refusalOf(await signIn(ports, { ...input, request: 'request-2' })).code).toBe(
      'code-expired',
    );
    expect(await ports.guardians.findSession(first.token)).toBeNull();
  });

  it('opens no ended session again', async () => {
    const ports = fakePorts();
    const input = { phone, code: await sentCode(ports), request: 'request-1' };
    const { token } = granted(await signIn(ports, input));
    const owner = ports.keyed.phone(phone);
    granted(await signOut(ports, { kind: 'guardian', owner }, { token }));

    expect(refusalOf(await signIn(ports, input)).code).toBe('code-expired');
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
