import { createHash } from 'node:crypto';
import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { codes } from '../../../web/content/codes.ts';
import { witness } from '../../../web/content/witness.ts';
import { sha256Hex } from '../../../web/kit/digest.ts';
import { hexFrom, inFours } from '../../../web/kit/hex.ts';
import { isCommitment, isNonce, newNonce } from '../../../web/kit/nonce.ts';
import { compare, pairFaults } from '../../../web/public/nonce-check.tsx';
import { Slips } from '../../../web/public/witness.tsx';

const nonce = '00112233445566778899aabbccddeeff';
const commitment = createHash('sha256').update(nonce).digest('hex');
const words = witness.in('zh');
const wording = codes.in('zh');

describe('digits from people', () => {
  it('may be full-width, spaced, hyphenated, broken and in capitals', () => {
    expect(hexFrom(' ０Ａ-1b　2C\n3d:4E ')).toBe('0a1b2c3d4e');
  });

  it('are shown in fours, and read back as they were', () => {
    expect(inFours('0a1b2c3d4e')).toBe('0a1b 2c3d 4e');
    expect(hexFrom(inFours(nonce))).toBe(nonce);
  });
});

describe('a nonce', () => {
  it('has 128 bits of the device’s chance', () => {
    const made = newNonce({
      getRandomValues: (array) => {
        if (array instanceof Uint8Array) array.fill(0xa5);
        return array;
      },
    });

    expect(made).toBe('a5'.repeat(16));
    expect(isNonce(made)).toBe(true);
  });

  it('is neither shorter, nor longer, nor of other characters', () => {
    expect(['a'.repeat(31), 'a'.repeat(65), `${'a'.repeat(31)}g`].map(isNonce)).toEqual([
      false,
      false,
      false,
    ]);
    expect(['a'.repeat(63), 'a'.repeat(64)].map(isCommitment)).toEqual([false, true]);
  });

  it('is committed by the SHA-256 of its text', async () => {
    expect(await sha256Hex(nonce)).toBe(commitment);
  });
});

describe('the page for witnesses', () => {
  it('shows what to hand over and what to keep', () => {
    const html = render(<Slips nonce={nonce} commitment={commitment} />);

    expect(html).toContain(inFours(nonce));
    expect(html).toContain(inFours(commitment));
    expect(html.indexOf(words.commitmentText)).toBeLessThan(html.indexOf(words.nonceText));
  });

  it('tells a nonce that was committed from another', async () => {
    expect(await compare({ nonce, commitment })).toBe('fits');
    expect(await compare({ nonce: nonce.replace('00', '01'), commitment })).toBe('differs');
  });

  it('names each field and what is wrong with it', () => {
    const faults = pairFaults(words, wording, { nonce: '', commitment: 'ab' });

    expect(faults['nonce']).toBe('请填写随机码');
    expect(faults['commitment']).toContain('现在是 2 位');
    expect(pairFaults(words, wording, { nonce, commitment })).toEqual({});
  });
});
