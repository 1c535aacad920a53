// The tests that Vitest runs: its own report is for people, its JSON is counted.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, UserError } from '../../web/build/run.mjs';
import { failure } from './report.mjs';

const mostPrinted = 10;

// Where the time of a suite goes.
function printSlowest(cases) {
  const slowest = cases.filter((one) => one.duration).sort((a, b) => b.duration - a.duration);
  console.log('The slowest cases, in seconds:');
  for (const { duration, fullName } of slowest.slice(0, mostPrinted)) {
    console.log(`${(duration / 1000).toFixed(1).padStart(6)}  ${fullName}`);
  }
}

/** Runs the tests of one folder of tests/, or those of its files that are named so. What was skipped counts as failed. */
export async function vitest(project, name = '') {
  const file = `build/test-results/${project}${name}.json`;
  rmSync(join(root, file), { force: true });
  const named = name === '' ? [] : [`tests/${project}/${name}.test.ts`];
  const args = ['run', '--config', 'tests/vitest.config.ts', '--project', project, ...named];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const isClean = await run('node', ['node_modules/vitest/vitest.mjs', ...args, ...reporters]).then(
    () => true,
    (error) => {
      if (!(error instanceof UserError)) throw error;
      return false;
    },
  );
  if (!existsSync(join(root, file))) return failure('Vitest wrote no report.');
  const report = JSON.parse(readFileSync(join(root, file), 'utf8'));
  const passed = report.numPassedTests;
  const unloadable = report.testResults.filter((suite) => suite.assertionResults.length === 0).length;
  const failed = report.numTotalTests - passed + unloadable;
  printSlowest(report.testResults.flatMap((suite) => suite.assertionResults));
  // An error outside any test fails the run too.
  return { passed, failed: isClean ? failed : Math.max(failed, 1) };
}
