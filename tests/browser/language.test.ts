import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { violations } from './axe.js';
import { find, open, preferRomanian, speak, textOf, type, unfold } from './calculator.js';
import { inEveryBrowser, once } from './harness.js';

/** As if Romanian had been chosen at an earlier visit. */
/** The language of the document and of the calculator within it, and the titles of both. */
function spoken(page: Page): Promise<readonly (string | undefined)[]> {
  return page.evaluate(() => {
    const calculator = document.querySelector<HTMLElement>('softmax-steps');
    return [
      document.documentElement.lang,
      calculator?.closest<HTMLElement>('[lang]')?.lang,
      document.title,
      document.querySelector('h1')?.textContent,
      calculator?.shadowRoot?.querySelector('#problem-title')?.textContent,
    ];
  });
}

const english = [
  'en',
  'en',
  'Softmax regression, step by step',
  'Softmax regression, step by step',
  'Problem',
];
const romanian = ['ro', 'ro', 'Regresia softmax, pas cu pas', 'Regresia softmax, pas cu pas', 'Problemă'];

inEveryBrowser(({ page, address, troubles }) => {
  test('the language that was chosen is there from the start', async () => {
    await preferRomanian(page());
    await page().evaluateOnNewDocument(() => {
      const seen = new Set<string>();
      Object.assign(globalThis, { seen });
      const look = (): void => {
        const title = document.querySelector('softmax-steps')?.shadowRoot?.querySelector('#problem-title');
        if (title?.checkVisibility({ visibilityProperty: true })) seen.add(title.textContent);
        requestAnimationFrame(look);
      };
      look();
    });
    await open(page(), address());
    expect(await spoken(page())).toEqual(romanian);
    expect(await textOf(page(), '#step-logits')).toBe('Logituri');
    const seen = await page().evaluate(() => [...(globalThis as unknown as { seen: Set<string> }).seen]);
    expect(seen).toEqual(['Problemă']);
  });

  once('a language can be chosen, stays for the next visit, and can be changed back', async () => {
    await open(page(), address());
    expect(await spoken(page())).toEqual(english);
    await speak(page(), 'ro');
    await expect.poll(() => spoken(page())).toEqual(romanian);
    await open(page(), address());
    expect(await spoken(page())).toEqual(romanian);
    await speak(page(), 'en');
    await expect.poll(() => spoken(page())).toEqual(english);
  });

  once('a mistake is told in Romanian, with the sum as it is written there', async () => {
    await preferRomanian(page());
    await open(page(), address());
    await type(page(), 'x.1', 'abc');
    await expect
      .poll(() => textOf(page(), '#x-error'))
      .toBe('x, trăsătura 1 nu este un număr: „abc”. Scrieți unul, de exemplu −1.5, 2e-3, 3/8.');
    expect(await textOf(page(), '.stale-label')).toMatch(/^Neactualizat: corectați\s+x, trăsătura 1$/);
    await type(page(), 'x.1', '3');
    const comma = await find(page(), 'input[name="decimalMark"][value=","]');
    await comma.evaluate((element) => {
      (element as HTMLInputElement).click();
    });
    await type(page(), 'y.0', '0,5');
    await expect
      .poll(() => textOf(page(), '#y-error'))
      .toBe('y trebuie să aibă suma 1, nu 1,5. Alegeți clasa reală sau schimbați un element.');
  });

  once('the dialog for pasting speaks Romanian', async () => {
    await preferRomanian(page());
    await open(page(), address());
    await (await find(page(), '.paste')).click();
    const title = (): Promise<string | undefined> =>
      page().evaluate(() => {
        const root = document.querySelector('softmax-steps')?.shadowRoot;
        return root?.querySelector('softmax-steps-paste')?.shadowRoot?.querySelector('h2')?.textContent;
      });
    await expect.poll(title).toBe('Lipirea unei matrice sau a unei probleme întregi');
  });

  once('a language that cannot be fetched leaves the page in English', async () => {
    await preferRomanian(page());
    await page().setRequestInterception(true);
    page().on('request', (request) => {
      void (/\/ro-[^/]*\.js$/.test(request.url()) ? request.abort() : request.continue());
    });
    await open(page(), address());
    expect(await textOf(page(), '#problem-title')).toBe('Problem');
    const list = await find(page(), 'select#language');
    expect(await list.evaluate((element) => (element as HTMLSelectElement).value)).toBe('en');
    // What was provoked is no defect.
    troubles().length = 0;
  });

  test('axe finds nothing in Romanian on a phone with everything unfolded, and nothing is too wide', async () => {
    await page().setViewport({ width: 360, height: 740 });
    await preferRomanian(page());
    await open(page(), address());
    const scrollWidth = await page().evaluate(() => document.documentElement.scrollWidth);
    expect(scrollWidth).toBeLessThanOrEqual(360);
    await unfold(page());
    expect(await violations(page())).toEqual([]);
  }, 60_000);
});
