import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { find, open } from './calculator.js';
import { inABrowser, inEveryBrowser } from './harness.js';

/** What lies on the paper: the parts of the sheet with their texts, and the numbers in each. */
interface Sheet {
  readonly title: string;
  readonly text: string;
  /** The ids of the quantities whose numbers can be read. */
  readonly numbers: readonly string[];
  readonly blankCells: number;
}

/** Opens the page and waits until it is ready for the browser's own command to print. */
async function openAtRest(page: Page, address: string): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    window.print = () => void dispatchEvent(new Event('beforeprint'));
  });
  await open(page, address);
  await expect.poll(() => sheets(page), { timeout: 10_000 }).not.toEqual([]);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
}

/** Lays the sheet, as the browser does before it prints. */
function sheets(page: Page): Promise<readonly Sheet[]> {
  return page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    const sheet = document.querySelector('softmax-steps')?.shadowRoot?.querySelector('.print-sheet');
    return Array.from(sheet?.shadowRoot?.querySelectorAll('article') ?? [], (part) => ({
      title: part.querySelector('h1')?.textContent ?? '',
      text: part.textContent,
      numbers: Array.from(
        part.querySelectorAll('mn[data-id], .number'),
        (number) => number.getAttribute('data-id') ?? '',
      ),
      blankCells: part.querySelectorAll('td').length,
    }));
  });
}

/** Chooses what to print in the dialog, with the nth of its papers. */
async function print(page: Page, paper: number): Promise<readonly Sheet[]> {
  await (await find(page, '.tools .print')).click();
  await expect
    .poll(() =>
      page.evaluate((nth) => {
        const dialog = document
          .querySelector('softmax-steps')
          ?.shadowRoot?.querySelector('softmax-steps-print');
        const root = dialog?.shadowRoot;
        if (!root?.querySelector('dialog')?.open) return false;
        root.querySelectorAll<HTMLElement>('[type="radio"]')[nth]?.click();
        root.querySelector<HTMLElement>('.primary')?.click();
        return true;
      }, paper),
    )
    .toBe(true);
  return sheets(page);
}

const typed = /^(x|W|b|y|eta)(\.|$)/;

inEveryBrowser(({ page, address }, kind) => {
  test('the browser’s own command prints every step, with entries that are folded on the page', async () => {
    await page().setViewport({ width: 360, height: 740 });
    await openAtRest(page(), address());
    const [sheet, ...others] = await sheets(page());
    expect(others).toEqual([]);
    expect(sheet?.title).toBe('Softmax regression, step by step');
    for (const title of ['Given', 'Logits', 'Softmax', 'New weights', 'Check'])
      expect(sheet?.text).toContain(title);
    expect(sheet?.numbers).toEqual(expect.arrayContaining(['W.0.0', 'product.0.0', 'yhat.2', 'W_next.2.2']));
    expect(sheet?.text).toContain(`${address()}#`);
  });

  test('what was laid for the printer is gone afterwards', async () => {
    await openAtRest(page(), address());
    await sheets(page());
    await page().evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(find(page(), '.print-sheet')).rejects.toThrow('The page has no .print-sheet.');
  });

  test('a worksheet has blanks in the shapes of the results, and no number but what is given', async () => {
    await openAtRest(page(), address());
    const [worksheet, ...others] = await print(page(), 1);
    expect(others).toEqual([]);
    expect(worksheet?.title).toMatch(/^Worksheet/);
    expect(worksheet?.numbers).toContain('W.0.0');
    expect(worksheet?.numbers.filter((id) => !typed.test(id))).toEqual([]);
    // Seven vectors (z, ŷ, the gradients for z and b, η times that, the new b, z′ and ŷ′ of the check make eight) of 3
    // entries and three matrices (the gradient for W, η times that, the new W) of 9.
    expect(worksheet?.blankCells).toBe(8 * 3 + 3 * 9);
    // −1.4, −1.3 and 4.1 are the logits that the homework works out by hand.
    expect(worksheet?.text).not.toMatch(/4\.1|1\.4|1\.3/);
  });

  test('a key follows its worksheet with every result, on a page of its own', async () => {
    await openAtRest(page(), address());
    const [worksheet, key] = await print(page(), 2);
    expect(worksheet?.title).toMatch(/^Worksheet/);
    expect(key?.title).toMatch(/^Key/);
    expect(key?.numbers).toEqual(expect.arrayContaining(['z.0', 'yhat.2', 'dW.0.1', 'b_next.2']));
    expect(key?.text).toContain('4.1');
    if (kind === 'firefox') return;
    await page().emulateMediaType('print');
    const breaks = await page().evaluate(() => {
      const sheet = document.querySelector('softmax-steps')?.shadowRoot?.querySelector('.print-sheet');
      const parts = Array.from(sheet?.shadowRoot?.querySelectorAll('article') ?? []);
      return parts.map((part) => getComputedStyle(part).breakBefore);
    });
    expect(breaks).toEqual(['auto', 'page']);
  });
});

inABrowser(
  'chrome',
  ({ page, address }) => {
    test('on paper there is no control, and black stands on white', async () => {
      await openAtRest(page(), address());
      await page().emulateMediaType('print');
      await sheets(page());
      const [visible, colours] = await page().evaluate(() => {
        const root = document.querySelector('softmax-steps')?.shadowRoot;
        const controls = root?.querySelectorAll<HTMLElement>('button, input, select, .readout, .hint') ?? [];
        const sheet = root?.querySelector('.print-sheet');
        const { color, backgroundColor } = getComputedStyle(sheet ?? document.body);
        return [
          Array.from(controls).filter((control) => control.checkVisibility()).length,
          [color, backgroundColor],
        ];
      });
      expect(visible).toBe(0);
      expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    });

    test.each(['A4', 'Letter'] as const)('a PDF on %s has the derivation on a few pages', async (format) => {
      await openAtRest(page(), address());
      const pdf = Buffer.from(await page().pdf({ format, timeout: 60_000 })).toString('latin1');
      const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect(pages).toBeGreaterThan(2);
      expect(pages).toBeLessThan(7);
    });
  },
  { scheme: 'dark' },
);
