// Where a hint says that the parts of a rule stand, on the homework and on problems that are written otherwise.
import { expect, test } from 'vitest';
import { loadCheckWords } from '../../web/locales/check-words.js';
import { placeIn } from '../../web/model/answers/hint-place.js';
import { homework, withLayout, type ProblemState } from '../../web/model/problem/problem-state.js';

const { places } = (await loadCheckWords('en')).hints;
const romanian = (await loadCheckWords('ro')).hints.places;

const told = (
  step: keyof typeof places,
  state: ProblemState = homework,
  done: readonly string[] = [],
  language = places,
): string => language[step](placeIn(step, state, (id) => done.includes(id)));

const byClasses = withLayout(homework, 'classes-by-features');

test('a logit takes the column of its class, or the row where W has the classes there', () => {
  expect(told('logits')).toBe('z₀: each weight in column 0 of W times its entry of x, all added, then b₀.');
  expect(told('logits', byClasses)).toContain('row 0 of W');
  expect(told('logits', homework, [], romanian)).toContain('de pe coloana 0 din W');
});

test('the example is the first entry that is not done, counted as the reader counts', () => {
  expect(told('logits', { ...homework, indexBase: 1 }, ['z.0'])).toMatch(
    /^z₂: each weight in column 2 .* b₂\.$/,
  );
  expect(told('gradient-logits', homework, ['dz.0'])).toBe('∂L/∂z₁: ŷ₁ from step 4 minus y₁, which is 1.');
  // All are done: the first again.
  expect(told('softmax', homework, ['yhat.0', 'yhat.1', 'yhat.2'])).toMatch(/^ŷ₀: exp z₀/);
});

test('a weight’s gradient has the feature and the class of its place', () => {
  const done = ['dW.0.0', 'dW.0.1'];
  expect(told('gradient-weights', homework, done)).toBe(
    '∂L/∂W₀₂: x₀ times ∂L/∂z₂ from step 6. The row is the feature’s, the column the class’s.',
  );
  expect(told('gradient-weights', byClasses, done)).toBe(
    '∂L/∂W₀₂: x₂ times ∂L/∂z₀ from step 6. The row is the class’s, the column the feature’s.',
  );
});

test('the loss of one true class has one term, that of shares has more', () => {
  expect(told('cross-entropy')).toContain('only ln ŷ₁ is left');
  expect(told('cross-entropy', { ...homework, y: ['0.5', '0.5', '0'] })).toContain(
    'A label of 0 adds nothing',
  );
});

test('what is updated takes the old value and the gradient in the same place', () => {
  expect(told('update-weights', homework, ['W_next.0.0'])).toBe(
    'W′₀₁: W₀₁ of the problem minus 0.1 times ∂L/∂W₀₁ from step 7.',
  );
  expect(told('update-bias')).toBe('b′₀: b₀ of the problem minus 0.1 times ∂L/∂b₀ from step 8.');
});
