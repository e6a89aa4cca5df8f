import { isDeepStrictEqual } from 'node:util';
import type {
  Clock,
  GuardianSession,
  GuardianStore,
  SignInCode,
} from '../../../shared/usecases/ports.ts';

export const fakeGuardians = (clock: Clock): GuardianStore => {
  const windows = new Map<string, number>();
  const sent = new Map<string, readonly string[]>();
  const codes = new Map<string, SignInCode>();
  const sessions = new Map<string, GuardianSession>();
  const phones = new Map<string, string>();
  const live = <T extends { expiresAt: string }>(value: T | undefined): T | null =>
    value !== undefined && value.expiresAt > clock.now() ? structuredClone(value) : null;

  return {
    count: async (subject, window) => {
      const key = `${subject}/${window}`;
      const count = (windows.get(key) ?? 0) + 1;
      windows.set(key, count);
      return count;
    },
    codesSent: async (phone) => sent.get(phone) ?? [],
    putCodesSent: async (phone, after, basedOn) => {
      if (!isDeepStrictEqual(sent.get(phone) ?? [], [...basedOn])) return 'changed-meanwhile';
      sent.set(phone, [...after]);
      return 'written';
    },
    putCode: async (code) => {
      codes.set(code.phone, structuredClone(code));
    },
    findCode: async (phone) => live(codes.get(phone)),
    countAttempt: async (phone) => {
      const code = codes.get(phone);
      if (code === undefined) return Number.POSITIVE_INFINITY;
      const attempts = code.attempts + 1;
      codes.set(phone, { ...code, attempts });
      return attempts;
    },
    dropCode: async (phone) => {
      codes.delete(phone);
    },
    putSession: async (token, session, phone) => {
      sessions.set(token, structuredClone(session));
      phones.set(session.owner, phone);
    },
    findSession: async (token) => live(sessions.get(token)),
    dropSession: async (token) => {
      sessions.delete(token);
    },
    phoneOf: async (owner) => phones.get(owner) ?? null,
  };
};
