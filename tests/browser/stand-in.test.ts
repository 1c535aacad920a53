// The derivation of an example that comes with the page as markup: before its script, without one, without WebAssembly.
import type { HTTPRequest, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { violations } from './axe.js';
import { find, live, numberIn, open, textOf } from './calculator.js';
import { inEveryBrowser, type Context } from './harness.js';

const other = 'v=1&x=2,3,0&W=0.3,0.1,-2;-0.6,-0.5,2;-1,-0.5,0.1&b=0.1,0.1,0.1&y=0,1,0&eta=0.1';

/** Holds the page's script back until it is let go. */
async function holdScript(page: Page): Promise<() => Promise<void>> {
  const held: HTTPRequest[] = [];
  let isHeld = true;
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (isHeld && /\/assets\/index-[^/]*\.js$/.test(request.url())) held.push(request);
    else void request.continue();
  });
  return async () => {
    isHeld = false;
    await expect.poll(() => held.length).toBe(1);
    await held[0]?.continue();
  };
}

/** Opens the page and waits for its markup, in its fonts. */
async function openStill(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'commit' as 'load' });
  await expect.poll(() => textOf(page, '.stand-in [data-step="check"] .line:last-child')).toBeTruthy();
  await page.evaluate(async () => {
    await document.fonts.load("16px 'STIX Two Math (softmax-steps)'");
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

const isLive = (page: Page): Promise<string | undefined> => textOf(page, `${live} #step-check`);

/** Where everything is that the first window and the one below show: "tag.class text: x y width height". */
function boxes(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const wanted =
      'h2, h3, p, .field-name, .cell, .grid, .line, .form, .fold, .tools, button, select, summary';
    const found = document.querySelector('softmax-steps')?.shadowRoot?.querySelectorAll(wanted) ?? [];
    return [...found].flatMap((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const text = element instanceof HTMLInputElement ? element.value : element.textContent;
      const box = [x, y, width, height].map((length) => length.toFixed(1)).join(' ');
      const name = element.textContent.trim().replaceAll(/\s+/g, ' ').slice(0, 40);
      return width * height === 0 || y > 2 * innerHeight || text === ''
        ? []
        : `${element.localName} ${name}: ${box}`;
    });
  });
}

/** Takes out of the troubles what a test has brought about. */
function forgive({ troubles }: Context, isForgiven: RegExp): void {
  troubles().splice(0, Infinity, ...troubles().filter((trouble) => !isForgiven.test(trouble)));
}

const sizes = [
  [360, 740],
  [768, 1024],
  [1280, 800],
  [1920, 1080],
] as const;

inEveryBrowser((context) => {
  const { page, address } = context;

  test.each(sizes)('at %d × %d the live calculator stands where its markup stood', async (width, height) => {
    await page().setViewport({ width, height });
    const release = await holdScript(page());
    await openStill(page(), address());
    const before = await boxes(page());
    expect(before.length).toBeGreaterThan(40);
    await release();
    await expect.poll(() => isLive(page())).toBe('Check');
    expect(await boxes(page())).toEqual(before);
    // What was there is gone.
    expect(await textOf(page(), '.stand-in')).toBeUndefined();
  });

  test('who has scrolled, or stands in a cell, stays there', async () => {
    await page().setViewport({ width: 360, height: 740 });
    const release = await holdScript(page());
    await openStill(page(), address());
    const topOf = async (): Promise<number> =>
      (await find(page(), '#step-gradient-weights')).evaluate((title) => title.getBoundingClientRect().top);
    for (let tries = 0; tries < 5; ++tries) {
      await (
        await find(page(), '#step-gradient-weights')
      ).evaluate(async (title) => {
        title.scrollIntoView({ block: 'center' });
        await new Promise((resolve) => setTimeout(resolve, 50));
      });
    }
    await (
      await find(page(), '.cell[data-id="x.0"]')
    ).evaluate((cell) => {
      (cell as HTMLElement).focus({ preventScroll: true });
    });
    const before = await topOf();
    await release();
    await expect.poll(() => isLive(page())).toBe('Check');
    expect(Math.abs((await topOf()) - before)).toBeLessThanOrEqual(1);
    const focused = await page().evaluate(() =>
      document.querySelector('softmax-steps')?.shadowRoot?.activeElement?.getAttribute('data-id'),
    );
    expect(focused).toBe('x.0');
  });
});
