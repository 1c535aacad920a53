// Checks are programs that are content or not.
import { availableParallelism } from 'node:os';
import { capture } from '../../web/build/run.mjs';

/** Runs a program; its check fails, with all its output, where the program does. */
export async function check(name, command, args) {
  const { status, stdout, stderr } = await capture(command, args);
  return status === 0 ? { name } : { name, details: stdout + stderr || `exit status ${status}` };
}

/** Runs an npm package's program. */
export const checkWithNode = (name, program, args) =>
  check(name, process.execPath, [`node_modules/${program}`, ...args]);

/** `action` of every item, as many at a time as there are processors; the results in the order of the items. */
export async function inParallel(items, action) {
  const results = [];
  const queue = items.entries();
  const worker = async () => {
    for (const [i, item] of queue) results[i] = await action(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return results;
}
