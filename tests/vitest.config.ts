import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    // A browser waits more than it works, so two files at a time are not too many for two cores.
    maxWorkers: 2,
    minWorkers: 1,
    projects: [
      {
        test: {
          name: 'web',
          root,
          include: ['tests/web/**/*.test.ts', 'tests/code/numpy.test.ts'],
          testTimeout: 60_000,
        },
      },
      { test: { name: 'code', root, include: ['tests/code/*.test.ts'], testTimeout: 180_000 } },
      {
        test: {
          name: 'package',
          root,
          include: ['tests/package/**/*.test.ts'],
          globalSetup: ['tests/package/install.ts', 'tests/browser/browsers.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          poolOptions: { forks: { singleFork: true } },
        },
      },
      {
        test: {
          name: 'browser',
          root,
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/browser/browsers.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // A busy machine is late, not wrong.
          expect: { poll: { timeout: 5000 } },
        },
      },
    ],
  },
});
