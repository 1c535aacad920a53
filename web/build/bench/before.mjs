// The wasm of an earlier revision, beside which the present one is measured.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { emscriptenEnvironment } from '../cmake.mjs';
import { output, root, run, UserError } from '../run.mjs';

/** The last revision before the core and its checker were written anew. */
export const defaultBefore = 'ef20f82';

// Takes the revision's files out of git and builds a module there; a folder that is built stays.
async function buildRevision(revision, name) {
  const commit = output('git', ['-C', root, 'rev-parse', '--verify', `${revision}^{commit}`])?.trim();
  if (commit === undefined) throw new UserError(`${revision} is neither a folder nor a revision.`);
  const sources = join(root, 'build/before', commit);
  const folder = join(sources, 'build/wasm');
  if (existsSync(join(folder, `${name}.js`))) return folder;
  mkdirSync(sources, { recursive: true });
  const archive = spawnSync('git', ['-C', root, 'archive', commit], { maxBuffer: 2 ** 28 });
  const unpacked = spawnSync('tar', ['-x', '-C', sources], { input: archive.stdout });
  if (archive.status !== 0 || unpacked.status !== 0) throw new UserError(`git archive ${commit} failed.`);
  const options = { cwd: sources, env: emscriptenEnvironment };
  await run('emcmake', ['cmake', '--preset', 'wasm', '-DSOFTMAX_STEPS_TESTS=OFF'], options);
  await run('cmake', ['--build', '--preset', 'wasm', '--target', name], options);
  return folder;
}

/** The folder with a revision's wasm of a module, built where it is not there yet; or the folder itself. */
export async function folderOf(before, name) {
  const folder = resolve(root, before);
  return existsSync(join(folder, `${name}.js`)) ? folder : buildRevision(before, name);
}

/** Starts a module of a folder: its functions as the wasm has them, which return JSON. */
export async function loadModule(folder, name) {
  const { default: createModule } = await import(pathToFileURL(join(folder, `${name}.js`)).href);
  return createModule({ wasmBinary: readFileSync(join(folder, `${name}.wasm`)) });
}

/** Checks a work whole, in one call or in the pieces of which it is made today. */
export function checkOf({ check, beginCheck, stepCheck }) {
  if (check !== undefined) return check;
  return (problem, answers) => {
    const begun = beginCheck(problem, answers);
    const { work } = JSON.parse(begun);
    // A work that is refused is never begun.
    if (work === undefined) return begun;
    for (;;) {
      const result = stepCheck(work);
      if (result !== '') return result;
    }
  };
}
