import { createHash } from 'node:crypto';
import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { codes } from '../../../web/content/codes.ts';
import { witness } from '../../../web/content/witness.ts';
import { sha256Hex } from '../../../web/kit/digest.ts';
import { hexFrom, inFours } from '../../../web/kit/hex.ts';
import { isSeal, isSecret, newSecret } from '../../../web/kit/secret.ts';
import { compare, pairFaults } from '../../../web/public/secret-check.tsx';
import { Slips } from '../../../web/public/witness.tsx';

const secret = '00112233445566778899aabbccddeeff';
const seal = createHash('sha256').update(secret).digest('hex');
const words = witness.in('zh');
const wording = codes.in('zh');

describe('digits from people', () => {
  it('may be full-width, spaced, hyphenated, broken and in capitals', () => {
    expect(hexFrom(' ０Ａ-1b　2C\n3d:4E ')).toBe('0a1b2c3d4e');
  });

  it('are shown in fours, and read back as they were', () => {
    expect(inFours('0a1b2c3d4e')).toBe('0a1b 2c3d 4e');
    expect(hexFrom(inFours(secret))).toBe(secret);
  });
});

describe('a secret', () => {
  it('has 128 bits of the device’s chance', () => {
    const made = newSecret({
      getRandomValues: (array) => {
        if (array instanceof Uint8Array) array.fill(0xa5);
        return array;
      },
    });

    expect(made).toBe('a5'.repeat(16));
    expect(isSecret(made)).toBe(true);
  });

  it('is neither shorter, nor longer, nor of other characters', () => {
    expect(['a'.repeat(31), 'a'.repeat(65), `${'a'.repeat(31)}g`].map(isSecret)).toEqual([
      false,
      false,
      false,
    ]);
    expect(['a'.repeat(63), 'a'.repeat(64)].map(isSeal)).toEqual([false, true]);
  });

  it('is sealed by the SHA-256 of its text', async () => {
    expect(await sha256Hex(secret)).toBe(seal);
  });
});

describe('the page for witnesses', () => {
  it('shows what to hand over and what to keep', () => {
    const html = render(<Slips secret={secret} seal={seal} />);

    expect(html).toContain(inFours(secret));
    expect(html).toContain(inFours(seal));
    expect(html.indexOf(words.sealText)).toBeLessThan(html.indexOf(words.secretText));
  });

  it('tells a secret that was sealed from another', async () => {
    expect(await compare({ secret, seal })).toBe('fits');
    expect(await compare({ secret: secret.replace('00', '01'), seal })).toBe('differs');
  });

  it('names each field and what is wrong with it', () => {
    const faults = pairFaults(words, wording, { secret: '', seal: 'ab' });

    expect(faults['secret']).toBe('请填写种子数');
    expect(faults['seal']).toContain('现在是 2 位');
    expect(pairFaults(words, wording, { secret, seal })).toEqual({});
  });
});
