// The facade keeps the module's memory to itself, so this test loads the module beside it.
import { readFile } from 'node:fs/promises';
import createModule, { type CoreModule } from '#core-module';
import { expect, test } from 'vitest';
import { problem } from './homework.js';

type WithMemory = CoreModule & { readonly HEAPU8: Uint8Array };

const wasmBinary = await readFile(new URL('../../build/wasm/softmax-core.wasm', import.meta.url));
const core = (await createModule({ wasmBinary })) as WithMemory;

function bytesAfter(calls: number, call: () => unknown): number {
  for (let i = 0; i < calls; i += 1) call();
  return core.HEAPU8.length;
}

function refuse(): void {
  expect(core.evaluate({ ...problem, eta: 0 })).toContain('"learning-rate"');
}

test.each([
  ['evaluate', 10_000, (): unknown => core.evaluate(problem)],
  ['a refused problem', 10_000, refuse],
  ['derive', 300, (): unknown => core.derive(problem, undefined)],
] as const)('%s, called %d times, does not grow the heap', (_, calls, call) => {
  const before = bytesAfter(100, call);
  expect(before).toBeGreaterThan(0);
  expect(bytesAfter(calls, call)).toBe(before);
});
