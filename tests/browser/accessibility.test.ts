import { expect, test } from 'vitest';
import { violations } from './axe.js';
import { find, open, type, unfold } from './calculator.js';
import { inEveryBrowser, inEveryScheme, type Scheme } from './harness.js';

for (const scheme of ['light', 'dark'] satisfies Scheme[]) {
  inEveryBrowser(
    ({ page, address }) => {
      test('the page follows the colour scheme of the system', async () => {
        await open(page(), address());
        const isDark = await page().evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
        expect(isDark).toBe(scheme === 'dark');
      });

      test('axe finds nothing, with everything unfolded', async () => {
        await open(page(), address());
        await unfold(page());
        expect(await violations(page())).toEqual([]);
      });
    },
    { scheme },
  );
}

inEveryScheme(({ page, address }) => {
  test('axe finds nothing while there is a mistake', async () => {
    await open(page(), address());
    await type(page(), 'y.0', '0.5');
    await expect.poll(() => find(page(), '[aria-invalid]')).toBeTruthy();
    expect(await violations(page())).toEqual([]);
  });

  test.each([
    ['pasting', '.paste', 'softmax-steps-paste'],
    ['exporting', '.export', 'softmax-steps-export'],
    ['printing', '.print', 'softmax-steps-print'],
  ])('axe finds nothing in the dialog for %s, on a phone', async (_, button, element) => {
    await page().setViewport({ width: 360, height: 740 });
    await open(page(), address());
    await (await find(page(), button)).evaluate((found) => (found as HTMLElement).click());
    const isOpen = (name: string): boolean | undefined =>
      document
        .querySelector('softmax-steps')
        ?.shadowRoot?.querySelector(name)
        ?.shadowRoot?.querySelector('dialog')?.open;
    await expect.poll(() => page().evaluate(isOpen, element)).toBe(true);
    // What lies behind a modal dialog cannot be reached, and the page has its own tests.
    expect(await violations(page(), ['softmax-steps', element, 'dialog'])).toEqual([]);
  });

  test('axe finds nothing while a link is said to be damaged', async () => {
    await open(page(), `${address()}#v=1`);
    await expect.poll(() => find(page(), '.notice')).toBeTruthy();
    expect(await violations(page())).toEqual([]);
  });

  test('axe finds nothing on a phone', async () => {
    await page().setViewport({ width: 360, height: 740 });
    await open(page(), address());
    expect(await violations(page())).toEqual([]);
  });
});
