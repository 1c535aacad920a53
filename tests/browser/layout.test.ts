import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { find, open, textOf, unfold } from './calculator.js';
import { inABrowser, inEveryBrowser } from './harness.js';

const widths = [360, 768, 1280, 1920];

/** By how many pixels the page is wider than its window. */
function excess(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

async function setSize(page: Page, id: string, value: number): Promise<void> {
  const input = await find(page, `input#${id}`);
  await input.evaluate((element, size) => {
    (element as HTMLInputElement).value = String(size);
    element.dispatchEvent(new Event('change', { bubbles: true }));
  }, value);
}

inEveryBrowser(({ page, address }) => {
  test.each(widths)('at %d pixels nothing makes the page scroll sideways', async (width) => {
    await page().setViewport({ width, height: 800 });
    await open(page(), address());
    await unfold(page());
    expect(await page().evaluate(() => innerWidth)).toBe(width);
    expect(await excess(page())).toBeLessThanOrEqual(0);
  });

  test.each(widths)('at %d pixels 16 features and 16 classes scroll in their own lines', async (width) => {
    await page().setViewport({ width, height: 800 });
    await open(page(), address());
    await setSize(page(), 'n', 16);
    await setSize(page(), 'm', 16);
    await expect.poll(() => textOf(page(), '[data-line="softmax.yhat"] [data-id="yhat.15"]')).toBeTruthy();
    await unfold(page());
    expect(await excess(page())).toBeLessThanOrEqual(0);
  });
});

// Only Chromium measures layout shifts.
inABrowser('chrome', ({ page, address }) => {
  test.each(widths)('at %d pixels nothing moves while the page starts', async (width) => {
    await page().setViewport({ width, height: 800 });
    await open(page(), address());
    const shift = await page().evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => {
            resolve(sum);
          }, 500);
        }),
    );
    expect(shift).toBeLessThan(0.01);
  });
});
