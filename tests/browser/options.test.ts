import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { find, numberIn, open, textOf } from './calculator.js';
import { inEveryBrowser, once } from './harness.js';

async function choose(page: Page, name: string, value: string): Promise<void> {
  const radio = await find(page, `input[name="${name}"][value="${value}"]`);
  await radio.evaluate((element) => {
    (element as HTMLInputElement).click();
  });
}

async function select(page: Page, id: string, value: string): Promise<void> {
  const list = await find(page, `select#${id}`);
  await list.evaluate((element, wanted) => {
    (element as HTMLSelectElement).value = wanted;
    element.dispatchEvent(new Event('change', { bubbles: true }));
  }, value);
}

inEveryBrowser(({ page, address }) => {
  once('counting from 1 renames the entries and leaves the numbers', async () => {
    await page().setViewport({ width: 1280, height: 900 });
    await open(page(), address());
    expect(await textOf(page(), '[data-line="softmax.yhat.0"] .subject')).toContain('0');
    await choose(page(), 'indexBase', '1');
    await expect.poll(() => textOf(page(), '[data-line="softmax.yhat.0"] .subject')).toContain('1');
    expect(await numberIn(page(), 'softmax.yhat', 'yhat.0')).toBe('0.0041');
  });

  once('truncation cuts off what half-up would round', async () => {
    await open(page(), address());
    await select(page(), 'mode', 'truncate');
    await expect.poll(() => numberIn(page(), 'softmax.yhat', 'yhat.0')).toBe('0.0040');
    expect(await numberIn(page(), 'softmax.yhat', 'yhat.2')).toBe('0.9914');
  });

  once('the other layout transposes W with its numbers', async () => {
    await open(page(), address());
    await choose(page(), 'layout', 'classes-by-features');
    const cell = await find(page(), 'input[data-id="W.1.0"]');
    await expect.poll(() => cell.evaluate((element) => (element as HTMLInputElement).value)).toBe('0.1');
    expect(await numberIn(page(), 'logits.z', 'z.2')).toBe('4.1');
  });
});
