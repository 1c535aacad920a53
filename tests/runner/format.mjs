// Formatting: checked in the tests, mended by npm run format, which runs this file.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main, root, run } from '../../web/build/run.mjs';
import { setUp } from '../../web/build/set-up.mjs';
import { checkWithNode } from './checks.mjs';
import { filesIn } from './files.mjs';
import { fromChecks } from './report.mjs';

const prettier = 'prettier/bin/prettier.cjs';

/**
 * The C++ files, as they are and as clang-format lays them out. Each of its versions does so in its own way: that of npm's
 * lock file is everybody's, where those of distributions differ.
 */
async function cppFiles() {
  // Imported only now: npm's packages may not be there before the set-up.
  const { format } = await import('@wasm-fmt/clang-format');
  const style = readFileSync(join(root, '.clang-format'), 'utf8');
  return filesIn(['cpp', 'tests/cpp'], ['.cpp', '.h']).map((name) => {
    const text = readFileSync(join(root, name), 'utf8');
    return { name, text, formatted: format(text, name, style) };
  });
}

function firstDifference({ text, formatted }) {
  const [is, shouldBe] = [text, formatted].map((each) => each.split('\n'));
  const i = shouldBe.findIndex((line, each) => line !== is[each]);
  return `line ${i + 1} should be\n${shouldBe[i] ?? ''}`;
}

/** clang-format on every C++ file, Prettier on all the others. */
export async function checkFormat() {
  const cpp = (await cppFiles()).map((file) => ({
    name: file.name,
    details: file.text === file.formatted ? undefined : firstDifference(file),
  }));
  return fromChecks([...cpp, await checkWithNode('prettier', prettier, ['--check', '.'])]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    await setUp();
    for (const { name, text, formatted } of await cppFiles()) {
      if (text !== formatted) writeFileSync(join(root, name), formatted);
    }
    await run('node', [`node_modules/${prettier}`, '--write', '--log-level', 'warn', '.']);
  });
}
