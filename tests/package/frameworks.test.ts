// Pages made with React and with Vue, from the installed package.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { root } from '../../web/build/run.mjs';
import { numberIn, type } from '../browser/calculator.js';
import { inEveryBrowser } from '../browser/harness.js';
import { homework } from '../web/homework.js';

const project = inject('project');

const page = (script: string): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,"></head>
<body><div id="root"></div><script type="module" src="./${script}"></script></body>
</html>
`;

/*
 * Both pages have the element with a problem of the page's own state, attributes of which one changes, and handlers for its
 * events; buttons give it another problem, change the attribute, and take it out and put it back.
 */

const react = `
  import { StrictMode, useState } from 'react';
  import { createRoot } from 'react-dom/client';
  import 'softmax-steps/react';
  import { homework, other } from './problems.js';

  function Page() {
    const [problem, setProblem] = useState(homework);
    const [steps, setSteps] = useState('logits softmax');
    const [isThere, setThere] = useState(true);
    const [told, setTold] = useState([]);
    const tell = ({ type, detail }) =>
      setTold((before) => [...before, type.slice('softmax-steps-'.length) + ' ' + (detail.values?.z[0] ?? detail.error)]);
    return <>
      <button id="other" onClick={() => setProblem(other)}>Other</button>
      <button id="wrong" onClick={() => setProblem({ ...other, eta: 'much' })}>Wrong</button>
      <button id="steps" onClick={() => setSteps('softmax')}>Steps</button>
      <button id="toggle" onClick={() => setThere(!isThere)}>Toggle</button>
      <p>{told.join('; ')}</p>
      {isThere && <softmax-steps problem={problem} controls="basic" theme="light" lang="en" readonly={false}
        onsoftmax-steps-ready={tell} onsoftmax-steps-change={tell} onsoftmax-steps-error={tell} />}
      <softmax-steps x="2 3 0" W="0.3 0.1 -2; -0.6 -0.5 2; -1 -0.5 0.1" b="0.1 0.1 0.1" y={1} eta={0.1} index-base={1}
        symbols="p" steps={steps} controls="none" class="second" />
    </>;
  }
  createRoot(document.getElementById('root')).render(<StrictMode><Page /></StrictMode>);`;

const vue = `
  import { createApp, ref } from 'vue/dist/vue.esm-bundler.js';
  import 'softmax-steps/vue';
  import { homework, other } from './problems.js';

  const app = createApp({
    setup() {
      const problem = ref(homework);
      const steps = ref('logits softmax');
      const isThere = ref(true);
      const told = ref([]);
      const tell = ({ type, detail }) =>
        told.value.push(type.slice('softmax-steps-'.length) + ' ' + (detail.values?.z[0] ?? detail.error));
      return { problem, steps, isThere, told, tell, other };
    },
    template: \`
      <button id="other" @click="problem = other">Other</button>
      <button id="wrong" @click="problem = { ...other, eta: 'much' }">Wrong</button>
      <button id="steps" @click="steps = 'softmax'">Steps</button>
      <button id="toggle" @click="isThere = !isThere">Toggle</button>
      <p>{{ told.join('; ') }}</p>
      <softmax-steps v-if="isThere" :problem="problem" controls="basic" theme="light" lang="en" :readonly="false"
        @softmax-steps-ready="tell" @softmax-steps-change="tell" @softmax-steps-error="tell"></softmax-steps>
      <softmax-steps x="2 3 0" W="0.3 0.1 -2; -0.6 -0.5 2; -1 -0.5 0.1" b="0.1 0.1 0.1" :y="1" :eta="0.1" :index-base="1"
        symbols="p" :steps="steps" controls="none" class="second"></softmax-steps>\`,
  });
  app.config.compilerOptions.isCustomElement = (tag) => tag === 'softmax-steps';
  app.mount('#root');`;

const frameworks = { React: ['react', 'main.jsx', react], Vue: ['vue', 'main.js', vue] } as const;

beforeAll(async () => {
  // By hand: with x₀ = 2 the logits are (−1.1, −1.2, 2.1).
  const problems = `
    export const homework = ${JSON.stringify(homework.in)};
    export const other = { ...homework, x: [2, 3, 0] };`;
  const modules = join(root, 'node_modules');
  for (const [name, script, source] of Object.values(frameworks)) {
    const folder = join(project, `${name}-page`);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'index.html'), page(script));
    await writeFile(join(folder, script), source);
    await writeFile(join(folder, 'problems.js'), problems);
    await build({
      root: folder,
      base: './',
      configFile: false,
      logLevel: 'error',
      // What a framework warns of it says in development alone.
      mode: 'development',
      resolve: {
        alias: ['react', 'react-dom', 'vue'].map((name) => ({
          find: new RegExp(`^${name}(?=/|$)`),
          replacement: join(modules, name),
        })),
      },
      define: {
        'process.env.NODE_ENV': '"development"',
        __VUE_OPTIONS_API__: 'true',
        __VUE_PROD_DEVTOOLS__: 'false',
        __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
      },
      esbuild: { jsx: 'automatic' },
      build: { outDir: `../${name}-built`, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 3000 },
    });
  }
});

describe.each(Object.entries(frameworks))('%s', (_, [name]) => {
  inEveryBrowser(
    ({ page: visit, address }) => {
      const told = (): Promise<string | undefined> =>
        visit().evaluate(() => document.querySelector('p')?.textContent);
      const shown = (): Promise<string | undefined> => numberIn(visit(), 'logits.z', 'z.0');
      const ofSecond = (): Promise<unknown> =>
        visit().evaluate(() => {
          const shadow = document.querySelector('.second')?.shadowRoot;
          const steps = Array.from(
            shadow?.querySelectorAll<HTMLElement>('.step') ?? [],
            ({ dataset }) => dataset['step'],
          );
          const letters = Array.from(
            shadow?.querySelectorAll('[data-step="softmax"] .subject mi') ?? [],
            ({ textContent }) => textContent,
          );
          return { steps, letter: letters[0] };
        });

      test('the page gives problems and attributes, and hears what becomes of them', async () => {
        await visit().goto(`${address()}${name}-built/`);
        await expect.poll(shown, { timeout: 10_000 }).toBe('−1.4');
        await expect.poll(told).toBe('ready -1.4');
        await expect.poll(ofSecond).toEqual({ steps: ['logits', 'softmax'], letter: 'p' });

        await visit().click('#other');
        await expect.poll(told).toBe('ready -1.4; change -1.1');
        expect(await shown()).toBe('−1.1');
        await visit().click('#steps');
        await expect.poll(ofSecond).toEqual({ steps: ['softmax'], letter: 'p' });

        await visit().click('#wrong');
        await expect.poll(told).toMatch(/error InputError: eta/);
        expect(await shown()).toBe('−1.1');
      });

      test('what the reader types stays when the page draws itself anew; taken out and put back, the element begins anew', async () => {
        await visit().goto(`${address()}${name}-built/`);
        await expect.poll(shown, { timeout: 10_000 }).toBe('−1.4');
        await type(visit(), 'x.0', '2');
        await expect.poll(told).toBe('ready -1.4; change -1.1');
        await visit().click('#steps');
        await expect.poll(ofSecond).toMatchObject({ steps: ['softmax'] });
        expect(await shown()).toBe('−1.1');

        await visit().click('#toggle');
        await expect
          .poll(() => visit().evaluate(() => document.querySelectorAll('softmax-steps').length))
          .toBe(1);
        await visit().click('#toggle');
        await expect.poll(shown).toBe('−1.4');
        await expect.poll(told).toBe('ready -1.4; change -1.1; ready -1.4');
      });
    },
    { folder: project },
  );
});
