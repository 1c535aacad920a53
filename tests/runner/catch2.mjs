// The C++ tests, as this machine's program or as wasm under Node.
import { join } from 'node:path';
import { buildPreset } from '../../web/build/cmake.mjs';
import { capture, root } from '../../web/build/run.mjs';

const programs = {
  native: [join(root, 'build/native/tests/cpp/core-tests')],
  sanitize: [join(root, 'build/sanitize/tests/cpp/core-tests')],
  wasm: [process.execPath, join(root, 'build/wasm/tests/cpp/core-tests.js')],
};

// Catch2 2 and 3 alike write <TestCase …>…<OverallResult success="true" …/></TestCase>; version 3 adds skips="1".
function countCases(xml) {
  const cases = xml.split('<TestCase ').slice(1);
  const isPassed = (text) => /<OverallResult success="true"(?! skips="[1-9])/.test(text);
  const passed = cases.filter(isPassed).length;
  return { passed, failed: cases.length - passed };
}

/** Builds the tests by a CMake preset and runs them. A test that was skipped, or that took the program with it, failed. */
export async function catch2(preset) {
  await buildPreset(preset, { withTests: true, targets: ['core-tests'] });
  const [command, ...args] = programs[preset];
  const { status, stdout } = await capture(command, [...args, '--reporter', 'xml']);
  const { passed, failed } = countCases(stdout);
  if (status === 0 && failed === 0) return { passed, failed };
  // Once more, for what a person can read.
  const readable = await capture(command, args);
  return { passed, failed: Math.max(failed, 1), details: readable.stdout + readable.stderr };
}
