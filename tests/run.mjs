// npm test: everything it needs, then every suite to its end, then what came of them.
// `npm test -- native web` runs only the suites named; npm run test:code names those that need more interpreters.
import { main, UserError } from '../web/build/run.mjs';
import { setUp } from '../web/build/set-up.mjs';
import { failure, report, runSuite } from './runner/report.mjs';
import { codeSuites, suites } from './runner/suites.mjs';

function chosen(names) {
  const all = [...suites, ...codeSuites];
  const unknown = names.filter((name) => !all.some((suite) => suite.name === name));
  if (unknown.length > 0) {
    const known = all.map((suite) => suite.name).join(', ');
    throw new UserError(`No suite is called ${unknown.join(', ')}; there are ${known}.`);
  }
  return names.length === 0 ? suites : all.filter((suite) => names.includes(suite.name));
}

await main(async () => {
  const running = chosen(process.argv.slice(2));
  try {
    await setUp();
  } catch (error) {
    console.error(error instanceof UserError ? error.message : error);
    report([{ name: 'set-up', seconds: 0, ...failure('see above') }]);
    return;
  }
  const results = [];
  for (const suite of running) results.push(await runSuite(suite));
  report(results);
});
