// What the address of a frame may ask for, and what it may not.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  frameChoices,
  hasProblem,
  readFrameOptions,
  defaultOptions,
  writeFrameOptions,
  type FrameOptions,
} from '../../web/calculator/sharing/embed/frame-options.js';
import { stepIds } from '../../web/model/problem/settings.js';
import { homework } from '../../web/model/problem/problem-state.js';
import { formatLink, parseLink } from '../../web/model/link/link.js';

const problem = formatLink({ state: homework });

test('a frame’s address is that of a problem with options after it', () => {
  const read = readFrameOptions(
    `#${problem}&controls=basic&steps=softmax,logits&theme=dark&lang=ro&readonly=yes&link=none&task=check&feedback=request&hints=off`,
  );
  expect(read).toEqual({
    options: {
      controls: 'basic',
      steps: ['logits', 'softmax'],
      theme: 'dark',
      lang: 'ro',
      readonly: 'yes',
      link: 'none',
      task: 'check',
      feedback: 'request',
      hints: 'off',
    },
    wrong: [],
    unknown: [],
  });
});

test('what is not asked for is as usual', () => {
  expect(readFrameOptions('').options).toEqual(defaultOptions);
  expect(readFrameOptions(`#${problem}`)).toEqual({ options: defaultOptions, wrong: [], unknown: [] });
});

test.each([
  ['a word that is no choice', 'controls=everything', 'controls'],
  ['markup', 'theme=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E', 'theme'],
  ['a language that there is not', 'lang=../../x', 'lang'],
  ['nothing', 'readonly=', 'readonly'],
  ['a step that there is not', 'steps=logits,backwards', 'steps'],
  ['a step twice', 'steps=logits,logits', 'steps'],
  ['a name that every object has', 'link=__proto__', 'link'],
])('%s is refused, named, and as if it were not there', (_, text, name) => {
  expect(readFrameOptions(`#${problem}&${text}`)).toEqual({
    options: defaultOptions,
    wrong: [name],
    unknown: [],
  });
});

test('names that mean nothing are told apart from those of a problem', () => {
  const { unknown, wrong } = readFrameOptions(`#${problem}&digits=3&control=none&__proto__=1&at=softmax`);
  expect(unknown).toEqual(['control', '__proto__']);
  expect(wrong).toEqual([]);
});

test('an address with options alone has no problem, one with any part of a problem has', () => {
  expect(hasProblem('#theme=dark')).toBe(false);
  expect(hasProblem('')).toBe(false);
  expect(hasProblem('#x=1,2&theme=dark')).toBe(true);
  expect(hasProblem(`#${problem}`)).toBe(true);
  // Longer than any problem: it is refused as one.
  expect(hasProblem(`#${'a'.repeat(50_000)}`)).toBe(true);
});

const options: fc.Arbitrary<FrameOptions> = fc.record({
  controls: fc.constantFrom(...frameChoices.controls),
  readonly: fc.constantFrom(...frameChoices.readonly),
  theme: fc.constantFrom(...frameChoices.theme),
  lang: fc.constantFrom(...frameChoices.lang),
  link: fc.constantFrom(...frameChoices.link),
  task: fc.constantFrom(...frameChoices.task),
  feedback: fc.constantFrom(...frameChoices.feedback),
  hints: fc.constantFrom(...frameChoices.hints),
  steps: fc.option(fc.subarray([...stepIds], { minLength: 1 }), { nil: undefined }),
});

test('whatever is chosen comes back from the address, and leaves the problem alone', () => {
  fc.assert(
    fc.property(options, (chosen) => {
      const fragment = `${problem}${writeFrameOptions(chosen)}`;
      expect(readFrameOptions(fragment)).toEqual({ options: chosen, wrong: [], unknown: [] });
      expect(parseLink(fragment)).toMatchObject({ state: homework });
    }),
    { seed: 5, numRuns: 200 },
  );
});

test('no address, however strange, gives an option that there is not', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { options: read } = readFrameOptions(text);
      for (const [name, values] of Object.entries(frameChoices)) {
        expect(values).toContain(read[name as keyof FrameOptions]);
      }
    }),
    { seed: 6, numRuns: 200 },
  );
});
