import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { numberIn, open, textOf, type } from './calculator.js';
import { inEveryBrowser } from './harness.js';

interface Homework {
  readonly out: {
    readonly z: string[];
    readonly yhat: string[];
    readonly dz: string[];
    readonly dW: string[][];
    readonly db: string[];
    readonly loss: string;
  };
  readonly updates: {
    readonly correct: {
      readonly 'eta=0.1': { readonly W1: string[][]; readonly b1: string[]; readonly loss_after: string };
    };
  };
}

// The homework's values to 30 digits: tests/data/README.md.
const { out, updates } = JSON.parse(
  readFileSync(new URL('../data/homework.json', import.meta.url), 'utf8'),
) as Homework;
const step = updates.correct['eta=0.1'];

/** As the page shows it: 4 decimals where there are more, and a real minus sign. None of these values is a tie. */
function shown(value: string): string {
  const decimals = value.split('.')[1]?.length ?? 0;
  return (decimals > 4 ? Number(value).toFixed(4) : value).replace('-', '−');
}

const vector = (line: string, id: string, values: readonly string[]): [string, string, string][] =>
  values.map((value, i) => [line, `${id}.${i}`, shown(value)]);

const matrix = (line: string, id: string, rows: readonly string[][]): [string, string, string][] =>
  rows.flatMap((row, i) => vector(line, `${id}.${i}`, row));

const numbers = [
  ...vector('logits.z', 'z', out.z),
  ...vector('softmax.yhat', 'yhat', out.yhat),
  ['cross-entropy.loss', 'loss', shown(out.loss)] as const,
  ...vector('gradient-logits.dz', 'dz', out.dz),
  ...matrix('gradient-weights.dW', 'dW', out.dW),
  ...vector('gradient-bias.db', 'db', out.db),
  ...matrix('update-weights.next', 'W_next', step.W1),
  ...vector('update-bias.next', 'b_next', step.b1),
  ['check.loss', 'loss_next', shown(step.loss_after)] as const,
];

inEveryBrowser(({ page, address, troubles }) => {
  test("the page opens on the homework's derivation with the right numbers in the right cells", async () => {
    await open(page(), address());
    const found = [];
    for (const [line, id] of numbers) found.push([line, id, await numberIn(page(), line, id)]);
    expect(found).toEqual(numbers);
  });

  test('an edit of a cell changes what follows from it', async () => {
    await open(page(), address());
    await type(page(), 'x.0', '2');
    // By hand: z = (0.6 − 1.8 + 0.1, 0.2 − 1.5 + 0.1, −4 + 6 + 0.1).
    await expect.poll(() => numberIn(page(), 'logits.z', 'z.0')).toBe('−1.1');
    expect(await numberIn(page(), 'logits.z', 'z.1')).toBe('−1.2');
    expect(await numberIn(page(), 'logits.z', 'z.2')).toBe('2.1');
    expect(await numberIn(page(), 'update-weights.next', 'W_next.2.2')).toBe('0.1');
  });

  test('typing keeps the focus in its cell', async () => {
    await open(page(), address());
    await type(page(), 'W.1.2', '2.5');
    const focused = await page().evaluate(() =>
      document.querySelector('softmax-steps')?.shadowRoot?.activeElement?.getAttribute('data-id'),
    );
    expect(focused).toBe('W.1.2');
  });

  test('without its wasm the page says so', async () => {
    await page().setRequestInterception(true);
    page().on('request', (request) => {
      void (request.url().endsWith('.wasm') ? request.abort() : request.continue());
    });
    await page().goto(address());
    await expect.poll(() => textOf(page(), '[role="alert"]')).toContain('could not start');
    // The page may complain of just this one file.
    const others = troubles().filter((trouble) => !/wasm|ERR_FAILED/i.test(trouble));
    troubles().splice(0, Infinity, ...others);
  });
});
