// The tarball, looked at by those who know how packages go wrong, and used as a stranger would.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { expect, inject, test } from 'vitest';
import { capture, root } from '../../web/build/run.mjs';
import { homework } from '../web/homework.js';

const project = inject('project');
const tarball = inject('tarball');
const installed = join(project, 'node_modules/softmax-steps');

test('publint finds nothing to say of the tarball', async () => {
  const data = await readFile(tarball);
  const bytes = data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength);
  const { messages, pkg } = await publint({ pack: { tarball: bytes }, strict: true });
  expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
});

test('its types are right wherever ES modules can be imported', async () => {
  const result = await checkPackage(createPackageFromTarballData(await readFile(tarball)));
  if (result.types === false) throw new Error('It has no types.');
  // The oldest resolution knows no exports map, and require() is not for ES modules.
  const isMeant = (kind: string | undefined): boolean => kind !== 'node10' && kind !== 'node16-cjs';
  const problems = result.problems.filter((problem) =>
    isMeant('resolutionKind' in problem ? problem.resolutionKind : undefined),
  );
  expect(problems).toEqual([]);
});

test('it needs no other package', async () => {
  const listing = await readdir(join(project, 'node_modules'));
  expect(listing.filter((name) => !name.startsWith('.'))).toEqual(['softmax-steps']);
});

test('no file of it knows where it was made', async () => {
  const files = await readdir(installed, { recursive: true, withFileTypes: true });
  const leaks = await Promise.all(
    files
      .filter((file) => file.isFile())
      .map(async ({ parentPath, name }) => {
        const bytes = await readFile(join(parentPath, name));
        return [root, `${homedir()}/`].some((path) => bytes.includes(path)) ? [name] : [];
      }),
  );
  expect(leaks.flat()).toEqual([]);
});

test('Node imports it and gets the homework’s numbers, its lines and the tools', async () => {
  const script = `
    import { load, loadTools } from 'softmax-steps';
    const core = await load();
    const problem = ${JSON.stringify(homework.in)};
    const { yhat } = core.evaluate(problem);
    const { latex } = core.derive(problem).steps[1].lines[0];
    const { matrix } = (await loadTools()).readProblemText('[1 2; 3 4]');
    console.log(JSON.stringify({ yhat, latex, matrix }));`;
  await writeFile(join(project, 'node.js'), script);
  const { stdout, stderr } = await capture('node', ['node.js'], { cwd: project });
  expect(stderr).toBe('');
  const { yhat, latex, matrix } = JSON.parse(stdout) as Record<string, readonly string[]>;
  expect(yhat?.map((digits) => digits.slice(0, 30))).toEqual(
    homework.out.yhat.map((digits) => digits.slice(0, 30)),
  );
  expect(latex).toContain(String.raw`z = W^{\top}x + b`);
  expect(matrix).toEqual([
    ['1', '2'],
    ['3', '4'],
  ]);
});

/** What the TypeScript compiler has to say of a file in the project; `paths` are packages from elsewhere. */
async function compile(
  file: string,
  source: string,
  options: Readonly<Record<string, unknown>>,
): Promise<string> {
  await writeFile(join(project, file), source);
  const compilerOptions = {
    ...{ module: 'ESNext', moduleResolution: 'Bundler', target: 'ES2022', lib: ['ES2022', 'DOM'] },
    ...{ strict: true, noEmit: true, types: [], ...options },
  };
  const config = `${file}.json`;
  await writeFile(join(project, config), JSON.stringify({ compilerOptions, files: [file] }));
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { stdout } = await capture('node', [tsc, '-p', config], { cwd: project });
  return stdout;
}

test.each([
  ['NodeNext', 'NodeNext'],
  ['ESNext', 'Bundler'],
])('TypeScript (%s, %s) knows its types, and what is wrong by them', async (module, moduleResolution) => {
  const source = `
    import { load, loadTools, type DecimalVector, type SampleProblem } from 'softmax-steps';
    import type { SoftmaxStepsElement } from 'softmax-steps/element';
    const problem: SampleProblem = { x: [1], W: [['1', 2]], b: [0, 0], y: 1, eta: '0.1' };
    export const yhat: DecimalVector = (await load()).evaluate(problem).yhat;
    export const paste = (await loadTools()).readProblemText('1 2').kind === 'matrix';
    export const element: SoftmaxStepsElement = document.createElement('softmax-steps');
    element.addEventListener('softmax-steps-change', ({ detail }) => detail.values.loss);
    element.problem = { ...problem, steps: ['logits'] };
    export const latex: Promise<string> = element.toLaTeX('logits');
    // @ts-expect-error -- a problem has a learning rate
    export const wrong: SampleProblem = { x: [1], W: [['1', 2]], b: [0, 0], y: 1 };`;
  const file = `types-${moduleResolution.toLowerCase()}.ts`;
  expect(await compile(file, source, { module, moduleResolution })).toBe('');
});

test('React’s JSX knows the element, its attributes, its property and its events', async () => {
  // As @types/react is made: a namespace that is exported, and a JSX runtime that takes its elements over.
  await mkdir(join(project, 'react-types'), { recursive: true });
  const react = `
    export = React;
    declare namespace React {
      interface HTMLAttributes<T> { className?: string; lang?: string; onClick?: (event: { target: T }) => void }
      type DetailedHTMLProps<E extends HTMLAttributes<T>, T> = { ref?: (element: T | null) => void } & E;
      namespace JSX { interface Element { type: unknown } interface IntrinsicElements { p: HTMLAttributes<Element> } }
    }`;
  const runtime = `
    import * as React from 'react';
    export namespace JSX {
      interface Element extends React.JSX.Element {}
      interface IntrinsicElements extends React.JSX.IntrinsicElements {}
    }`;
  await writeFile(join(project, 'react-types/index.d.ts'), react);
  await writeFile(join(project, 'react-types/jsx-runtime.d.ts'), runtime);
  const source = `
    import 'softmax-steps/react';
    import type { SampleProblem } from 'softmax-steps';
    declare const problem: SampleProblem;
    export const page = (
      <softmax-steps className="wide" x="1 3 0" index-base={1} theme="dark" controls="basic" readonly problem={problem}
        ref={(element) => void element?.toLaTeX()} onsoftmax-steps-change={({ detail }) => detail.values.loss} />
    );
    // @ts-expect-error -- a theme that there is not
    export const wrong = <softmax-steps theme="blue" />;
    // @ts-expect-error -- an attribute that there is not
    export const other = <softmax-steps rows="2" />;`;
  const paths = { react: ['./react-types/index.d.ts'], 'react/*': ['./react-types/*.d.ts'] };
  expect(await compile('react.tsx', source, { jsx: 'react-jsx', paths })).toBe('');
});

test('Vue’s templates know the element, its attributes, its property and its events', async () => {
  const source = `
    import 'softmax-steps/vue';
    import type { GlobalComponents } from 'vue';
    type Element = InstanceType<GlobalComponents['softmax-steps']>;
    export const props: Element['$props'] = { class: 'wide', x: '1 3 0', 'decimal-mark': ',', readonly: true };
    export const latex = (element: Element): Promise<string> => element.toLaTeX();
    export const loss = (emit: Element['$emit']): void =>
      emit('softmax-steps-change', new CustomEvent('softmax-steps-change'));
    // @ts-expect-error -- a theme that there is not
    export const wrong: Element['$props'] = { theme: 'blue' };`;
  const paths = { vue: [join(root, 'node_modules/vue')] };
  expect(await compile('vue.ts', source, { paths })).toBe('');
});
