// The suites of npm test, in the order they run in: the quick ones first, the browsers last.
// Each brings about what it stands on, which costs next to nothing where it is there already.
import { build } from '../../web/build/build.mjs';
import { catch2 } from './catch2.mjs';
import { checkFormat } from './format.mjs';
import { clangTidy, lintScripts, lintStyles, typescript } from './lint.mjs';
import { vitest } from './vitest.mjs';

const onBuild = (check) => async () => {
  await build();
  return check();
};

/** `needs` are the groups of system packages that a suite cannot do without; `run` resolves to a Result; see report.mjs. */
export const suites = [
  { name: 'format', run: checkFormat },
  { name: 'clang-tidy', needs: ['cpp', 'clangTidy'], run: clangTidy },
  { name: 'native', needs: ['cpp'], run: () => catch2('native') },
  { name: 'sanitize', needs: ['cpp'], run: () => catch2('sanitize') },
  { name: 'wasm', needs: ['cpp'], run: () => catch2('wasm') },
  { name: 'typescript', run: onBuild(typescript) },
  { name: 'eslint', run: onBuild(lintScripts) },
  { name: 'stylelint', run: lintStyles },
  { name: 'web', needs: ['numpy'], run: onBuild(() => vitest('web')) },
  { name: 'package', needs: ['browsers'], run: onBuild(() => vitest('package')) },
  { name: 'browser', needs: ['browsers', 'webkit'], run: onBuild(() => vitest('browser')) },
];

const code = (name, needs = [name]) => ({ name, needs, run: onBuild(() => vitest('code', name)) });

/** The suites of npm run test:code: what is exported for other programs, run by them; what is printed, read by another. */
export const codeSuites = [
  ...['numpy', 'pytorch', 'octave', 'r', 'latex'].map((name) => code(name)),
  code('digits', ['mpmath']),
];
