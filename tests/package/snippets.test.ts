// The snippets of the documentation that use the package, in an empty project that has it. Digits come from
// tests/data/homework.json, or are NumPy's.
import { copyFile, mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type UserConfig } from 'vite';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { capture, root } from '../../web/build/run.mjs';
import { numberIn } from '../browser/calculator.js';
import { inEveryBrowser, once } from '../browser/harness.js';
import { snippet, type PackageSnippet } from '../snippets.js';
import { homework } from '../web/homework.js';
import { singleFileComponents } from './single-file-components.js';

const project = inject('project');
const tarball = inject('tarball');
const folder = await mkdtemp(join(project, 'snippets-'));

const write = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);
const put = (file: PackageSnippet): Promise<void> => write(file, snippet(file));

async function shell(command: string, cwd = folder): Promise<string> {
  const { status, stdout, stderr } = await capture('sh', ['-e', '-c', command], { cwd });
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

const cut = (digits: string | undefined, count: number): string => (digits ?? '').slice(0, count);

describe('in Node', () => {
  test('core.mjs writes what it says', async () => {
    await put('core.mjs');
    const [yhat, ...rest] = (await shell('node core.mjs')).trimEnd().split('\n');
    expect(cut(yhat, 30)).toBe(cut(homework.out.yhat[0], 30));
    expect(rest.join('\n')).toMatch(/z = Wᵀx \+ b/);
    expect(rest.at(-1)).toMatch(/^InputError \(learning-rate, eta\): /);
  });

  test('check.mjs names the transposed gradient, and says what is as good as the exact loss', async () => {
    await put('check.mjs');
    const [verdicts, first, margin, collisions] = (await shell('node check.mjs')).trimEnd().split('\n');
    // x (ŷ − y)ᵀ is symmetric in its first and its last entry but for the sign.
    expect(verdicts).toBe('right, wrong, wrong, right');
    expect(first).toBe('gradient-transposed: dW.0.1, dW.1.0');
    // NumPy: 1.103186…
    const [low = NaN, high = NaN] = (margin ?? '').split(' to ').map(Number);
    expect(low).toBeLessThan(1.1);
    expect(high).toBeGreaterThan(1.11);
    expect(collisions).toBe('[]');
  });

  test('tools.mjs reads a text', async () => {
    await put('tools.mjs');
    const fields = (await shell('node tools.mjs')).trimEnd().split('\n');
    expect(fields).toEqual(['W [["1","2"],["3","4"]]', 'x [["1","0"]]']);
  });
});

describe('in a terminal', () => {
  test('install.sh installs the package that the release has', async () => {
    const empty = await mkdtemp(join(project, 'install-'));
    await copyFile(tarball, join(empty, basename(tarball)));
    await writeFile(join(empty, 'package.json'), '{ "private": true }');
    await shell(`${snippet('install.sh').trim()} --offline --no-audit --no-fund`, empty);
    expect(await readdir(join(empty, 'node_modules'))).toContain('softmax-steps');
  });

  test('each line of command.sh works homework.m out', async () => {
    await put('homework.m');
    const [text, latex, markdown, json, none] = snippet('command.sh').trimEnd().split('\n');
    expect(none).toBeUndefined();
    expect(await shell(text ?? '')).toContain('5.4086');
    expect(await shell(latex ?? '')).toMatch(/^\\documentclass.*0\.9915/s);
    await shell(markdown ?? '');
    expect(await readFile(join(folder, 'homework.md'), 'utf8')).toContain('5{,}409');
    // 5.40856655… to eight decimals.
    expect(await shell(json ?? '')).toContain('5.4085665');
  });

  test.each([
    ['sheets.sh', 'problems', 'sheets/group-a-worksheet.html', 'keys/group-a-key.html', 'en'],
    ['sheets.ro.sh', 'probleme', 'fise/group-a-worksheet.html', 'rezolvari/group-a-key.html', 'ro'],
  ] as const)(
    '%s makes sheets and keys of the problems in a folder',
    async (file, from, sheet, key, lang) => {
      await mkdir(join(folder, from), { recursive: true });
      await write(`${from}/group-a.txt`, snippet('sheet.txt'));
      await shell(snippet(file));
      const [blank, full] = await Promise.all(
        [sheet, key].map((name) => readFile(join(folder, name), 'utf8')),
      );
      const loss = lang === 'en' ? '5.4086' : '5,4086';
      expect(blank).toContain(`<html lang="${lang}">`);
      expect(blank).not.toContain(loss);
      expect(full).toContain(loss);
    },
  );
});

test('bundler.ts is right by its types', async () => {
  await put('bundler.ts');
  const compilerOptions = {
    ...{ module: 'ESNext', moduleResolution: 'Bundler', target: 'ES2022', lib: ['ES2022', 'DOM'] },
    ...{ strict: true, noEmit: true, types: [] },
  };
  await write('tsconfig.json', JSON.stringify({ compilerOptions, files: ['bundler.ts'] }));
  expect(await shell(`node ${join(root, 'node_modules/typescript/bin/tsc')} -p tsconfig.json`)).toBe('');
});

const page = (body: string): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><link rel="icon" href="data:,"><title>A page</title></head>
<body>${body}</body>
</html>
`;

const start = {
  react: `import { createElement } from 'react';
    import { createRoot } from 'react-dom/client';
    import { Calculator } from './Calculator.jsx';
    createRoot(document.querySelector('main')).render(createElement(Calculator));`,
  vue: `import { createApp } from 'vue';
    import Calculator from './Calculator.vue';
    createApp(Calculator).mount('main');`,
};

async function bundle(name: string, config: UserConfig = {}): Promise<void> {
  await build({
    ...{ root: folder, base: './', configFile: false, logLevel: 'error', ...config },
    define: {
      ...{ __VUE_OPTIONS_API__: true, __VUE_PROD_DEVTOOLS__: false },
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
    },
    build: {
      outDir: join(folder, 'built', name),
      target: 'es2022',
      chunkSizeWarningLimit: 2000,
      rollupOptions: { input: join(folder, `${name}.html`) },
    },
  });
}

beforeAll(async () => {
  // What a project with React, with Vue and with its plugin for Vite has.
  for (const name of ['react', 'react-dom', 'vue', '@vitejs/plugin-vue']) {
    await mkdir(join(folder, 'node_modules', name, '..'), { recursive: true });
    if (name !== '@vitejs/plugin-vue') {
      await symlink(join(root, 'node_modules', name), join(folder, 'node_modules', name));
    }
  }
  for (const file of ['bundler.ts', 'Calculator.jsx', 'Calculator.vue'] as const) await put(file);
  await write('bundler.html', page('<script type="module" src="./bundler.ts"></script>'));
  for (const [name, script] of Object.entries(start)) {
    await write(`${name}.js`, script);
    await write(`${name}.html`, page(`<main></main><script type="module" src="./${name}.js"></script>`));
  }
  await bundle('bundler');
  await bundle('react', { esbuild: { jsx: 'automatic' } });
  await bundle('vue', await vueConfig());
  // The map names the folder of packages beside the page.
  await writeFile(join(project, 'import-map.html'), page(snippet('import-map.html')));
});

/** The configuration of the snippet; in place of the plugin that it names there is one of ours. */
async function vueConfig(): Promise<UserConfig> {
  const text = snippet('vite.config.js').replace(
    /import vue from '@vitejs\/plugin-vue';/,
    'const vue = globalThis.singleFileComponents;',
  );
  expect(text).toContain('globalThis');
  Object.assign(globalThis, { singleFileComponents });
  await write('vite.config.mjs', text);
  const { default: config } = (await import(pathToFileURL(join(folder, 'vite.config.mjs')).href)) as {
    readonly default: UserConfig;
  };
  return config;
}

inEveryBrowser(
  ({ page: tab, address, troubles }) => {
    const visit = (name: string) => tab().goto(`${address()}${name}`);
    const built = (name: string): string => `${basename(folder)}/built/${name}/${name}.html`;
    const text = (selector: string): Promise<string | undefined> =>
      tab().evaluate((wanted) => document.querySelector(wanted)?.textContent, selector);

    once('bundler.ts shows the element, which Vite has bundled', async () => {
      const said: string[] = [];
      tab().on('console', (message) => said.push(message.text()));
      await visit(built('bundler'));
      await expect.poll(() => numberIn(tab(), 'softmax.yhat', 'yhat.0'), { timeout: 10_000 }).toBe('0.2689');
      // ln(1 + 1/e)
      expect(said.join()).toMatch(/^0\.31326168/);
    });

    once('import-map.html shows the element and the probabilities', async () => {
      await visit('import-map.html');
      await expect.poll(() => text('output'), { timeout: 10_000 }).toMatch(/^0\.26894142.*\n0\.73105857/);
      await expect.poll(() => numberIn(tab(), 'cross-entropy.loss', 'loss')).toBe('0.3133');
    });

    once.each(['react', 'vue'])(
      'the component for %s shows the loss, also of another problem',
      async (name) => {
        await visit(built(name));
        await expect.poll(() => text('main p'), { timeout: 10_000 }).toMatch(/^Loss: 0\.31326168/);
        await tab().click('main button');
        // x = (2, 1): ln(1 + e)
        await expect.poll(() => text('main p')).toMatch(/^Loss: 1\.31326168/);
        expect(troubles()).toEqual([]);
      },
    );
  },
  { folder: project },
);
