import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { find, open, resting } from './calculator.js';
import { inEveryBrowser } from './harness.js';

/** The ids of the quantities that are lit, in the way that `as` says. */
function lit(page: Page, as: 'same' | 'source'): Promise<string[]> {
  return page.evaluate((mark) => {
    const found =
      document.querySelector('softmax-steps')?.shadowRoot?.querySelectorAll(`[data-lit="${mark}"]`) ?? [];
    return [...new Set(Array.from(found, (element) => element.getAttribute('data-id') ?? ''))].sort();
  }, as);
}

inEveryBrowser(({ page, address }) => {
  test('pointing at a number lights it up everywhere, and what it was computed from', async () => {
    await page().setViewport({ width: 1280, height: 900 });
    await open(page(), address());
    const number = await resting(
      page(),
      '[data-line="gradient-weights.dW"] .form:last-child [data-id="dW.1.0"]',
    );
    await number.hover();
    await expect.poll(() => lit(page(), 'same')).toEqual(['dW.1.0']);
    expect(await lit(page(), 'source')).toEqual(['dz.0', 'x.1']);
  });

  test('a cell in focus lights up its quantity in the derivation', async () => {
    await open(page(), address());
    const cell = await find(page(), 'input[data-id="W.0.1"]');
    await cell.focus();
    await expect.poll(() => lit(page(), 'same')).toEqual(['W.0.1']);
    expect(await lit(page(), 'source')).toEqual([]);
  });
});
