import axe from 'axe-core';
import { expect, test } from 'vitest';
import { find, open, type, unfold } from './calculator.js';
import { inEveryBrowser, type Scheme } from './harness.js';

declare global {
  var axe: typeof import('axe-core');
}

for (const scheme of ['light', 'dark'] satisfies Scheme[]) {
  inEveryBrowser(
    ({ page, address }) => {
      /** What axe finds, as "rule: elements". It is evaluated by the driver: the page's policy would not load it. */
      async function violations(): Promise<string[]> {
        await page().evaluate(axe.source);
        const { violations: found } = await page().evaluate(() => globalThis.axe.run(document));
        return found.map(
          ({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ html }) => html).join(' ')}`,
        );
      }

      test('the page follows the colour scheme of the system', async () => {
        await open(page(), address());
        const isDark = await page().evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
        expect(isDark).toBe(scheme === 'dark');
      });

      test('axe finds nothing, with everything unfolded', async () => {
        await open(page(), address());
        await unfold(page());
        expect(await violations()).toEqual([]);
      });

      test('axe finds nothing while there is a mistake', async () => {
        await open(page(), address());
        await type(page(), 'y.0', '0.5');
        await expect.poll(() => find(page(), '[aria-invalid]')).toBeTruthy();
        expect(await violations()).toEqual([]);
      });

      test('axe finds nothing on a phone', async () => {
        await page().setViewport({ width: 360, height: 740 });
        await open(page(), address());
        expect(await violations()).toEqual([]);
      });
    },
    { scheme },
  );
}
