import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
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
          globalSetup: 'tests/package/install.ts',
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
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // A busy machine is late, not wrong.
          expect: { poll: { timeout: 5000 } },
          // A browser waits more than it works; more files at a time would make their times unsteady.
          poolOptions: { forks: { maxForks: 2, minForks: 1 } },
        },
      },
    ],
  },
});
