// The core as a program of this machine, which is asked over a pipe: so it can take its turn among what runs in this process.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { buildPreset } from '../cmake.mjs';
import { root, UserError } from '../run.mjs';

/** Builds and starts tests/cpp/bench.cpp. */
export async function startNative() {
  await buildPreset('native', { withTests: true, targets: ['core-bench'] });
  const child = spawn(join(root, 'build/native/tests/cpp/core-bench'), {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    /** Milliseconds of the processor that work takes on `problemOf(n, edit)`. */
    async milliseconds(work, n, edit) {
      child.stdin.write(`${work} ${n} ${edit}\n`);
      const { done, value } = await lines.next();
      if (done) throw new UserError('The native program has ended before its time.');
      return Number(value);
    },
    async stop() {
      child.stdin.end();
      if (child.exitCode === null) await once(child, 'close');
    },
  };
}
