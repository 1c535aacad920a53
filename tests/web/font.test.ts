// The font that comes with the page is cut down to what the core writes.
import { load, type SampleProblem } from 'softmax-steps';
import { expect, test } from 'vitest';
import { examples } from '../../web/model/problem/examples.js';
import { toProblem, withLayout, type ProblemState } from '../../web/model/problem/problem-state.js';
import { symbolChoices } from '../../web/model/problem/settings.js';
import { characters } from '../../web/build/font-characters.mjs';

const core = await load();

// MathML Core, 4.2 "The math-auto transform": a single letter in <mi> is drawn as the italic one of Unicode; h is U+210E.
const italics: readonly (readonly [first: string, last: string, italic: number])[] = [
  ['A', 'Z', 0x1d434],
  ['a', 'z', 0x1d44e],
  ['α', 'ω', 0x1d6fc],
  ['∂', '∂', 0x1d715],
];

function italic(letter: string): string {
  if (letter === 'h') return 'ℎ';
  const [first = '', , start = 0] = italics.find(([from, to]) => letter >= from && letter <= to) ?? [];
  return first === '' ? letter : String.fromCodePoint(start + letter.charCodeAt(0) - first.charCodeAt(0));
}

function drawn(mathml: string): readonly string[] {
  const texts = mathml.replaceAll(/<mi>(.)<\/mi>/gu, (_, letter: string) => italic(letter));
  return Array.from(texts.replaceAll(/<[^>]*>/g, ''));
}

function charactersOf(problem: SampleProblem): readonly string[] {
  const derivations = [{}, { abbreviate: 4 }].map((options) =>
    core.derive(problem, { formats: ['mathml'], ...options }),
  );
  return derivations.flatMap(({ steps }) =>
    steps.flatMap(({ lines }) => lines.flatMap(({ mathml }) => drawn(mathml))),
  );
}

test('every character that the core writes is in the font', () => {
  const problems = examples.map(({ state }) => state);
  const alternatives = Object.entries(symbolChoices).flatMap(([key, signs]: [string, readonly string[]]) =>
    signs.flatMap((sign) =>
      problems.map((state) => ({ ...state, symbols: { ...state.symbols, [key]: sign } })),
    ),
  );
  const others = problems.flatMap((state): ProblemState[] => [
    withLayout(state, 'classes-by-features'),
    { ...state, shift: 'always' },
    { ...state, eta: '1e-30' },
  ]);
  const written = new Set([...alternatives, ...others].flatMap((state) => charactersOf(toProblem(state))));
  expect(written.size).toBeGreaterThan(50);
  expect([...written].filter((character) => !characters.includes(character))).toEqual([]);
});
