// Skipping work whose inputs have not changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

function filesOf(path) {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}

/** A hash of the contents of files and folders, named from the top folder, and of further texts. */
export function hashOf(paths, texts = []) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesOf)) hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  for (const text of texts) hash.update(`\0${text}`);
  return hash.digest('hex');
}

/** Runs `action`, which makes `outputs` from `inputs`, unless they were made from the same inputs before. */
export async function whenChanged({ name, inputs, outputs }, action) {
  const file = join(root, 'build/stamps', name);
  const current = hashOf(inputs);
  const isMade = outputs.every((path) => existsSync(join(root, path)));
  if (isMade && existsSync(file) && readFileSync(file, 'utf8') === current) return;
  rmSync(file, { force: true });
  await action();
  mkdirSync(join(root, 'build/stamps'), { recursive: true });
  writeFileSync(file, current);
}
