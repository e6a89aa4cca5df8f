import { expect, it } from 'vitest';
import { maskNumber } from '../../../../shared/domain/identity/index.ts';

it.each([
  ['41010120200101002X', '**************002X'],
  ['M1234567', '******67'],
  ['12', '**'],
  ['', ''],
])('shows of %s no more than its owner knows it by', (number, shown) => {
  expect(maskNumber(number)).toBe(shown);
});
