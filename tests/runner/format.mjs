// Formatting: checked in the tests, mended by npm run format, which runs this file.
import { fileURLToPath } from 'node:url';
import { main, run } from '../../web/scripts/run.mjs';
import { setUp } from '../../web/scripts/set-up.mjs';
import { check, checkWithNode, inParallel } from './checks.mjs';
import { filesIn } from './files.mjs';
import { fromChecks } from './report.mjs';

const prettier = 'prettier/bin/prettier.cjs';
const cppFiles = () => filesIn(['cpp', 'tests/cpp'], ['.cpp', '.h']);

/** clang-format on every C++ file, Prettier on all the others. */
export async function checkFormat() {
  const cpp = await inParallel(cppFiles(), (file) =>
    check(file, 'clang-format', ['--dry-run', '-Werror', file]),
  );
  return fromChecks([...cpp, await checkWithNode('prettier', prettier, ['--check', '.'])]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    await setUp({ forTests: true });
    await run('clang-format', ['-i', ...cppFiles()]);
    await run('node', [`node_modules/${prettier}`, '--write', '--log-level', 'warn', '.']);
  });
}
