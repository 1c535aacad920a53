// Pages that use the installed package: one that Vite has built, and one with nothing but an import map.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { beforeAll, expect, inject } from 'vitest';
import { inEveryBrowser, once } from '../browser/harness.js';
import { nameOf, readManifest } from './manifest.js';
import { homework } from '../web/homework.js';

const project = inject('project');
const declaration = await readManifest(project);

const script = `
  import { load, loadTools } from 'softmax-steps';
  const core = await load();
  const { loss } = core.evaluate(${JSON.stringify(homework.in)});
  const { kind } = (await loadTools()).readProblemText('[1 2; 3 4]');
  document.querySelector('p').textContent = loss + ' ' + kind;`;

/** A page with the element, which is given another problem, has an entry checked, and gets a wrong problem; the events are kept. */
const elementScript = `
  import { SoftmaxSteps } from 'softmax-steps/element';
  import { homework } from './homework.js';
  const element = document.querySelector('softmax-steps');
  const heard = [];
  const once = (name) => new Promise((resolve) => element.addEventListener('softmax-steps-' + name, resolve, { once: true }));
  for (const name of ['ready', 'change', 'error', 'input', 'check'])
    element.addEventListener('softmax-steps-' + name, ({ type }) => heard.includes(type) || heard.push(type));
  const there = async (selector) => {
    for (;;) {
      const found = element.shadowRoot.querySelector(selector);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const check = async () => {
    (await there('.switch')).click();
    const entry = await there('.answers input');
    const checked = once('check');
    entry.focus();
    entry.value = '1';
    entry.dispatchEvent(new Event('input'));
    entry.blur();
    await checked;
    (await there('.switch')).click();
    await there('[data-line]');
  };
  const changed = async () => {
    const { detail } = await once('change');
    await check();
    element.problem = { ...homework, W: [['a']] };
    await once('error');
    document.querySelector('p').textContent = detail.values.loss + ' ' + (element instanceof SoftmaxSteps);
  };
  window.heard = heard;
  once('ready').then(() => { changed(); element.problem = homework; });`;

const page = (head: string, script: string, body = ''): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${head}</head>
<body><p></p>${body}<script type="module">${script}</script></body>
</html>
`;

const packagePath = '../node_modules/softmax-steps/build/package';
const imports = {
  'softmax-steps': `${packagePath}/index.js`,
  'softmax-steps/element': `${packagePath}/element/element.js`,
};
const map = `<script type="importmap">${JSON.stringify({ imports })}</script>`;
const element = '<softmax-steps x="1 2" W="1 0; 0 1" b="0 0" y="1" eta="1"></softmax-steps>';

beforeAll(async () => {
  const pages = {
    vite: page('', script),
    plain: page(map, script),
    'element-vite': page('', elementScript, element),
    'element-plain': page(map, elementScript, element),
  };
  for (const [name, html] of Object.entries(pages)) {
    await mkdir(join(project, name), { recursive: true });
    await writeFile(join(project, name, 'index.html'), html);
    await writeFile(
      join(project, name, 'homework.js'),
      `export const homework = ${JSON.stringify(homework.in)};`,
    );
  }
  for (const [name, outDir] of [
    ['vite', '../built'],
    ['element-vite', '../element-built'],
  ] as const) {
    await build({
      root: join(project, name),
      base: './',
      configFile: false,
      logLevel: 'error',
      build: { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1000 },
    });
  }
});

inEveryBrowser(
  ({ page: visit, address }) => {
    once.each([
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

    once.each([
      ['Vite has built', 'element-built'],
      ['has an import map', 'element-plain'],
    ])('a page that %s shows the element, which is what the manifest says', async (_, name) => {
      await visit().goto(`${address()}${name}/`);
      const said = (): Promise<string | undefined> =>
        visit().evaluate(() => document.querySelector('p')?.textContent);
      await expect.poll(said, { timeout: 10_000 }).toMatch(/\d /);
      const [loss = '', isItsClass] = (await said())?.split(' ') ?? [];
      expect(loss.slice(0, 30)).toBe(homework.out.loss.slice(0, 30));
      expect(isItsClass).toBe('true');

      const found = await visit().evaluate((names) => {
        // Of the instance and of its classes, up to Lit's.
        const membersOf = (member: object): readonly string[] =>
          Object.hasOwn(member, 'createRenderRoot')
            ? []
            : [...Object.getOwnPropertyNames(member), ...membersOf(Object.getPrototypeOf(member) as object)];
        const shown = document.querySelector('softmax-steps') as HTMLElement & Record<string, unknown>;
        const parts = [...(shown.shadowRoot?.querySelectorAll('[part]') ?? [])];
        return {
          attributes: (
            customElements.get('softmax-steps') as unknown as typeof HTMLElement & {
              readonly observedAttributes: readonly string[];
            }
          ).observedAttributes,
          parts: [...new Set(parts.flatMap((part) => [...part.part]))],
          events: (globalThis as unknown as { readonly heard: readonly string[] }).heard,
          missing: names.filter((member) => !(member in shown)),
          own: membersOf(shown),
        };
      }, declaration.members.map(nameOf));
      // The theme is for the style sheet, which needs not be told when it changes.
      const attributes = declaration.attributes.map(nameOf).filter((attribute) => attribute !== 'theme');
      expect([...found.attributes].sort()).toEqual(attributes.map((each) => each.toLowerCase()).sort());
      expect(found.parts.sort()).toEqual(declaration.cssParts.map(nameOf).sort());
      expect([...found.events].sort()).toEqual(declaration.events.map(nameOf).sort());
      expect(found.missing).toEqual([]);
      // Scripts of the page see what is documented, and what elements of Lit and of frameworks have.
      const ofElements =
        /^(constructor|connectedCallback|attributeChangedCallback|shouldUpdate|update|firstUpdated|render|renderRoot|renderOptions|isUpdatePending|enableUpdating|hasUpdated|symbols|_.*)$/;
      const own = new Set(found.own.filter((member) => !ofElements.test(member)));
      expect([...own].sort()).toEqual(declaration.members.map(nameOf).sort());
    });
  },
  { folder: project },
);
