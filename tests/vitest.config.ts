import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const root = fileURLToPath(new URL('..', import.meta.url));

const longest = ['release', 'docs', 'offline', 'accessibility', 'check', 'static-example', 'presentation'];

/** The longest files come first, so that none of them is alone at the end, also where no times of an earlier run are known. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const found = longest.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return found === -1 ? longest.length : found;
    };
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  root,
  test: {
    // Tests wait for browsers and programs as much as they work, so three files at a time are not too many for two cores.
    maxWorkers: 3,
    // A worker goes on with the next file; a project says for itself whether its files share their modules. Vitest's pool ends
    // workers that have nothing to do, and fails when it ends at the same time: so it has no fewer at any time.
    poolOptions: { forks: { isolate: false } },
    minWorkers: 3,
    sequence: { sequencer: LongestFirst },
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
          testTimeout: 180_000,
          hookTimeout: 180_000,
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
          poolOptions: { forks: { isolate: false } },
          // A busy machine is late, not wrong.
          expect: { poll: { timeout: 5000 } },
        },
      },
    ],
  },
});
