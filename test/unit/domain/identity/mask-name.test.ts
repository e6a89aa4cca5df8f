import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskName } from '../../../../shared/domain/identity/index.ts';

describe('a masked name', () => {
  it.each([
    ['张明', '张*'],
    ['张小明', '张*明'],
    ['欧阳小明', '欧**明'],
    ['𠮷小明', '𠮷*明'],
    ['明', '*'],
    ['阿卜杜拉·买买提', '阿*·*提'],
    ['阿卜杜拉•买买提•江', '阿*·*江'],
    ['Anna Smith', 'A*·*h'],
    ['  ', '*'],
  ])('%s is shown as %s', (name, shown) => {
    expect(maskName(name)).toBe(shown);
  });

  it('shows two characters at most', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'张小明𠮷·•ab '), maxLength: 12 }),
        (name) => {
          const shown = [...maskName(name)].filter((one) => one !== '*' && one !== '·');

          expect(shown.length).toBeLessThanOrEqual(2);
        },
      ),
    );
  });
});
