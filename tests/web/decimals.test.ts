import { expect, test } from 'vitest';
import { exact, isSame } from './decimals.js';

test('a decimal text is read exactly', () => {
  expect(exact('-12.50')).toEqual({ mantissa: -1250n, exponent: -2 });
  expect(exact('1.5e-300')).toEqual({ mantissa: 15n, exponent: -301 });
  expect(() => exact('0x10')).toThrow('not a decimal');
});

test('values agree to a number of digits when they differ by at most one unit of the last', () => {
  expect(isSame('0.3334', '0.3333', 4)).toBe(true);
  expect(isSame('0.3335', '0.3333', 4)).toBe(false);
  expect(isSame('1e400', '1000e397')).toBe(true);
  expect(isSame('0.9999', '1', 4)).toBe(true);
  expect(isSame('-1', '1')).toBe(false);
  expect(isSame('0', '1e-400')).toBe(false);
});

test('a reference of 0 stands for 0 or for what is below 1e-1000', () => {
  expect(isSame('0', '0')).toBe(true);
  expect(isSame('-1.5e-43430', '0')).toBe(true);
  expect(isSame('1e-999', '0')).toBe(false);
});
