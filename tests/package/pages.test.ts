// Pages that use the installed package: one that Vite has built, and one with nothing but an import map.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { beforeAll, expect, inject, test } from 'vitest';
import { inEveryBrowser } from '../browser/harness.js';
import { homework } from '../web/homework.js';

const project = inject('project');

const script = `
  import { load, loadTools } from 'softmax-steps';
  const core = await load();
  const { loss } = core.evaluate(${JSON.stringify(homework.in)});
  const { kind } = (await loadTools()).readPaste('[1 2; 3 4]');
  document.querySelector('p').textContent = loss + ' ' + kind;`;

const page = (head: string): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${head}</head>
<body><p></p><script type="module">${script}</script></body>
</html>
`;

const imports = { 'softmax-steps': '../node_modules/softmax-steps/build/package/index.js' };

beforeAll(async () => {
  const pages = {
    vite: page(''),
    plain: page(`<script type="importmap">${JSON.stringify({ imports })}</script>`),
  };
  for (const [name, html] of Object.entries(pages)) {
    await mkdir(join(project, name), { recursive: true });
    await writeFile(join(project, name, 'index.html'), html);
  }
  await build({
    root: join(project, 'vite'),
    base: './',
    configFile: false,
    logLevel: 'error',
    build: { outDir: '../built', emptyOutDir: true, target: 'es2022' },
  });
});

inEveryBrowser(
  ({ page: visit, address }) => {
    test.each([
      ['Vite has built', 'built'],
      ['has an import map', 'plain'],
    ])('a page that %s gets the homework’s loss and a matrix', async (_, name) => {
      await visit().goto(`${address()}${name}/`);
      const said = (): Promise<string | undefined> =>
        visit().evaluate(() => document.querySelector('p')?.textContent);
      await expect.poll(said, { timeout: 10_000 }).toMatch(/\d /);
      const [loss = '', kind] = (await said())?.split(' ') ?? [];
      expect(loss.slice(0, 30)).toBe(homework.out.loss.slice(0, 30));
      expect(kind).toBe('matrix');
    });
  },
  { folder: project },
);
