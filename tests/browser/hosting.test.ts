// The site under a folder of some server that knows nothing of it.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../web/build/static-server.mjs';
import { find, numberIn, open, textOf, type } from './calculator.js';
import { inEveryBrowser } from './harness.js';

const path = 'courses/nn-2026/softmax steps/';
const folder = mkdtempSync(join(tmpdir(), 'site-'));
mkdirSync(join(folder, path), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(() => {
  cpSync(fileURLToPath(new URL('../../dist', import.meta.url)), join(folder, path), { recursive: true });
});

inEveryBrowser(
  ({ page, address }) => {
    test('in a folder of a site it asks for nothing outside that folder', async () => {
      const requests: string[] = [];
      page().on('request', (request) => requests.push(request.url()));
      const own = new URL(encodeURI(path), address()).href;
      await open(page(), own);
      expect(await numberIn(page(), 'cross-entropy.loss', 'loss')).toBe('5.4086');
      await (await find(page(), '.export')).evaluate((button) => (button as HTMLElement).click());
      await expect.poll(() => textOf(page(), 'softmax-steps-export')).toBeDefined();
      expect(requests.length).toBeGreaterThan(4);
      expect(requests.filter((url) => !url.startsWith(own) && !url.startsWith('data:'))).toEqual([]);
    });

    test('in such a folder the documentation runs, and its snippets name the folder', async () => {
      const requests: string[] = [];
      page().on('request', (request) => requests.push(request.url()));
      const own = new URL(encodeURI(path), address()).href;
      await page().goto(`${own}docs.html`, { waitUntil: 'networkidle0' });
      await page().$eval('softmax-steps', (example) => example.scrollIntoView());
      await expect.poll(() => numberIn(page(), 'cross-entropy.loss', 'loss')).toBe('5.4086');
      const snippet = await page().$eval('.snippet pre', ({ textContent }) => textContent);
      expect(snippet).toContain(`src="${own}softmax-steps.js"`);
      expect(requests.filter((url) => !url.startsWith(own) && !url.startsWith('data:'))).toEqual([]);
    });
  },
  { folder },
);

// What such a server says of a file is that it is a page, a script or a style sheet, and of all others that they are bytes.
inEveryBrowser(({ page, troubles }) => {
  test('a server that does not know wasm, fonts and icons is enough', async () => {
    const known = { '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript' };
    const server = await serve(join(folder, path), 0, known);
    try {
      const types = new Map<string, string | undefined>();
      page().on('response', (response) => {
        types.set(/\.\w+$/.exec(response.url())?.[0] ?? '', response.headers()['content-type']);
      });
      await open(page(), server.address);
      await type(page(), 'x.0', '2');
      await expect.poll(() => numberIn(page(), 'logits.z', 'z.0')).toBe('−1.1');
      expect(types.get('.wasm')).toBe('application/octet-stream');
      // The browser may say on its console that it had to take the longer way.
      const isForgiven = (trouble: string): boolean =>
        trouble.includes(server.address) || /streaming compile|falling back to ArrayBuffer/.test(trouble);
      troubles().splice(0, Infinity, ...troubles().filter((trouble) => !isForgiven(trouble)));
    } finally {
      await server.stop();
    }
  });
});
