// The linters.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { configurePreset } from '../../web/build/cmake.mjs';
import { output, root } from '../../web/build/run.mjs';
import { hashOf } from '../../web/build/stamp.mjs';
import { check, checkWithNode, inParallel } from './checks.mjs';
import { filesIn } from './files.mjs';
import { fromChecks } from './report.mjs';

const database = 'build/lint/compile_commands.json';

// What the compiler is given: sources by themselves, and generated ones that include several.
function unitsOf(folder) {
  return JSON.parse(readFileSync(join(root, database), 'utf8'))
    .map(({ file }) => ({
      file,
      included: [...readFileSync(file, 'utf8').matchAll(/^#include "(\/.+\.cpp)"$/gm)],
    }))
    .map(({ file, included }) => ({
      file,
      sources: included.length > 0 ? included.map(([, path]) => path) : [file],
    }))
    .map(({ file, sources }) => ({ file, sources: sources.map((path) => relative(root, path)) }))
    .filter(({ sources }) => sources.every((path) => path.startsWith(folder)));
}

/**
 * clang-tidy on every C++ source of the core, several at once, since most of its time goes into the headers of the libraries;
 * sources that passed are not read again until one of them, or something they may include, changes.
 */
export async function clangTidy() {
  await configurePreset('lint', { withTests: false });
  const version = output('clang-tidy', ['--version']);
  const shared = ['.clang-tidy', database, ...filesIn(['cpp'], ['.h'])];
  const passed = join(root, 'build/stamps/clang-tidy');
  mkdirSync(passed, { recursive: true });
  // The commands are those of this machine's compiler, whose warnings clang need not know.
  const options = ['--quiet', '--extra-arg=-Wno-unknown-warning-option', '-p', 'build/lint'];
  // The bindings are compiled by Emscripten alone, which has no clang-tidy.
  const checks = await inParallel(unitsOf('cpp/core/'), async ({ file, sources }) => {
    const stamp = join(passed, hashOf([...sources, ...shared], [version]));
    const { details } = existsSync(stamp) ? {} : await check(file, 'clang-tidy', [...options, file]);
    if (details === undefined) writeFileSync(stamp, '');
    // What is said of a header is told once, with the first source.
    const named = sources.filter((path) => details?.includes(`${path}:`));
    const faulty = details === undefined || named.length > 0 ? named : [sources[0]];
    return sources.map((name) => (faulty.includes(name) ? { name, details } : { name }));
  });
  return fromChecks(checks.flat());
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
