// The linters.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configurePreset } from '../../web/build/cmake.mjs';
import { output, root } from '../../web/build/run.mjs';
import { hashOf } from '../../web/build/stamp.mjs';
import { check, checkWithNode, inParallel } from './checks.mjs';
import { filesIn } from './files.mjs';
import { fromChecks } from './report.mjs';

/** clang-tidy on every C++ source of the core; a file that passed is not read again until something it may include changes. */
export async function clangTidy() {
  await configurePreset('native', { withTests: true });
  const shared = ['.clang-tidy', 'build/native/compile_commands.json', ...filesIn(['cpp'], ['.h'])];
  const version = output('clang-tidy', ['--version']);
  const passed = join(root, 'build/stamps/clang-tidy');
  mkdirSync(passed, { recursive: true });
  // The commands are those of this machine's compiler, whose warnings clang need not know.
  const options = ['--quiet', '--extra-arg=-Wno-unknown-warning-option', '-p', 'build/native'];
  // The bindings are compiled by Emscripten alone, which has no clang-tidy.
  const files = filesIn(['cpp/core'], ['.cpp']);
  const checks = await inParallel(files, async (file) => {
    const stamp = join(passed, hashOf([file, ...shared], [version]));
    if (existsSync(stamp)) return { name: file };
    const result = await check(file, 'clang-tidy', [...options, file]);
    if (result.details === undefined) writeFileSync(stamp, '');
    return result;
  });
  return fromChecks(checks);
}

const projects = [
  'web/core',
  'web/model',
  'web',
  'web/cli',
  'web/docs',
  'web/build/prerender',
  'web/build',
  'tests',
];

/** The TypeScript compiler on every project. */
export async function typescript() {
  const checks = projects.map((project) =>
    checkWithNode(`tsc -p ${project}`, 'typescript/bin/tsc', ['--noEmit', '-p', project]),
  );
  return fromChecks(await Promise.all(checks));
}

/** ESLint on TypeScript and on the scripts; and that imports point one way, see floors.mjs. */
export async function lintScripts() {
  const floors = ['--config', 'tests/runner/floors.mjs', '--output-type', 'err', 'web'];
  return fromChecks([
    await checkWithNode('eslint', 'eslint/bin/eslint.js', ['--max-warnings=0', '.']),
    await checkWithNode('floors', 'dependency-cruiser/bin/dependency-cruise.mjs', floors),
  ]);
}

/** stylelint on every style sheet, in its own file or in a template. */
export async function lintStyles() {
  const args = ['--max-warnings=0', 'web/**/*.{css,ts}'];
  return fromChecks([await checkWithNode('stylelint', 'stylelint/bin/stylelint.mjs', args)]);
}
