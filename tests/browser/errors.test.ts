import { expect } from 'vitest';
import { find, numberIn, open, textOf, type } from './calculator.js';
import { inEveryBrowser, once } from './harness.js';

/** Each kind of bad input: the cell, what is typed there, and what the message says. */
const mistakes: readonly (readonly [cell: string, text: string, message: string])[] = [
  ['x.1', 'abc', 'is not a number'],
  ['W.0.1', '', 'is empty'],
  ['W.2.0', '1e', 'is not a number'],
  ['b.2', 'Infinity', 'must be a finite number'],
  ['x.0', '1/0', 'divides by zero'],
  ['W.2.0', '1e1001', 'is beyond'],
  ['y.0', '0.5', 'must sum to 1'],
  ['y.0', '-1', 'must be at least 0'],
  ['eta', '0', 'must be greater than 0'],
  ['eta', '-0.1', 'must be greater than 0'],
];

inEveryBrowser(({ page, address }) => {
  once.each(mistakes)(
    'in %s, "%s" shows that it %s, and the last derivation stays',
    async (cell, text, message) => {
      await open(page(), address());
      await type(page(), cell, text);
      const field = cell.split('.')[0] ?? '';
      await expect.poll(() => textOf(page(), `#${field}-error`)).toContain(message);
      const input = await find(page(), `input[data-id="${cell}"]`);
      const attribute = (name: string): Promise<string | null> =>
        input.evaluate((element, wanted) => element.getAttribute(wanted), name);
      expect(await attribute('aria-invalid')).toBe('true');
      expect(await attribute('aria-describedby')).toBe(`${field}-error`);
      expect(await numberIn(page(), 'softmax.yhat', 'yhat.0')).toBe('0.0041');
      expect(await textOf(page(), '.derivation.stale .stale-label')).toContain('Not current');
    },
  );

  once('a mistake that is mended leaves no trace', async () => {
    await open(page(), address());
    await type(page(), 'x.0', 'abc');
    await expect.poll(() => textOf(page(), '#x-error')).toContain('is not a number');
    await type(page(), 'x.0', '2');
    await expect.poll(() => textOf(page(), '#x-error')).toBe('');
    expect(await textOf(page(), '[aria-invalid]')).toBeUndefined();
    expect(await textOf(page(), '.stale')).toBeUndefined();
    expect(await numberIn(page(), 'logits.z', 'z.0')).toBe('−1.1');
  });

  once('a number half typed is no error yet', async () => {
    await open(page(), address());
    await type(page(), 'x.0', '1/');
    expect(await textOf(page(), '#x-error')).toBe('');
    await page().keyboard.type('4');
    await expect.poll(() => numberIn(page(), 'logits.z', 'z.2')).toBe('5.6');
    expect(await textOf(page(), '.stale')).toBeUndefined();
  });
});
