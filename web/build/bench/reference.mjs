// The step as one would write it with decimal.js: what `evaluate` of the core has to be faster than.
import { Decimal } from 'decimal.js';

/** Digits that are reckoned with, and those that are written: as many as the core writes. */
const precision = 50;
const written = 40;

const Number50 = Decimal.clone({ precision });
const zero = new Number50(0);

const sum = (terms) => terms.reduce((total, term) => total.plus(term), zero);
const numbers = (texts) => texts.map((text) => new Number50(text));

/** From the logits to the loss: x (n), W (n,m), b (m), y (m). */
function forward(x, W, b, y) {
  const z = b.map((bias, k) => sum(x.map((feature, i) => feature.times(W[i][k]))).plus(bias));
  const exp = z.map((logit) => logit.exp());
  const total = sum(exp);
  const yhat = exp.map((each) => each.div(total));
  const loss = sum(y.map((label, k) => (label.isZero() ? zero : label.times(yhat[k].ln())))).neg();
  return { z, exp, sum: total, yhat, loss };
}

/** The parameters after the step. */
const stepped = (parameters, scaled) => parameters.map((parameter, k) => parameter.minus(scaled[k]));

const toText = (value) =>
  Array.isArray(value) ? value.map(toText) : value.toSignificantDigits(written).toString();

/** What `evaluate` returns of a problem with one sample, as the same JSON text. */
export function evaluateByDecimalJs(problem) {
  const [x, b, y] = [problem.x, problem.b, problem.y].map(numbers);
  const W = problem.W.map(numbers);
  const eta = new Number50(problem.eta);
  const before = forward(x, W, b, y);
  const dz = before.yhat.map((probability, k) => probability.minus(y[k]));
  const dW = x.map((feature) => dz.map((each) => feature.times(each)));
  const scaled_dW = dW.map((row) => row.map((each) => eta.times(each)));
  const scaled_db = dz.map((each) => eta.times(each));
  const W_next = W.map((row, i) => stepped(row, scaled_dW[i]));
  const b_next = stepped(b, scaled_db);
  const { loss } = forward(x, W_next, b_next, y);
  const values = { ...before, dz, dW, db: dz, scaled_dW, scaled_db, W_next, b_next, loss_next: loss };
  return JSON.stringify(
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, toText(value)])),
  );
}
