import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { violations } from './axe.js';
import { find, open, textOf, type } from './calculator.js';
import { inABrowser, inEveryBrowser, once } from './harness.js';

/** The text of every element inside <softmax-steps> that matches, without its spaces at line ends. */
const textsOf = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate((wanted) => {
    const found = document.querySelector('softmax-steps')?.shadowRoot?.querySelectorAll(wanted) ?? [];
    return Array.from(found, (element) => element.textContent.trim());
  }, selector);

const click = async (page: Page, selector: string): Promise<void> =>
  (await find(page, selector)).evaluate((element) => {
    (element as HTMLElement).click();
  });

const entry = (step: string): string => `.overview-list a[data-step="${step}"]`;
const briefOf = (page: Page, step: string): Promise<string | undefined> =>
  textOf(page, `${entry(step)} .brief`);

/** The steps that are marked as the one that is read. */
const current = (page: Page): Promise<string[]> =>
  textsOf(page, '.overview-list [aria-current="step"] .overview-title');

/** How far below the top of the window a step begins. */
const topOf = async (page: Page, step: string): Promise<number> =>
  (await find(page, `.step[data-step="${step}"]`)).evaluate((element) => element.getBoundingClientRect().top);

const focusedId = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.querySelector('softmax-steps')?.shadowRoot?.activeElement?.id);

const isVisible = async (page: Page, selector: string): Promise<boolean> =>
  (await find(page, selector)).evaluate((element) => element.getClientRects().length > 0);

// 16 features and classes; z is worked out by hand: z₀ = 16 · 0.5 + 0.1, all others are 0.1.
const ones = Array.from({ length: 16 }, () => '1').join(',');
const row = ['0.5', ...Array.from({ length: 15 }, () => '0')].join(',');
const large = `#v=1&x=${ones}&W=${Array.from({ length: 16 }, () => row).join(';')}&b=${ones.replaceAll('1', '0.1')}&y=${ones.replaceAll('1', '0').replace('0', '1')}&eta=0.1`;

inEveryBrowser(({ page, address }) => {
  once("the overview gives every step's result as its key line shows it", async () => {
    await open(page(), address());
    // The homework by hand, to 4 decimals: tests/data/README.md.
    expect(await textsOf(page(), '.overview-list .brief')).toEqual([
      'x = (1, 3, 0)',
      'z = (−1.4, −1.3, 4.1)',
      '∑jezj ≈ 60.8594',
      'yˆ ≈ (0.0041, 0.0045, 0.9915)',
      'L ≈ 5.4086',
      '∇zL ≈ (0.0041, −0.9955, 0.9915)',
      '∇WL: 3 × 3',
      '∇bL ≈ (0.0041, −0.9955, 0.9915)',
      'W: 3 × 3',
      'b ≈ (0.0996, 0.1996, 0.0009)',
      'L′−L ≈ −2.1433',
    ]);
  });

  once('the overview follows an edit', async () => {
    await open(page(), address());
    await type(page(), 'x.0', '2');
    // By hand: z = (0.6 − 1.8 + 0.1, 0.2 − 1.5 + 0.1, −4 + 6 + 0.1).
    await expect.poll(() => briefOf(page(), 'logits')).toBe('z = (−1.1, −1.2, 2.1)');
    expect(await briefOf(page(), 'given')).toBe('x = (2, 3, 0)');
  });

  once('a number in scientific notation keeps its power', async () => {
    await open(page(), `${address()}#v=1&x=1&W=20,0&b=0,0&y=1,0&eta=1`);
    // By hand: L = ln(1 + e⁻²⁰), and e⁻²⁰ ≈ 2.0612 · 10⁻⁹.
    expect(await briefOf(page(), 'cross-entropy')).toBe('L ≈ 2.0612×10⁻⁹');
  });

  test('an entry of the overview leads to its step, and the address says so', async () => {
    await page().setViewport({ width: 1280, height: 900 });
    await open(page(), address());
    await click(page(), entry('cross-entropy'));
    await expect.poll(() => focusedId(page())).toBe('step-cross-entropy');
    await expect.poll(() => topOf(page(), 'cross-entropy')).toBeLessThan(120);
    await expect.poll(() => page().evaluate(() => location.hash)).toMatch(/&at=cross-entropy$/);
    await expect.poll(() => current(page())).toEqual(['Cross-entropy loss']);
  });

  once('the sign behind a title is a link to its step', async () => {
    await open(page(), address());
    const link = await find(page(), '.step[data-step="softmax"] .step-link');
    const href = await link.evaluate((element) => element.getAttribute('href'));
    await click(page(), '.step[data-step="softmax"] .step-link');
    await expect.poll(() => page().evaluate(() => location.hash)).toBe(href);
    expect(await focusedId(page())).toBe('step-softmax');
  });

  test('scrolling marks the step that is read', async () => {
    await page().setViewport({ width: 1280, height: 900 });
    await open(page(), address());
    expect(await current(page())).toEqual(['Given']);
    const step = await find(page(), '.step[data-step="gradient-weights"]');
    // Steps get their sizes as they come near, so that one scroll may not do.
    const scrolled = async (): Promise<unknown> => {
      await step.evaluate((element) => {
        element.scrollIntoView();
      });
      return current(page());
    };
    await expect.poll(scrolled).toEqual(['Gradient for the weights']);
  });

  test('a linked step opens below the bars of a phone', async () => {
    await page().setViewport({ width: 360, height: 740 });
    const problem = 'v=1&x=1,3,0&W=0.3,0.1,-2;-0.6,-0.5,2;-1,-0.5,0.1&b=0.1,0.1,0.1&y=0,1,0&eta=0.1';
    await open(page(), `${address()}#${problem}&at=softmax`);
    await expect.poll(() => focusedId(page())).toBe('step-softmax');
    await expect.poll(() => textOf(page(), '.overview-bar .overview-title')).toBe('Softmax');
    const edges = (selector: string): Promise<{ readonly top: number; readonly bottom: number }> =>
      page().evaluate((wanted) => {
        const found = document.querySelector('softmax-steps')?.shadowRoot?.querySelector(wanted);
        const { top = 0, bottom = 0 } = found?.getBoundingClientRect() ?? {};
        return { top, bottom };
      }, selector);
    const bar = await edges('.overview-bar');
    const heading = await edges('#step-softmax');
    expect(bar.top).toBeGreaterThan(0);
    expect(heading.top).toBeGreaterThan(bar.bottom);
    expect(heading.top).toBeLessThan(200);
  });

  test('on a phone the list opens from its bar, and Escape or a choice closes it', async () => {
    await page().setViewport({ width: 360, height: 740 });
    await open(page(), address());
    expect(await isVisible(page(), '.overview-list')).toBe(false);
    await (await find(page(), '.overview-bar')).focus();
    await page().keyboard.press('Enter');
    await expect.poll(() => isVisible(page(), '.overview-list')).toBe(true);
    await page().keyboard.press('Tab');
    await page().keyboard.press('Escape');
    await expect.poll(() => isVisible(page(), '.overview-list')).toBe(false);
    await page().keyboard.press('Enter');
    await expect.poll(() => isVisible(page(), '.overview-list')).toBe(true);
    await click(page(), entry('logits'));
    await expect.poll(() => isVisible(page(), '.overview-list')).toBe(false);
    expect(await focusedId(page())).toBe('step-logits');
  });

  once('a step folds to its result, also through edits, and unfolds where a link leads to it', async () => {
    await open(page(), address());
    await click(page(), '.step[data-step="logits"] .fold-step');
    await expect.poll(() => isVisible(page(), '[data-line="logits.z"]')).toBe(false);
    expect(await textOf(page(), '.step[data-step="logits"] .brief')).toBe('z = (−1.4, −1.3, 4.1)');
    await type(page(), 'x.0', '2');
    await expect.poll(() => textOf(page(), '.step[data-step="logits"] .brief')).toBe('z = (−1.1, −1.2, 2.1)');
    expect(await isVisible(page(), '[data-line="logits.z"]')).toBe(false);
    await click(page(), entry('logits'));
    await expect.poll(() => isVisible(page(), '[data-line="logits.z"]')).toBe(true);
  });

  once('all steps fold and unfold at once, axe finds nothing, and the numbers keep a tab stop', async () => {
    await open(page(), address());
    await click(page(), '.overview-list > button');
    await expect.poll(() => textsOf(page(), '.step.folded > header .brief')).toHaveLength(11);
    expect(await violations(page())).toEqual([]);
    await click(page(), '.step[data-step="softmax"] .fold-step');
    await expect
      .poll(() => textsOf(page(), '.step[data-step="softmax"] :is(mn, mrow)[tabindex="0"]'))
      .toHaveLength(1);
    await click(page(), '.overview-list > button');
    await click(page(), '.overview-list > button');
    await expect.poll(() => textsOf(page(), '.step.folded')).toEqual([]);
  });

  test('large matrices are abbreviated until all entries are asked for', async () => {
    await open(page(), address() + large);
    await expect.poll(() => briefOf(page(), 'logits')).toBe('z = (8.1, …, 0.1)');
    expect(await briefOf(page(), 'gradient-weights')).toBe('∇WL: 16 × 16');
    const line = '[data-line="logits.z"]';
    expect(await textsOf(page(), `${line} [data-id^="z."]`)).toHaveLength(6);
    const button = await find(page(), `${line} .whole`);
    await button.focus();
    await page().keyboard.press('Enter');
    await expect.poll(() => textsOf(page(), `${line} [data-id^="z."]`)).toHaveLength(16);
    expect(await textOf(page(), `${line} .whole`)).toBe('Show fewer');
    expect(await button.evaluate((element) => element.matches(':focus'))).toBe(true);
    await page().keyboard.press('Enter');
    await expect.poll(() => textsOf(page(), `${line} [data-id^="z."]`)).toHaveLength(6);
  });
});

// Only Chromium prints to what can be asked about.
inABrowser('chrome', ({ page, address }) => {
  test('on paper nothing is folded, and the overview is left out', async () => {
    await open(page(), address());
    await click(page(), '.overview-list > button');
    await expect.poll(() => textsOf(page(), '.step.folded')).toHaveLength(11);
    await page().emulateMediaType('print');
    expect(await isVisible(page(), '[data-line="logits.z"]')).toBe(true);
    expect(await isVisible(page(), '.overview')).toBe(false);
  });
});
