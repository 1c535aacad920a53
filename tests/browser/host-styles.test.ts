// A page with style sheets for everything: the element looks there as on a page with none.
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, expect, test } from 'vitest';
import { numberIn } from './calculator.js';
import { inEveryBrowser } from './harness.js';
import { hostFolder, hostPage } from './host-pages.js';

const hostile = readFileSync(new URL('./hosts/hostile.css', import.meta.url), 'utf8');

const folder = hostFolder();
afterAll(() => folder.remove());

/** Every element within `<softmax-steps>`, by its place in the tree: where it lies, and of some how they are styled. */
type Look = Readonly<Record<string, string>>;

/** Parts that between them have all that there is: texts, cells, buttons, lists, mathematics, tables. */
const parts = [
  ':host > *',
  'h2, h3, .sentence, .hint, .step-number, .brief',
  '.cell, select, .undo, .segments span, summary, label, [type="radio"]',
  '.overview a, .overview li, .overview ol',
  '.step, .line, .form, .subject',
  'math, mn, mi, mo, mtable, mtd, mfrac, msub, munderover',
];

async function lookOf(page: Page): Promise<Look> {
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate((selectors) => {
    const host = document.querySelector('softmax-steps') as HTMLElement;
    const root = host.shadowRoot as ShadowRoot;
    const look: Record<string, string> = {};
    const nameOf = (element: Element): string => {
      const parent = element.parentElement;
      const place = parent ? [...parent.children].indexOf(element) : [...root.children].indexOf(element);
      return `${parent ? `${nameOf(parent)} ` : ''}${element.localName}.${place}`;
    };
    const origin = host.getBoundingClientRect();
    const round = (value: number): number => Math.round(value * 4) / 4;
    for (const element of root.querySelectorAll('*')) {
      const { left, top, width, height } = element.getBoundingClientRect();
      look[nameOf(element)] = [left - origin.left, top - origin.top, width, height].map(round).join(' ');
    }
    for (const selector of selectors) {
      const found = selector === ':host > *' ? [...root.children] : [...root.querySelectorAll(selector)];
      for (const element of found.slice(0, 12)) {
        for (const pseudo of ['', '::before', '::after']) {
          const style = getComputedStyle(element, pseudo);
          if (pseudo && style.content === 'none') continue;
          for (const property of style) {
            look[`${nameOf(element)}${pseudo} ${property}`] = style.getPropertyValue(property);
          }
        }
      }
    }
    return look;
  }, parts);
}

/** So many differences are enough to see what is wrong. */
const few = 20;

/** What differs, in words. */
function differences(one: Look, other: Look): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((key) => one[key] !== other[key])
    .map((key) => `${key}: ${one[key]} → ${other[key]}`);
}

const corner = { x: 32, y: 64 } as const;

// Its width is what the page gives it, and so is its place.
const place = (width: number): string =>
  Object.entries({
    width: `${width}px`,
    position: 'absolute',
    inset: `${corner.y}px auto auto ${corner.x}px`,
    margin: '0',
  })
    .map(([property, value]) => `${property}: ${value} !important`)
    .join('; ');

const element = (width: number): string =>
  `<softmax-steps style="${place(width)}" x="1 3 0" W="0.3 0.1 -2; -0.6 -0.5 2; -1 -0.5 0.1" b="0.1 0.1 0.1" y="1" eta="0.1" steps="logits softmax check"></softmax-steps>`;

inEveryBrowser(
  ({ page, address }) => {
    async function visit(head: string, width: number, root = ''): Promise<void> {
      folder.write(
        'page.html',
        hostPage(`<article>${element(width)}</article>`, { head, root: `lang="en" ${root}` }),
      );
      await page().setViewport({ width: 1100, height: 1000 });
      await page().goto(`${address()}page.html`);
      await expect.poll(() => numberIn(page(), 'check.gradient', 'gradient_error')).toBeDefined();
    }

    // Of what is in sight, as further down the browser lays out only what it is asked for; and below the idle buttons, which
    // are half transparent and so are drawn a shade differently when they begin between two pixels.
    const picture = (width: number): Promise<Uint8Array> =>
      page().screenshot({ clip: { x: corner.x, y: corner.y + 60, width, height: 840 } });

    const link = '<link rel="stylesheet" href="./hostile.css" />';

    test.each([
      ['beside each other', 1000],
      ['below each other', 400],
    ])(
      'under rules for everything all parts lie where they lay and look as they looked, %s',
      async (_, width) => {
        folder.write('hostile.css', hostile);
        await visit('', width);
        const plain = await lookOf(page());
        expect(Object.keys(plain).length).toBeGreaterThan(20_000);
        const before = await picture(width);
        await visit(link, width, 'dir="rtl"');
        const found = differences(plain, await lookOf(page()));
        expect(found.slice(0, few)).toEqual([]);
        const after = await picture(width);
        expect(Buffer.compare(before, after), 'the pictures').toBe(0);
      },
    );
  },
  { folder: folder.path },
);
