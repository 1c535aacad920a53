import { expect, test } from 'vitest';
import { find, open } from './calculator.js';
import { inEveryBrowser } from './harness.js';

inEveryBrowser(({ page, address }) => {
  test('the policy of the page starts from nothing and allows no inline code', async () => {
    await open(page(), address());
    const policy = await page().$eval('meta[http-equiv="Content-Security-Policy"]', (meta) =>
      meta.getAttribute('content'),
    );
    expect(policy).toMatch(/^default-src 'none'/);
    expect(policy).not.toMatch(/'unsafe-inline'|'unsafe-eval'|\*|https?:|data:/);
  });

  test('the mathematics is set in the font that comes with the page', async () => {
    await open(page(), address());
    const math = await find(page(), 'math');
    const family = await math.evaluate((element) => getComputedStyle(element).fontFamily);
    const name = family.split(',')[0]?.replaceAll(/["']/g, '') ?? '';
    expect(name).toMatch(/STIX/);
    expect(await page().evaluate((font) => document.fonts.check(`16px "${font}"`), name)).toBe(true);
  });
});
