// A cell keeps what is typed as it is spelled until it is left, whatever is kept of it.
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { find, homework, numberIn, open, type } from './calculator.js';
import { inEveryBrowser } from './harness.js';

/** The text of a cell, and where the caret stands in it. */
const stateOf = async (page: Page, cell: string): Promise<readonly [string, number | null]> =>
  (await find(page, `input[data-id="${cell}"]`)).evaluate((element) => {
    const { value, selectionStart } = element as HTMLInputElement;
    return [value, selectionStart] as const;
  });

inEveryBrowser(({ page, address }) => {
  test('a keyboard’s minus sign and a half-typed number stay, with the caret, until the cell is left', async () => {
    await open(page(), `${address()}#${homework}&mark=comma`);
    await type(page(), 'x.0', '0,');
    expect(await stateOf(page(), 'x.0')).toEqual(['0,', 2]);
    await page().keyboard.type('6');
    await page().keyboard.press('Home');
    await page().keyboard.type('-');
    // By hand: z = (-0.18 − 1.8 + 0.1, …).
    await expect.poll(() => numberIn(page(), 'logits.z', 'z.0')).toBe('−1,88');
    expect(await stateOf(page(), 'x.0')).toEqual(['-0,6', 1]);
    await page().keyboard.press('Tab');
    expect((await stateOf(page(), 'x.0'))[0]).toBe('−0,6');
    await expect.poll(() => page().url()).toContain('x=-0.6,3,0');
    await (await find(page(), '.undo')).click();
    await expect.poll(async () => (await stateOf(page(), 'x.0'))[0]).toBe('1');
  });

  test('a point that is typed where decimals have a comma is read, and shown as it was typed', async () => {
    await open(page(), `${address()}#${homework}&mark=comma`);
    await type(page(), 'x.0', '.5');
    await page().keyboard.press('Tab');
    // By hand: 0.15 − 1.8 + 0.1.
    await expect.poll(() => numberIn(page(), 'logits.z', 'z.0')).toBe('−1,55');
    expect((await stateOf(page(), 'x.0'))[0]).toBe('0.5');
    await (
      await find(page(), 'input[name="decimalMark"][value="."]')
    ).evaluate((element) => {
      (element as HTMLInputElement).click();
    });
    await expect.poll(() => numberIn(page(), 'logits.z', 'z.0')).toBe('−1.55');
    expect(await stateOf(page(), 'x.0')).toEqual(['0.5', expect.anything()]);
    expect((await stateOf(page(), 'eta'))[0]).toBe('0.1');
  });

  test('a comma where decimals have a point is wrong, and stays', async () => {
    await open(page(), address());
    await type(page(), 'x.0', '1,5');
    await page().keyboard.press('Tab');
    expect((await stateOf(page(), 'x.0'))[0]).toBe('1,5');
    await expect
      .poll(async () => (await find(page(), 'input[data-id="x.0"]')).evaluate((one) => one.ariaInvalid))
      .toBe('true');
  });
});
