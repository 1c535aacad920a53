import { expect, test } from 'vitest';
import { ranges, readFloat } from '../../web/calculator/pin/pin-floats.js';

// The values of 1/3, e, e^1000 and e^−1000 are textbook constants; the floats beside them are IEEE 754's nearest numbers as
// NumPy prints them, or neighbours of these.
const third = '0.3333333333333333333333333333333333333333';
const e = '2.718281828459045235360287471352662497757';

const reading = (text: string, exact: string, type: keyof typeof ranges = 'float64'): string => {
  const { verdict, digits, parts } = readFloat(text, exact, ranges[type], '.');
  return `${parts.join('|')} ${verdict} ${digits}`;
};

test('the digits of the nearest number are right, but perhaps the last, which is the shortest that will do', () => {
  expect(reading('3.3333334e-01', third, 'float32')).toBe('0.3333333|4| digits 7');
  expect(reading('2.718281828459045e+00', e)).toBe('2.718281828459045|| right 16');
  expect(reading('2.7182817e+00', e, 'float32')).toBe('2.718281|7| digits 7');
});

test('digits are right as far as half a unit of them exceeds the error, also where a carry changes all of them', () => {
  expect(reading('-1.3999999999999997', '-1.4')).toBe('−1.399999999999999|7| digits 16');
  expect(reading('0.30000000000000004', '0.3')).toBe('0.3000000000000000|4| digits 16');
  // ∂L/∂W₁₀ of the homework: homework.json, floating.json.
  expect(reading('1.2155734250187126e-02', '0.0121557342501871176223372685369')).toBe(
    '0.0121557342501871|26| digits 15',
  );
  expect(reading('2.0002', '1.9996')).toBe('2.00|02| digits 3');
  expect(reading('-0.5', '0.5')).toBe('−0.|5| digits 0');
});

test('what a type cannot hold is told apart from what was lost on the way', () => {
  expect(reading('Infinity', '1.970071114017046993888879352243323125317e434')).toBe('|∞| overflow 0');
  expect(reading('-Infinity', '-1.5e39', 'float32')).toBe('|−∞| overflow 0');
  expect(reading('Infinity', '999.6')).toBe('|∞| infinite 0');
  expect(reading('NaN', '0.5')).toBe('|NaN| nan 0');
  expect(reading('0e+00', '5.075958897549456765291809479574336919e-435')).toBe('|0| underflow 0');
  expect(reading('0', '1e-20')).toBe('|0| lost 0');
  expect(reading('1.1102230246251565e-16', '0')).toBe('|1.1102230246251565| × 10⁻¹⁶ not-zero 0');
  expect(reading('-0e+00', '0')).toBe('0|| right 0');
});

test('a value that stays a power is beyond every range', () => {
  expect(reading('Infinity', 'e^100000000')).toBe('|∞| overflow 0');
});

test('a number is written with the decimal mark, and with a power of ten where it is small or large', () => {
  expect(readFloat('2.5e-03', '0.0025', ranges.float64, ',').parts[0]).toBe('0,0025');
  expect(reading('1.5e+02', '150')).toBe('150|| right 2');
  expect(reading('1e+30', '1e30')).toBe('1 × 10³⁰|| right 1');
  expect(reading('1.25e-10', '1.25e-10')).toBe('1.25 × 10⁻¹⁰|| right 3');
});
