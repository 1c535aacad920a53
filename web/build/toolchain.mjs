// What a release is built by: the same versions make the same bytes of a commit.
import { join } from 'node:path';
import { notices } from './notices.mjs';
import { capture, output } from './run.mjs';

const versionIn = (text) => text?.match(/\d+(\.\d+)+/)?.[0] ?? 'unknown';

/** The programs and libraries that leave their mark in what is released, and are not in npm's lock file, with their versions. */
export async function toolchain() {
  // emcc tells of its compiler on standard error.
  const { stderr } = await capture('emcc', ['-v']);
  const binaryen = join(output('em-config', ['BINARYEN_ROOT'])?.trim() ?? '', 'bin/wasm-opt');
  const optimiser = await capture(binaryen, ['--version']);
  const libraries = notices().filter(({ name }) => ['Emscripten', 'Eigen', 'Boost'].includes(name));
  return [
    ['Node.js', process.versions.node],
    ['zlib', process.versions.zlib],
    ['npm', versionIn(output('npm', ['--version']))],
    ...libraries.map(({ name, version }) => [name, version ?? 'unknown']),
    ['clang', versionIn(/clang version .*/.exec(stderr)?.[0])],
    ['Binaryen', /\d+/.exec(optimiser.stdout)?.[0] ?? 'unknown'],
  ];
}
