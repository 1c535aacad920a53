// npm run bench: how long one derivation takes natively, as wasm, and through the facade, in one run on one machine.
import { join } from 'node:path';
import { build } from './build.mjs';
import { buildPreset } from './cmake.mjs';
import { capture, main, root } from './run.mjs';
import { setUp } from './set-up.mjs';

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
  return Object.fromEntries(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.split(' ')),
  );
}

// The problem of tests/cpp/bench.cpp.
function problemOf(n) {
  const range = Array.from({ length: n }, (_, i) => i);
  const tenth = (value) => `${value < 0 ? '-' : ''}0.${String(Math.abs(value) % 10)}`;
  return {
    x: range.map((i) => tenth(((i * 7) % 11) - 5)),
    W: range.map((i) => range.map((k) => tenth(((i * 13 + k * 7) % 19) - 9))),
    b: range.map(() => '0.1'),
    y: 1,
    eta: '0.1',
  };
}

function median(action) {
  const times = Array.from({ length: 41 }, () => {
    const start = performance.now();
    action();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[20];
}

await main(async () => {
  await setUp({ forTests: true });
  await build();
  const { load } = await import('softmax-steps');
  const core = await load();
  const rows = {
    'native: read, derive, write': await timesOf('native'),
    'wasm: read, derive, write': await timesOf('wasm'),
    'facade: derive(problem)': Object.fromEntries(
      sizes.map((n) => [n, median(() => core.derive(problemOf(n))).toFixed(3)]),
    ),
    'facade: evaluate(problem)': Object.fromEntries(
      sizes.map((n) => [n, median(() => core.evaluate(problemOf(n))).toFixed(3)]),
    ),
  };
  console.log('\nmilliseconds, median of 41'.padEnd(34), ...sizes.map((n) => `${n}×${n}`.padStart(10)));
  for (const [name, times] of Object.entries(rows)) {
    console.log(name.padEnd(33), ...sizes.map((n) => String(times[n]).padStart(10)));
  }
});
