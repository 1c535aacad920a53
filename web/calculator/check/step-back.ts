import { quantitiesOf, quantityNamed, type AnswerName } from '../../core/quantities.js';
import { nameOf } from '../../model/quantities/quantity-names.js';
import type { ProblemState } from '../../model/problem/problem-state.js';
import type { CheckWords } from '../../locales/check-words.js';
import { isRight, markOf, type Judgement, type Mark } from '../../model/answers/judgement.js';
import { askedIn, gridOf } from '../../model/answers/work.js';

// What a quantity is worked out from, as far as it is asked for as well; z comes from the problem alone.
function answersBefore(quantity: AnswerName): readonly AnswerName[] {
  const sources: readonly string[] = quantityNamed(quantity)?.sources ?? [];
  return quantitiesOf('answer').flatMap(({ name }) => (sources.includes(name) ? [name] : []));
}

function marksOf(judgement: Judgement, quantities: readonly AnswerName[]): readonly (Mark | undefined)[] {
  const { state, entries } = judgement;
  return askedIn(state)
    .filter(({ name }) => quantities.includes(name))
    .flatMap((asked) => gridOf(asked, state).flat())
    .map((id) => markOf(judgement, entries, id));
}

const isFalse = (mark: Mark | undefined): boolean => mark === 'wrong' || mark === 'unreadable';

/** “z and b”, in the reader's signs. */
const listed = (words: CheckWords, { indexBase, symbols }: ProblemState, names: readonly string[]): string =>
  words.list(names.map((name) => nameOf(name, indexBase, symbols)));

/** Where to look for what no known mistake explains: one step back, as far as that has been written, or in the step itself. */
export function stepBack(words: CheckWords, judgement: Judgement, quantity: AnswerName): string {
  const { state } = judgement;
  const { lookAt } = words;
  const before = answersBefore(quantity);
  if (before.length === 0) return lookAt.given(listed(words, state, ['W', 'x', 'b']));
  const from = listed(words, state, before);
  const marks = marksOf(judgement, before);
  if (marks.length === 0) return lookAt.either(from);
  if (marks.some(isFalse)) return lookAt.wrong(from);
  return marks.every(isRight) ? lookAt.right(from) : lookAt.missing(from);
}
