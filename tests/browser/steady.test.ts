// Whoever fills in entries is not pushed about: what is said of one moves none that is in use.
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { find, textOf, type } from './calculator.js';
import { leave, marksOf, openCheck, press, write } from './check.js';
import { inEveryBrowser } from './harness.js';

/** Where an entry is in the window, at rest. */
async function topOf(page: Page, id: string): Promise<number> {
  const entry = await find(page, `.answers input[data-id="${id}"]`);
  let top = Number.NaN;
  await expect
    .poll(async () => {
      const before = top;
      top = await entry.evaluate((input) => input.getBoundingClientRect().top);
      return top === before;
    })
    .toBe(true);
  return top;
}

/** Goes to an entry by pointer, as far up in the window as it is now. */
async function point(page: Page, id: string): Promise<void> {
  const entry = await find(page, `.answers input[data-id="${id}"]`);
  const { x, y } = await entry.evaluate((input) => {
    const { left, top, width, height } = input.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  await page.mouse.click(x, y);
}

const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const active = document.querySelector('softmax-steps')?.shadowRoot?.activeElement;
    return active instanceof HTMLElement ? active.dataset['id'] : undefined;
  });

/** Scrolls so that an entry is in the middle of the window. */
async function bringUp(page: Page, id: string): Promise<void> {
  const entry = await find(page, `.answers input[data-id="${id}"]`);
  await entry.evaluate((input) => {
    input.scrollIntoView({ block: 'center', behavior: 'instant' });
  });
  await topOf(page, id);
}

const markIs = (page: Page, id: string, mark: string): Promise<void> =>
  expect.poll(async () => (await marksOf(page))[id]).toBe(mark);

/** Less than a pixel is what a window cannot scroll. */
const expectStill = (after: number, before: number): void => {
  expect(Math.abs(after - before)).toBeLessThan(1);
};

inEveryBrowser(({ page, address }) => {
  describe.each([
    [1366, 768],
    [390, 844],
  ])('at %i × %i', (width, height) => {
    test('a wrong entry left by Tab does not move the next, nor what is above it', async () => {
      await page().setViewport({ width, height });
      await openCheck(page(), address());
      await bringUp(page(), 'z.1');
      await write(page(), 'z.0', '7');
      const before = await topOf(page(), 'z.1');
      await leave(page());
      await markIs(page(), 'z.0', 'wrong');
      expect(await focused(page())).toBe('z.1');
      expectStill(await topOf(page(), 'z.1'), before);
      expect(await textOf(page(), '.first summary')).toMatch(/z₀/);
    });

    test('a wrong entry of an earlier step left by pointer does not move the one that is gone to', async () => {
      await page().setViewport({ width, height });
      await openCheck(page(), address());
      await bringUp(page(), 'exp.0');
      await write(page(), 'z.2', '4.0');
      await bringUp(page(), 'exp.0');
      const before = await topOf(page(), 'exp.0');
      await point(page(), 'exp.0');
      await markIs(page(), 'z.2', 'wrong');
      expect(await focused(page())).toBe('exp.0');
      // What is wrong is explained between the two.
      expect(await textOf(page(), '[data-step="logits"] .finding')).toMatch(/z₂/);
      expectStill(await topOf(page(), 'exp.0'), before);
    });

    test('nor does one that is no number, nor one that is put right', async () => {
      await page().setViewport({ width, height });
      await openCheck(page(), address());
      await write(page(), 'z.0', '1.2.3');
      await bringUp(page(), 'exp.0');
      let before = await topOf(page(), 'exp.0');
      await point(page(), 'exp.0');
      await markIs(page(), 'z.0', 'unreadable');
      expectStill(await topOf(page(), 'exp.0'), before);
      await type(page(), 'z.0', '-1.4');
      await bringUp(page(), 'exp.0');
      before = await topOf(page(), 'exp.0');
      await point(page(), 'exp.0');
      await markIs(page(), 'z.0', 'right');
      expectStill(await topOf(page(), 'exp.0'), before);
    });

    test('the explanation above the steps opens when it is asked for', async () => {
      await page().setViewport({ width, height });
      await openCheck(page(), address());
      await write(page(), 'z.2', '4.0');
      await leave(page());
      await markIs(page(), 'z.2', 'wrong');
      const isOpen = async (): Promise<boolean> =>
        (await find(page(), '.first')).evaluate((box) => (box as HTMLDetailsElement).open);
      expect(await isOpen()).toBe(false);
      await press(page(), '.first summary');
      expect(await isOpen()).toBe(true);
      // It stays open when something else is said.
      await write(page(), 'z.0', '7');
      await leave(page());
      await markIs(page(), 'z.0', 'wrong');
      expect(await isOpen()).toBe(true);
    });
  });

  test('changing between reading and checking leaves the focus on the button', async () => {
    await openCheck(page(), address());
    const focus = (): Promise<string | undefined> =>
      page().evaluate(() => document.querySelector('softmax-steps')?.shadowRoot?.activeElement?.className);
    await (await find(page(), '.switch')).focus();
    for (const [line, isThere] of [
      ['[data-line="exponentials.sum"]', true],
      ['.answers', true],
    ] as const) {
      await page().keyboard.press('Enter');
      await expect.poll(async () => (await textOf(page(), line)) !== undefined).toBe(isThere);
      expect(await focus()).toBe('switch');
    }
  });

  test('the focus stays also where what checks is only fetched then', async () => {
    await page().goto(address());
    await expect.poll(() => textOf(page(), '.switch'), { timeout: 20_000 }).toBeTruthy();
    await expect
      .poll(() => find(page(), '.page:not(.static-example > *) .switch').then(Boolean, () => false))
      .toBe(true);
    await (await find(page(), '.page:not(.static-example > *) .switch')).focus();
    await page().keyboard.press('Enter');
    await expect.poll(() => textOf(page(), '.answers'), { timeout: 20_000 }).toBeDefined();
    expect(
      await page().evaluate(
        () => document.querySelector('softmax-steps')?.shadowRoot?.activeElement?.className,
      ),
    ).toBe('switch');
  });
});
