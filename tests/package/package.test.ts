// The tarball, looked at by those who know how packages go wrong, and used as a stranger would.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { expect, inject, test } from 'vitest';
import { capture, root } from '../../web/scripts/run.mjs';
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
    const { matrix } = (await loadTools()).readPaste('[1 2; 3 4]');
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

test.each([
  ['NodeNext', 'NodeNext'],
  ['ESNext', 'Bundler'],
])('TypeScript (%s, %s) knows its types, and what is wrong by them', async (module, moduleResolution) => {
  const source = `
    import { load, loadTools, type DecimalVector, type SampleProblem } from 'softmax-steps';
    import type { SoftmaxStepsElement } from 'softmax-steps/element';
    const problem: SampleProblem = { x: [1], W: [['1', 2]], b: [0, 0], y: 1, eta: '0.1' };
    export const yhat: DecimalVector = (await load()).evaluate(problem).yhat;
    export const paste = (await loadTools()).readPaste('1 2').kind === 'matrix';
    export const element: SoftmaxStepsElement = document.createElement('softmax-steps');
    element.addEventListener('softmax-steps-change', ({ detail }) => detail.derivation.steps);
    // @ts-expect-error -- a problem has a learning rate
    export const wrong: SampleProblem = { x: [1], W: [['1', 2]], b: [0, 0], y: 1 };`;
  const name = `types-${moduleResolution.toLowerCase()}`;
  await writeFile(join(project, `${name}.ts`), source);
  const compilerOptions = {
    ...{ module, moduleResolution, target: 'ES2022', lib: ['ES2022', 'DOM'] },
    ...{ strict: true, noEmit: true, types: [] },
  };
  await writeFile(join(project, `${name}.json`), JSON.stringify({ compilerOptions, files: [`${name}.ts`] }));
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { stdout } = await capture('node', [tsc, '-p', `${name}.json`], { cwd: project });
  expect(stdout).toBe('');
});
