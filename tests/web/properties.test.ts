// What holds for every problem, on problems that fast-check thinks up.
import fc from 'fast-check';
import { load, type SampleProblem } from 'softmax-steps';
import { expect, test } from 'vitest';
import { exact, isSame, type Exact } from './decimals.js';

const core = await load();

// Decimals of two places, as a person types them.
const number = fc.integer({ min: -999, max: 999 }).map((hundredths) => (hundredths / 100).toFixed(2));
const vector = (length: number): fc.Arbitrary<string[]> =>
  fc.array(number, { minLength: length, maxLength: length });

const problems: fc.Arbitrary<SampleProblem> = fc
  .record({ n: fc.integer({ min: 1, max: 4 }), m: fc.integer({ min: 2, max: 5 }) })
  .chain(({ n, m }) =>
    fc.record({
      x: vector(n),
      W: fc.array(vector(m), { minLength: n, maxLength: n }),
      b: vector(m),
      y: fc.integer({ min: 0, max: m - 1 }),
      eta: fc.constantFrom('0.1', '0.5'),
    }),
  );

function sum(values: readonly string[]): Exact {
  const terms = values.map(exact);
  const exponent = Math.min(...terms.map((term) => term.exponent));
  const scaled = terms.map((term) => term.mantissa * 10n ** BigInt(term.exponent - exponent));
  return { mantissa: scaled.reduce((total, term) => total + term, 0n), exponent };
}

const text = ({ mantissa, exponent }: Exact): string => `${mantissa}e${exponent}`;

test('the entries of ŷ sum to 1', () => {
  fc.assert(
    fc.property(problems, (problem) => {
      expect(isSame(text(sum(core.evaluate(problem).yhat)), '1')).toBe(true);
    }),
  );
});

test('the entries of the gradient for the logits sum to 0', () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const { mantissa, exponent } = sum(core.evaluate(problem).dz);
      expect(Math.abs(Number(`${mantissa}e${exponent}`))).toBeLessThan(1e-30);
    }),
  );
});

test('adding a constant to every logit changes nothing after them', () => {
  fc.assert(
    fc.property(problems, number, (problem, constant) => {
      const b = Array.from(problem.b, (entry) => text(sum([String(entry), constant])));
      const [plain, shifted] = [core.evaluate(problem), core.evaluate({ ...problem, b })];
      expect(shifted.yhat.every((value, i) => isSame(value, plain.yhat[i] ?? ''))).toBe(true);
      expect(isSame(shifted.loss, plain.loss)).toBe(true);
    }),
  );
});

test('a small enough step lowers the loss', () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const { loss, loss_next, dW, db } = core.evaluate({ ...problem, eta: '1e-6' });
      const predicted = [...dW.flat(), ...db].reduce((total, entry) => total + 1e-6 * Number(entry) ** 2, 0);
      // With hardly any loss left the change is beyond the digits that are written.
      fc.pre(predicted > 1e-30 * Number(loss));
      expect(sum([loss_next, `-${loss}`]).mantissa).toBeLessThan(0n);
    }),
  );
});

test('the gradient for the biases is what a central difference of the loss finds', () => {
  const h = '1e-9';
  const moved = (problem: SampleProblem, k: number, step: string): string => {
    const b = Array.from(problem.b, (entry, i) => (i === k ? text(sum([String(entry), step])) : entry));
    return core.evaluate({ ...problem, b }).loss;
  };
  fc.assert(
    fc.property(problems, (problem) => {
      core.evaluate(problem).db.forEach((gradient, k) => {
        const change = text(sum([moved(problem, k, h), `-${moved(problem, k, `-${h}`)}`]));
        // The error of a central difference is h²/6 times a third derivative below 1.
        expect(Math.abs(Number(change) / 2e-9 - Number(gradient))).toBeLessThan(1e-15);
      });
    }),
    { numRuns: 30 },
  );
});
