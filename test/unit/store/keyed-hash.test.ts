import { describe, expect, it } from 'vitest';
import { crockford } from '../../../shared/store/crockford.ts';
import { keyedHash } from '../../../shared/store/keyed-hash.ts';

const hash = keyedHash(new Uint8Array(32).fill(1));
const child = '11010519491231002X';

describe('crockford', () => {
  it('writes five bits a character, most significant first', () => {
    expect(crockford(Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xff), 8)).toBe('ZZZZZZZZ');
    expect(
      crockford(
        Uint8Array.of(0b00001_000, 0b10_00011_0, 0b0100_0010, 0b1_00110_00, 0b111_01000),
        8,
      ),
    ).toBe('12345678');
    expect(crockford(Uint8Array.of(0xf8), 1)).toBe('Z');
    expect(() => crockford(Uint8Array.of(0xff), 2)).toThrow('too few bytes');
  });
});

describe('keyedHash', () => {
  it('names an application in three groups of four, bound to child and season', () => {
    const id = hash.applicationId('sunny-2026', child);

    expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(hash.applicationId('sunny-2026', ' 110105 19491231002x')).toBe(id);
    expect(hash.applicationId('sunny-2026', '11010519491231002X')).toBe(id);
    expect(hash.applicationId('sunny-2027', child)).not.toBe(id);
    expect(hash.applicationId('sunny-2026', '110105194912310038')).not.toBe(id);
  });

  it('knows a phone in every usual writing', () => {
    const phone = hash.phone('13912345678');

    expect(phone).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(hash.phone('+86 139-1234-5678')).toBe(phone);
    expect(hash.phone('0086 139 1234 5678')).toBe(phone);
    expect(hash.phone('13912345679')).not.toBe(phone);
  });

  it('keeps tokens, phones, look-ups and registries apart', () => {
    const value = '13912345678';
    const all = [
      hash.phone(value),
      hash.token(value),
      hash.lookup('titles', value),
      hash.lookup('births', value),
    ];

    expect(new Set(all).size).toBe(4);
    expect(hash.token('aB')).not.toBe(hash.token('AB'));
    expect(hash.lookup('a', 'b","c')).not.toBe(hash.lookup('a","b', 'c'));
  });

  it('shows a notice to be that of one child, school and run', () => {
    const notice = hash.notice('sunny-2026', 'ABCD-EFGH-JKMN', 'east', 1);

    expect(notice).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
    const others = [
      hash.notice('sunny-2027', 'ABCD-EFGH-JKMN', 'east', 1),
      hash.notice('sunny-2026', 'ABCD-EFGH-JKMP', 'east', 1),
      hash.notice('sunny-2026', 'ABCD-EFGH-JKMN', 'west', 1),
      hash.notice('sunny-2026', 'ABCD-EFGH-JKMN', 'east', 2),
    ];
    expect(new Set([notice, ...others]).size).toBe(5);
  });

  it('gives a child a ticket of its own that leads back to no application', () => {
    const ticket = hash.ticket('sunny-2026', 'ABCD-EFGH-JKMN');

    expect(ticket).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
    expect(hash.ticket('sunny-2026', 'ABCD-EFGH-JKMN')).toBe(ticket);
    expect(hash.ticket('sunny-2027', 'ABCD-EFGH-JKMN')).not.toBe(ticket);
    expect(hash.ticket('sunny-2026', 'ABCD-EFGH-JKMP')).not.toBe(ticket);
    expect(ticket).not.toContain('ABCD');
  });

  it('salts the rows of a child anew in each run', () => {
    const salt = hash.salt('sunny-2026', 1, 'ABCD-EFGH-JKMN');

    expect(salt).toMatch(/^[0-9a-f]{64}$/);
    expect(hash.salt('sunny-2026', 1, 'ABCD-EFGH-JKMN')).toBe(salt);
    const others = [
      hash.salt('sunny-2026', 2, 'ABCD-EFGH-JKMN'),
      hash.salt('sunny-2027', 1, 'ABCD-EFGH-JKMN'),
      hash.salt('sunny-2026', 1, 'ABCD-EFGH-JKMP'),
    ];
    expect(new Set([salt, ...others]).size).toBe(4);
  });

  it('changes everything with the key, and wants a whole one', () => {
    const other = keyedHash(new Uint8Array(32).fill(2));

    expect(other.applicationId('sunny-2026', child)).not.toBe(
      hash.applicationId('sunny-2026', child),
    );
    expect(() => keyedHash(new Uint8Array(31))).toThrow('32 bytes');
  });
});
