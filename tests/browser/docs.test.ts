// The pages of the documentation.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ElementHandle } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { violations } from './axe.js';
import { inABrowser, inEveryBrowser, inEveryScheme, once } from './harness.js';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const pages = ['docs', 'reference', 'teachers', 'teachers.ro'] as const;

/** What an address may name in a page: it is all in its markup. */
const placesIn = (file: string): ReadonlySet<string | undefined> =>
  new Set(Array.from(readFileSync(join(dist, file), 'utf8').matchAll(/\sid="([^"]*)"/g), ([, id]) => id));

const phone = { width: 360, height: 740 };

inEveryBrowser(({ page, address }) => {
  // A page that is left while it loads what an example asks for would say so.
  const visit = (name: string) => page().goto(`${address()}${name}.html`, { waitUntil: 'networkidle0' });
  // What starts further up may move a button from under the pointer.
  const press = (button: ElementHandle | null) => button?.evaluate((found) => (found as HTMLElement).click());

  test('every example that is live works out its problem', async () => {
    await visit('docs');
    const count = await page().$$eval('.live softmax-steps', (all) => all.length);
    expect(count).toBeGreaterThan(7);
    // Each starts when it comes near the window.
    for (let i = 0; i < count; i += 1) {
      const results = (): Promise<number> =>
        page().evaluate((index) => {
          const element = document.querySelectorAll('.live softmax-steps')[index];
          element?.scrollIntoView();
          const shown = element?.shadowRoot?.querySelectorAll('[part~="key-line"], .check input');
          return shown?.length ?? 0;
        }, i);
      await expect.poll(results, { timeout: 10_000 }).toBeGreaterThan(0);
    }
    await expect
      .poll(() => page().$eval('#heard', ({ textContent }) => textContent))
      .toMatch(/^softmax-steps-ready: loss 0\.313261/);
  });

  once('a snippet has the address of the site, and is copied as it stands', async () => {
    await page().evaluateOnNewDocument(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: {
          writeText(text: string) {
            Object.assign(globalThis, { copied: text });
            return Promise.resolve();
          },
        },
      });
    });
    await visit('docs');
    const button = await page().waitForSelector('[data-file="attributes.html"] button');
    await press(button);
    await expect.poll(() => button?.evaluate(({ textContent }) => textContent)).toBe('Copied ✓');
    const copied = await page().evaluate(() => (globalThis as unknown as { copied: string }).copied);
    expect(copied).toContain(`<script type="module" src="${address()}softmax-steps.js"></script>\n`);
    expect(copied).toContain('<softmax-steps\n  x="1 3 0"\n');
    expect(await page().evaluate(() => document.body.textContent)).not.toContain('course.example');
  });

  // A page that did not come by https has no clipboard.
  test.each(['refused', 'missing'])('where the clipboard is %s, a snippet is selected', async (kind) => {
    await page().evaluateOnNewDocument((isMissing) => {
      const value = { writeText: () => Promise.reject(new Error('not allowed')) };
      Object.defineProperty(navigator, 'clipboard', { value: isMissing ? undefined : value });
    }, kind === 'missing');
    await visit('docs');
    const button = await page().waitForSelector('[data-file="language.html"] button');
    await press(button);
    await expect
      .poll(() => page().evaluate(() => getSelection()?.toString()))
      .toMatch(/^<softmax-steps[^>]*>\s*<\/softmax-steps>$/);
  });

  test('the contents mark what is being read, and on a phone are folded until they are wanted', async () => {
    await visit('docs');
    const current = (): Promise<string | undefined> =>
      page().evaluate(
        () => document.querySelector('.contents [aria-current]')?.getAttribute('href') ?? undefined,
      );
    await page().evaluate(() => document.querySelector('#rounding')?.scrollIntoView());
    await expect.poll(current).toBe('#rounding');
    // The examples that have come near are loaded.
    await page().waitForNetworkIdle();

    await page().setViewport(phone);
    await visit('docs');
    const isOpen = (): Promise<boolean> => page().$eval('.contents details', (details) => details.open);
    expect(await isOpen()).toBe(false);
    await page().click('.contents summary');
    await page().click('.contents a[href="#vue"]');
    expect(await isOpen()).toBe(false);
    expect(await page().evaluate(() => location.hash)).toBe('#vue');
  });

  once('the conventions have the formulas in symbols, as the core writes them', async () => {
    await visit('docs');
    const formulas = await page().$$eval('.formulas math', (all) =>
      all.map(({ textContent }) => textContent),
    );
    expect(formulas).toHaveLength(10);
    expect(formulas[0]).toBe('z=W⊤x+b');
    expect(formulas.filter((text) => !/[=←].*\p{L}/u.test(text) || /\d/.test(text))).toEqual([]);
  });

  once.each(pages)('every link of %s leads somewhere', async (name) => {
    await visit(name);
    const links = await page().$$eval('a[href]', (all) =>
      all.map((link) => ({
        href: link.href,
        written: link.getAttribute('href') ?? '',
      })),
    );
    expect(links.length).toBeGreaterThan(10);
    // Only those are written with an origin that lead to another.
    expect(links.filter(({ written, href }) => /^\w+:/.test(written) && href.startsWith(address()))).toEqual(
      [],
    );
    const own = links.map(({ href }) => new URL(href)).filter(({ href }) => href.startsWith(address()));
    const files = readdirSync(dist);
    const wanted = new Map<string, Set<string>>();
    for (const { pathname, hash } of own) {
      const ids = wanted.get(pathname.slice(1)) ?? new Set();
      wanted.set(pathname.slice(1), ids.add(hash.slice(1)));
    }
    for (const [file, ids] of wanted) {
      expect(files).toContain(file);
      // What stands in the calculator's address is no place in the page.
      if (file === 'index.html') continue;
      const places = placesIn(file);
      const missing = [...ids].map(decodeURIComponent).filter((id) => id !== '' && !places.has(id));
      expect({ file, missing }).toEqual({ file, missing: [] });
    }
  });

  test.each(pages)(
    'nothing of %s is wider than a phone, and its policy starts from nothing',
    async (name) => {
      await page().setViewport(phone);
      await visit(name);
      const width = await page().evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(phone.width);
      const policy = await page().$eval('meta[http-equiv="Content-Security-Policy"]', (meta) =>
        meta.getAttribute('content'),
      );
      expect(policy).toMatch(/^default-src 'none'/);
      expect(policy).not.toMatch(/'unsafe-inline'|'unsafe-eval'|\*|https?:|data:/);
    },
  );

  test('who has visited the calculator, whose browser keeps it, gets the pages from the server', async () => {
    await page().goto(address());
    await page().evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page().reload();
    expect(await page().evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    // A heading asked for while its page is left is one that Firefox no longer knows.
    await Promise.all([page().waitForNavigation(), page().$eval('footer a', (link) => link.click())]);
    expect(await page().$eval('h1', ({ textContent }) => textContent)).toBe('For teachers');
  });

  once('the calculator leads to the pages in the reader’s language', async () => {
    await page().goto(address());
    const links = (): Promise<(string | null)[]> =>
      page().$$eval('footer a', (all) => all.map((link) => link.getAttribute('href')));
    expect(await links()).toEqual(['./teachers.html']);
    await page().evaluate(() => {
      const select = document
        .querySelector('softmax-steps')
        ?.shadowRoot?.querySelector<HTMLSelectElement>('#language');
      if (!select) return;
      select.value = 'ro';
      select.dispatchEvent(new Event('change'));
    });
    await expect.poll(links).toEqual(['./teachers.ro.html']);
  });
});

describe('the reference', () => {
  inABrowser('chrome', ({ page, address }) => {
    test('has what can be imported, what can be set, and what the command takes', async () => {
      await page().goto(`${address()}reference.html`);
      const ids = new Set(await page().$$eval('main [id]', (all) => all.map(({ id }) => id)));
      const some = [
        'load loadTools Core Core.evaluate Core.derive SampleProblem.W InputError.code Values.dW',
        'attribute-x attribute-decimal-mark property-problem method-toLaTeX event-softmax-steps-ready',
        'css-softmax-steps-ink part-key-line',
      ];
      expect(
        some
          .join(' ')
          .split(' ')
          .filter((id) => !ids.has(id)),
      ).toEqual([]);
      const entry = await page().$eval('[id="Core.derive"]', ({ textContent }) => textContent);
      expect(entry).toContain('derive(problem: SampleProblem, options?: DeriveOptions): Derivation');
      expect(entry).toContain('The whole derivation of one sample');
      expect(await page().$eval('.help', ({ textContent }) => textContent)).toContain('--worksheet');
      // Whatever a type is made of can be looked up.
      const link = await page().$eval('[id="Core.derive"] a', (found) => found.getAttribute('href'));
      expect(link).toBe('#SampleProblem');
    });
  });
});

inEveryScheme(({ page, address }) => {
  test.each(pages)('axe finds nothing in %s', async (name) => {
    await page().goto(`${address()}${name}.html`);
    expect(await violations(page())).toEqual([]);
    await page().setViewport(phone);
    expect(await violations(page())).toEqual([]);
  });
});
