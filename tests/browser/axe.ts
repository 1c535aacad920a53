// What axe-core has to say of the page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

declare global {
  var axe: typeof import('axe-core');
}

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** So long after the last change the page has measured what scrolls, and made it reachable by keyboard. */
const rest = 1000;

type Path = [host: string, inside: string, ...further: string[]];

/**
 * What axe finds, as "rule: elements", in the whole page or within an element of it (a path through shadow roots). It is
 * evaluated by the driver: the page's policy would not load it.
 */
export async function violations(page: Page, within?: Path): Promise<string[]> {
  await new Promise((resolve) => setTimeout(resolve, rest));
  await page.evaluate(script);
  const { violations: found } = await page.evaluate(
    // Ahead axe would only read style sheets, into elements that the page's policy does not allow; and what it finds
    // right is not wanted.
    (inside) =>
      globalThis.axe.run(inside ? { fromShadowDom: inside } : document, {
        preload: false,
        resultTypes: ['violations'],
      }),
    within,
  );
  return found.map(({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ html }) => html).join(' ')}`);
}
