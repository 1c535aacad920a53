// The results of the suites, and what is printed of them.
import { UserError } from '../../web/build/run.mjs';
import { ensureSystemPackages } from '../../web/build/system-packages.mjs';

/**
 * The result of a suite.
 * @typedef {{ passed: number, failed: number, details?: string }} Result `details` are those of the failures
 */

/** The result of a suite that could not run at all. */
export const failure = (details) => ({ passed: 0, failed: 1, details });

/** The result of several checks: `{ name, details }`, with details where the check failed. */
export function fromChecks(checks) {
  const failed = checks.filter((check) => check.details !== undefined);
  return {
    passed: checks.length - failed.length,
    failed: failed.length,
    details: failed.map(({ name, details }) => `✗ ${name}\n${details.trimEnd()}`).join('\n\n'),
  };
}

/** Runs one suite; whatever it throws, and running no test, is a failure. */
export async function runSuite({ name, needs = [], run }) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}`);
  const start = performance.now();
  let result;
  try {
    await ensureSystemPackages(needs);
    result = await run();
    if (result.passed + result.failed === 0) result = failure('It ran no test.');
  } catch (error) {
    result = failure(error instanceof UserError ? error.message : error.stack);
  }
  if (result.details) console.log(result.details);
  console.log(counts(result));
  return { name, seconds: (performance.now() - start) / 1000, ...result };
}

const counts = ({ passed, failed }) => `${passed} passed, ${failed} failed`;

/** Prints a table of the suites and, as the last line, the sum of their counts; sets the exit code. */
export function report(results) {
  const row = (name, passed, failed, seconds) =>
    name.padEnd(14) + String(passed).padStart(8) + String(failed).padStart(8) + String(seconds).padStart(10);
  console.log(`\n${row('suite', 'passed', 'failed', 'seconds')}`);
  for (const { name, passed, failed, seconds } of results) {
    console.log(row(name, passed, failed, seconds.toFixed(1)));
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const total = { passed: sum('passed'), failed: sum('failed') };
  if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
  console.log(`\n${counts(total)}`);
}
