import type {
  Paste,
  PastedFields,
  PastedMatrix,
  PasteQuestion,
  Reading,
  TextMatrix,
} from '../../core/tools-types.js';
import type { Field, ProblemState } from '../problem/problem-state.js';
import type { Choice, Decision, Given, ShapeError, Outcome } from './decision.js';
import { fill, fits, isScalar, isVector, layoutFor, transposed } from './fill.js';

const isShapeError = (result: Outcome | ShapeError): result is ShapeError => 'code' in result;

const decided = (result: Outcome | ShapeError): Decision =>
  isShapeError(result) ? { kind: 'error', error: result } : { kind: 'state', ...result };

const givenAs = (field: Field, matrix: TextMatrix): Given =>
  field === 'eta' ? { eta: matrix[0]?.[0] ?? '' } : { [field]: matrix };

/** What can be done by a decision, as answers to a question. */
function choicesOf(decision: Decision): readonly Choice[] {
  if (decision.kind === 'error') return [];
  if (decision.kind === 'question') return decision.choices;
  const { state, fields, newLayout } = decision;
  return fields.slice(0, 1).map((id) => ({ id, state, fields, ...(newLayout && { newLayout }) }));
}

/** Whether the state's other fields speak for W turned round: it fits them so, and not as it is. */
function isTurned({ x, b, layout }: ProblemState, W: TextMatrix): boolean {
  const others = { x: [x], b: [b] };
  return !fits({ ...others, W }, layout) && fits({ ...others, W: transposed(W) }, layout);
}

/** W without a list beside it, in the layout that is set; which way round is asked where its shape speaks against that. */
function decideWeights(state: ProblemState, W: TextMatrix, others: Given = {}): Decision {
  const asIs = decided(fill(state, { ...others, W }, state.layout));
  const turned = decided(fill(state, { ...others, W: transposed(W) }, state.layout));
  const isImpossible = asIs.kind === 'error' && asIs.error.code === 'too-few-classes';
  if (turned.kind === 'error' || !(isImpossible || isTurned(state, W))) return asIs;
  const choices = [
    ...choicesOf(turned).map((choice): Choice => ({ ...choice, id: 'transposed' })),
    ...choicesOf(asIs).map((choice): Choice => ({ ...choice, id: 'as-is' })),
  ];
  return { kind: 'question', id: 'orientation', choices };
}

const lengths = (matrix: TextMatrix): string => matrix.map((row) => row.length).join();

/** Whether a field is of the kind that takes the matrix, so that the focus in it decides. */
function takes(state: ProblemState, field: Field, matrix: TextMatrix): boolean {
  switch (field) {
    case 'eta':
      return isScalar(matrix);
    case 'W':
      return !isVector(matrix) || lengths(matrix) === lengths(state.W);
    case 'x':
      return isVector(matrix) && (!isScalar(matrix) || state.x.length === 1);
    case 'b':
      return isVector(matrix) && !isScalar(matrix);
    case 'y':
      return isVector(matrix);
  }
}

const fieldNames = ['x', 'W', 'b', 'y', 'eta'] as const;

/** By how much a choice changes the sizes: what fits comes first. */
function resizing({ x, b }: ProblemState, { state }: Choice): number {
  return Math.abs(state.x.length - x.length) + Math.abs(state.b.length - b.length);
}

function decideMatrix(state: ProblemState, focus: Field | undefined, matrix: TextMatrix): Decision {
  const place = (field: Field): Decision =>
    field === 'W' ? decideWeights(state, matrix) : decided(fill(state, givenAs(field, matrix), state.layout));
  if (focus && takes(state, focus, matrix)) return place(focus);
  const fields = fieldNames.filter(
    (field) => takes(state, field, matrix) || (field === focus && field !== 'eta'),
  );
  const decisions = fields.map(place);
  const [first] = decisions;
  // A matrix can only be W, unless the focus says otherwise.
  if (first && decisions.length === 1) return first;
  const choices = decisions.flatMap(choicesOf).toSorted((a, b) => resizing(state, a) - resizing(state, b));
  const error = decisions.find(({ kind }) => kind === 'error');
  return choices.length === 0 && error ? error : { kind: 'question', id: 'field', choices };
}

/** The fields of an assignment with no list that would tell which way round W is. */
const isWeightsAlone = ({ x, b, y }: Given): boolean => !x && !b && (!y || isScalar(y));

/** The fields of a text by their names. */
export const givenBy = ({ fields }: PastedFields): Given =>
  Object.fromEntries(
    fields.map(({ field, value }) => [field, field === 'eta' ? (value[0]?.[0] ?? '') : value]),
  );

function decideFields(state: ProblemState, pasted: PastedFields): Decision {
  const given = givenBy(pasted);
  if (given.W && isWeightsAlone(given)) return decideWeights(state, given.W, given);
  return decided(fill(state, given, layoutFor(given, state.layout) ?? state.layout));
}

/** The readings that the page's decimal mark leaves. */
export function withDecimalMark(readings: readonly Reading[], mark: '.' | ','): readonly Reading[] {
  const decimal = readings.filter(({ answers }) => answers.includes('decimal-comma'));
  return mark === ',' && decimal.length > 0 ? decimal : readings;
}

function decideValue(
  state: ProblemState,
  focus: Field | undefined,
  value: PastedMatrix | PastedFields,
): Decision {
  return value.kind === 'matrix' ? decideMatrix(state, focus, value.matrix) : decideFields(state, value);
}

/** A decision with the part of the text that it is about. */
function withSource(decision: Decision, source: PastedMatrix | PastedFields): Decision {
  switch (decision.kind) {
    case 'state':
      return { ...decision, source };
    case 'question':
      return { ...decision, choices: decision.choices.map((choice) => ({ ...choice, source })) };
    case 'error':
      return { ...decision, left: source.left };
  }
}

/** Asks only about readings that come to different things; those that cannot be had are none. */
function decideReadings(
  state: ProblemState,
  focus: Field | undefined,
  { form, readings }: PasteQuestion,
): Decision {
  const decisions = new Map<string, readonly [string, Decision]>();
  for (const { answers, value } of withDecimalMark(readings, state.decimalMark)) {
    const decision = decideValue(state, focus, value);
    const key = JSON.stringify(decision);
    if (!decisions.has(key)) decisions.set(key, [answers.join(' '), withSource(decision, value)]);
  }
  const all = [...decisions.values()];
  const able = all.filter(([, decision]) => decision.kind !== 'error');
  const [[, first] = [], ...others] = able.length > 0 ? able : all;
  if (first && (others.length === 0 || able.length === 0)) return first;
  return {
    kind: 'question',
    id: 'reading',
    form,
    choices: able.flatMap(([reading, decision]) =>
      choicesOf(decision).map((choice) => ({ ...choice, reading })),
    ),
  };
}

/**
 * What is to become of a paste: a new problem, a question where it could mean several, or an error.
 * @param focus the field that the reader was in, which a lone matrix is for
 */
export function decide(state: ProblemState, focus: Field | undefined, paste: Paste): Decision {
  switch (paste.kind) {
    case 'matrix':
    case 'fields':
      return withSource(decideValue(state, focus, paste), paste);
    case 'question':
      return decideReadings(state, focus, paste);
    case 'refusal':
      return { kind: 'error', error: paste.left[0], left: paste.left.slice(1) };
  }
}
