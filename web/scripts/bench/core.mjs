// How long one derivation takes natively, as wasm, and through the facade.
import { join } from 'node:path';
import { buildPreset } from '../cmake.mjs';
import { capture, root } from '../run.mjs';
import { problemOf } from './problem.mjs';
import { median, table } from './report.mjs';

const sizes = [3, 10, 16];
const programs = {
  native: [join(root, 'build/native/tests/cpp/core-bench')],
  wasm: [process.execPath, join(root, 'build/wasm/tests/cpp/core-bench.js')],
};

/** The median of 41 runs in milliseconds, by size, as the program prints it. */
async function timesOf(preset) {
  await buildPreset(preset, { withTests: true, targets: ['core-bench'] });
  const [command, ...args] = programs[preset];
  const { stdout } = await capture(command, args);
  const times = Object.fromEntries(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.split(' ')),
  );
  return sizes.map((n) => times[n]);
}

function time(action) {
  const times = Array.from({ length: 41 }, () => {
    const start = performance.now();
    action();
    return performance.now() - start;
  });
  return median(times).toFixed(3);
}

/** Measures the core and prints what came of it. */
export async function benchCore() {
  const { loadCore } = await import('softmax-steps');
  const core = await loadCore();
  const columns = sizes.map((n) => `${n}×${n}`);
  table('core: milliseconds, median of 41', columns, [
    ['native: read, derive, write', ...(await timesOf('native'))],
    ['wasm: read, derive, write', ...(await timesOf('wasm'))],
    ['facade: derive(problem)', ...sizes.map((n) => time(() => core.derive(problemOf(n))))],
    ['facade: evaluate(problem)', ...sizes.map((n) => time(() => core.evaluate(problemOf(n))))],
  ]);
}
