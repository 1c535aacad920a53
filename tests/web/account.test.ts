// What the page says of a paste: no outside source, the outcomes are what a reader would expect.
import { loadTools } from 'softmax-steps';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { chosenBefore, rememberChoice } from '../../web/calculator/check/asked-before.js';
import { keptBy, leftBy, piecesOf, quoted, withKept } from '../../web/model/paste/account.js';
import { decide } from '../../web/model/paste/decide.js';
import type { Decision, Outcome } from '../../web/model/paste/decision.js';
import { presentIn } from '../../web/model/paste/present.js';
import { doneText } from '../../web/calculator/paste/preview.js';
import { remember, remembered } from '../../web/calculator/paste/remembered.js';
import { words } from '../../web/locales/en-paste.js';
import { paste as romanian } from '../../web/locales/ro.js';
import type { AskedQuantity } from '../../web/core/reader-types.js';
import { homework, withCell } from '../../web/model/problem/problem-state.js';

const tools = await loadTools();

const decisionOn = (text: string): Decision =>
  decide(homework, undefined, tools.readProblemText(text, presentIn(homework)));

function outcomeOf(text: string): Outcome {
  const decision = decisionOn(text);
  if (decision.kind !== 'state') throw new Error(`${text} gives no problem: ${decision.kind}`);
  return decision;
}

const twoFields = 'import numpy as np\nx = np.array([2, -1, 0])\n\nb = np.ones(3)\ny = load(path)\n';

describe('what a paste says of itself', () => {
  test('each field is named with the line that it was read from', () => {
    const pieces = piecesOf(outcomeOf(twoFields));
    expect(pieces.map(({ field, from }) => `${field} ${from.line}: ${quoted(twoFields, from)}`)).toEqual([
      'x 2: x = np.array([2, -1, 0])',
      'b 4: b = np.ones(3)',
    ]);
  });

  test('a known name without numbers is left, with its line and what helps', () => {
    const [left, ...others] = leftBy(outcomeOf(twoFields));
    expect(others).toEqual([]);
    expect(left).toMatchObject({ name: 'y', line: 5, code: 'formula' });
    expect(words.remedies[left?.remedy ?? '']).toBe('It is not worked out: paste its result.');
    expect(romanian.remedies[left?.remedy ?? '']).toBe('Nu se calculează aici: lipiți rezultatul.');
  });

  test('the live region names what was pasted, what is kept and what was left', () => {
    expect(doneText(words, outcomeOf(twoFields))).toBe(
      'Pasted: x (3), b (3). 3 features, 3 classes. Kept from before: W, y, η. Left: y.',
    );
  });

  test('every remedy of the core has words in both languages, the English ones the core’s own', () => {
    const core = Object.fromEntries(tools.readerRemedies().map((remedy) => [remedy.id, remedy.words]));
    expect(words.remedies).toEqual(core);
    expect(Object.keys(romanian.remedies)).toEqual(Object.keys(core));
  });

  test('of a long line the part around the place is quoted', () => {
    const line = Array.from({ length: 100 }, (_, i) => String(100 + i)).join(' ');
    const part = quoted(`a\r\n${line}\r\nb`, { line: 2, column: 201, lastLine: 2 });
    expect(part).toMatch(/^….{80}…$/);
    expect(part).toContain(' 150 ');
  });
});

describe('fields that a paste does not name', () => {
  test('are marked until they are changed', () => {
    const state = withKept(outcomeOf('x = [1, 2, 3]\nb = [0, 0, 0]'));
    expect(Object.keys(state.kept ?? {})).toEqual(['W', 'y', 'eta']);
    expect(state.kept?.y).toBe(state.y);
    const changed = withCell(state, 'y', 0, 0, '1');
    expect(changed.kept?.y).not.toBe(changed.y);
    expect(changed.kept?.W).toBe(changed.W);
  });

  test('are no matter where a matrix is pasted for one field', () => {
    const outcome = outcomeOf('[[1, 2, 3], [4, 5, 6], [7, 8, 9]]');
    expect(keptBy(outcome)).toEqual([]);
    expect(withKept({ ...outcome, state: { ...outcome.state, kept: { eta: '0.1' } } }).kept).toEqual({});
  });
});

describe('a choice', () => {
  const question = (text: string): Extract<Decision, { kind: 'question' }> => {
    const decision = decisionOn(text);
    if (decision.kind !== 'question') throw new Error(`${text} asks nothing: ${decision.kind}`);
    return decision;
  };
  const storage = new Map<string, string>();

  beforeEach(() => {
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: (key: string, value: string) => storage.set(key, value),
    });
  });
  afterEach(() => {
    storage.clear();
    vi.unstubAllGlobals();
  });

  test('is remembered for a text of the same form, and for no other', () => {
    const { form = '', choices } = question('x = 1,234 2,345 3,456');
    const [, second] = choices;
    if (!second) throw new Error('There is one choice only.');
    expect(remembered(form, choices)).toBeUndefined();
    remember(form, second);
    const next = question('x = 4,567 5,678 6,789');
    expect(next.form).toBe(form);
    expect(remembered(next.form ?? '', next.choices)).toBe(1);
    expect(remembered(`${form} other`, next.choices)).toBeUndefined();
  });

  test('for a quantity of a solution is remembered under the name that the text has', () => {
    const asked = (text: string): AskedQuantity => {
      const [found] = tools.readSolutionText(text, presentIn(homework)).asked;
      if (!found) throw new Error(`${text} asks nothing.`);
      return found;
    };
    const first = asked('L = 5.4\nL = 3.2');
    expect(chosenBefore(first)).toBeUndefined();
    rememberChoice(first, 1);
    expect(chosenBefore(asked('L = 7.1\nL = 8.5'))).toBe(1);
    expect(chosenBefore(asked('cost = 7.1\ncost = 8.5'))).toBeUndefined();
    expect(chosenBefore(asked('z = [1, 2, 3]\nz = [1, 2, 4]'))).toBeUndefined();
  });

  test('is asked for again where there is no storage', () => {
    vi.stubGlobal('sessionStorage', undefined);
    const { form = '', choices } = question('x = 1,234 2,345 3,456');
    const [first] = choices;
    if (first) remember(form, first);
    expect(remembered(form, choices)).toBeUndefined();
  });
});
