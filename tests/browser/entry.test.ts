import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { find, numberIn, open, textOf, type } from './calculator.js';
import { inEveryBrowser, once } from './harness.js';

const focused = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() =>
    document.querySelector('softmax-steps')?.shadowRoot?.activeElement?.getAttribute('data-id'),
  );

const valueOf = async (page: Page, selector: string): Promise<string> =>
  (await find(page, selector)).evaluate((element) => (element as HTMLInputElement).value);

async function press(page: Page, keys: string): Promise<void> {
  const all = keys.split('+');
  for (const key of all.slice(0, -1)) await page.keyboard.down(key as 'Control');
  await page.keyboard.press(all.at(-1) as 'Enter');
  for (const key of all.slice(0, -1).reverse()) await page.keyboard.up(key as 'Control');
}

inEveryBrowser(({ page, address }) => {
  test('in a grid the keys go where they go in a spreadsheet', async () => {
    await open(page(), address());
    await (await find(page(), '#W-1-1')).focus();
    const ways = [
      ['ArrowUp', 'W.0.1'],
      ['ArrowRight', 'W.0.2'],
      ['Enter', 'W.1.2'],
      ['Enter', 'W.2.2'],
      ['Shift+Enter', 'W.1.2'],
      ['Home', 'W.1.0'],
      ['End', 'W.1.2'],
      ['Control+Home', 'W.0.0'],
      ['Control+End', 'W.2.2'],
      ['Tab', 'b.0'],
      ['Shift+Tab', 'W.2.2'],
      ['ArrowLeft', 'W.2.1'],
    ] as const;
    const reached = [];
    for (const [key] of ways) {
      await press(page(), key);
      reached.push([key, await focused(page())]);
    }
    expect(reached).toEqual(ways);
  });

  test('Escape brings back what stood in the cell', async () => {
    await open(page(), address());
    await type(page(), 'x.0', '77');
    await press(page(), 'Escape');
    expect(await valueOf(page(), '#x-0')).toBe('1');
    await expect.poll(() => numberIn(page(), 'logits.z', 'z.0')).toBe('−1.4');
  });

  once('every kind of change is undone and done again, one step each', async () => {
    await open(page(), address());
    await type(page(), 'x.0', '25');
    await (await find(page(), '[aria-label="More classes"]')).click();
    await (
      await find(page(), '#mode')
    ).evaluate((element) => {
      (element as HTMLSelectElement).value = 'truncate';
      element.dispatchEvent(new Event('change'));
    });
    await (await find(page(), '.reset')).click();
    const seen = async (): Promise<string[]> => [
      await valueOf(page(), '#x-0'),
      await valueOf(page(), '#m'),
      await valueOf(page(), '#mode'),
    ];
    await expect.poll(seen).toEqual(['1', '3', 'half-up']);
    const undone = [];
    for (let i = 0; i < 3; ++i) {
      await press(page(), 'Control+z');
      undone.push(await seen());
    }
    expect(undone).toEqual([
      ['25', '4', 'truncate'],
      ['25', '4', 'half-up'],
      ['25', '3', 'half-up'],
    ]);
    await press(page(), 'Control+z');
    await expect.poll(seen).toEqual(['1', '3', 'half-up']);
    await press(page(), 'Control+Shift+z');
    await expect.poll(seen).toEqual(['25', '3', 'half-up']);
  });

  test('sizes can be typed, and growing keeps what is there', async () => {
    await open(page(), address());
    const n = await find(page(), '#n');
    await n.focus();
    await page().keyboard.type('5');
    await page().keyboard.press('Enter');
    await expect.poll(() => valueOf(page(), '#W-4-2')).toBe('0');
    expect(await valueOf(page(), '#W-2-0')).toBe('−1');
    expect(await numberIn(page(), 'logits.z', 'z.2')).toBe('4.1');
  });

  once('the address holds the problem, and opens it elsewhere', async () => {
    await open(page(), address());
    await type(page(), 'x.0', '2');
    await expect.poll(() => page().url()).toContain('x=2,3,0');
    const link = page().url();
    await page().goto('about:blank');
    await open(page(), link);
    expect(await valueOf(page(), '#x-0')).toBe('2');
    expect(await numberIn(page(), 'logits.z', 'z.0')).toBe('−1.1');
    expect(page().url()).toBe(link);
  });

  once('another link in the same page is opened, also right after an edit', async () => {
    await open(page(), address());
    await type(page(), 'x.0', '2');
    await page().evaluate(() => {
      location.hash = '#v=1&x=5,6&W=1,2;3,4&b=0,0&y=0,1&eta=0.5';
    });
    await expect.poll(() => valueOf(page(), '#x-1')).toBe('6');
    await expect.poll(() => page().url()).toContain('x=5,6');
  });

  once('a damaged link opens the example and says so', async () => {
    await open(page(), `${address()}#v=1&x=1,2,3&W=<script>alert(1)</script>`);
    expect(await textOf(page(), '.notice span')).toContain('damaged');
    expect(await valueOf(page(), '#x-1')).toBe('3');
    await (await find(page(), '.notice button')).click();
    await expect.poll(() => textOf(page(), '.notice')).toBeUndefined();
  });

  once('an example fills everything in, and can be undone', async () => {
    await open(page(), address());
    const menu = await find(page(), '#example');
    await (menu as typeof menu & { select(...values: string[]): Promise<string[]> }).select('cs231n');
    // https://cs231n.github.io/linear-classify/
    await expect.poll(() => numberIn(page(), 'logits.z', 'z.0')).toBe('−2.85');
    expect(await numberIn(page(), 'cross-entropy.loss', 'loss')).toMatch(/^1\.04/);
    await (await find(page(), '.undo')).click();
    await expect.poll(() => numberIn(page(), 'logits.z', 'z.0')).toBe('−1.4');
  });

  test('settings stay for the next visit, with a problem of its own', async () => {
    await open(page(), address());
    await (
      await find(page(), 'input[name="decimalMark"][value=","]')
    ).evaluate((element) => {
      (element as HTMLInputElement).click();
    });
    await expect.poll(() => page().url()).toContain('mark=comma');
    await page().goto('about:blank');
    await open(page(), address());
    expect(await valueOf(page(), '#eta')).toBe('0,1');
    await type(page(), 'x.0', '1,5');
    await expect.poll(() => page().url()).toContain('x=1.5,3,0');
  });

  once('what an edit comes to is read out', async () => {
    await open(page(), address());
    await type(page(), 'y.0', '1');
    await type(page(), 'y.1', '0');
    // −ln 0.00405191: tests/data/homework.json.
    await expect
      .poll(() => textOf(page(), '[role="status"]'), { timeout: 5000 })
      .toBe('Worked out anew: L ≈ 5.5086; ŷ ≈ (0.0041, 0.0045, 0.9915)');
  });

  once('steps that are not wanted are left out, and the others keep their numbers', async () => {
    await open(page(), address());
    await (
      await find(page(), 'input[name="shown-step"][value="logits"]')
    ).evaluate((element) => {
      (element as HTMLInputElement).click();
    });
    await expect.poll(() => textOf(page(), '[data-step="logits"]')).toBeUndefined();
    expect(await textOf(page(), '[data-step="exponentials"] .step-number')).toBe('3');
  });
});
