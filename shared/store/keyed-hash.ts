import { createHmac } from 'node:crypto';
import { compactUpper } from '../domain/identity/written-form.ts';
import type { KeyedHash } from '../usecases/ports.ts';
import { crockford } from './crockford.ts';

/** 130 bits: nobody meets a second value with the same hash */
const fullLength = 26;

/** 80 bits: two children of one season share a ticket in none of a billion seasons */
const ticketLength = 16;

/** 50 bits, tried by signed-in staff alone: short enough to be typed at a gate */
const noticeLength = 10;

const phoneNumber = (phone: string) =>
  compactUpper(phone)
    .replace(/[-()]/g, '')
    .replace(/^(\+|00)86/, '');

/** Hashes under the district's key: without it nobody can try all ID numbers of a birthday. */
export const keyedHash = (key: Uint8Array): KeyedHash => {
  if (key.length < 32) throw new RangeError('hash key: 32 bytes are needed');
  // JSON, so that no two lists of parts run together
  const hash = (...parts: readonly string[]) =>
    createHmac('sha256', key).update(JSON.stringify(parts), 'utf8').digest();
  return {
    applicationId: (season, idNumber) => {
      const id = crockford(hash('application', season, compactUpper(idNumber)), 12);
      return `${id.slice(0, 4)}-${id.slice(4, 8)}-${id.slice(8)}`;
    },
    ticket: (season, application) => crockford(hash('ticket', season, application), ticketLength),
    salt: (season, run, application) =>
      hash('salt', season, String(run), application).toString('hex'),
    notice: (season, application, school, run) =>
      crockford(hash('notice', season, application, school, String(run)), noticeLength),
    phone: (phone) => crockford(hash('phone', phoneNumber(phone)), fullLength),
    token: (token) => crockford(hash('token', token), fullLength),
    lookup: (registry, value) =>
      crockford(hash('lookup', registry, compactUpper(value)), fullLength),
  };
};
