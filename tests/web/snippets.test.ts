// The HTML for other pages holds the very problem that it was written for.
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { fromAttributes } from '../../web/model/link/attributes.js';
import { problemFrom } from '../../web/model/problem/problem-from.js';
import { toAttributes } from '../../web/model/link/to-attributes.js';
import { decimalMarkOf } from '../../web/locales/index.js';
import { readFrameOptions } from '../../web/calculator/sharing/embed/frame-options.js';
import { choices, stepIds, symbolChoices, defaultSettings } from '../../web/model/problem/settings.js';
import { tidy } from '../../web/model/problem/cell-text.js';
import {
  homework,
  oneHot,
  withDecimalMark,
  type ProblemState,
} from '../../web/model/problem/problem-state.js';
import { parseLink } from '../../web/model/link/link.js';
import {
  snippet,
  snippetKinds,
  type SnippetChoice,
  type SnippetSource,
} from '../../web/calculator/sharing/embed/snippets.js';

const source: SnippetSource = {
  state: homework,
  site: 'https://example.org/softmax/',
  page: 'https://example.org/softmax/',
  title: 'Softmax regression, step by step',
  language: 'en',
};
const usual: SnippetChoice = {
  kind: 'frame',
  controls: 'basic',
  readonly: 'no',
  theme: 'auto',
  lang: 'auto',
  task: 'derive',
  feedback: 'entry',
  hints: 'on',
  hiddenSteps: [],
  height: 'content',
};

const bodyOf = (html: string): HTMLElement => new JSDOM(html).window.document.body;

/** What stands in cells of problems that can be worked out. */
const number = fc.constantFrom('0', '1', '-2', '0.3', '-.5', '+1', '1/3', '2e-3', '1 / 4', '12.50');

const states: fc.Arbitrary<ProblemState> = fc
  .record({
    n: fc.integer({ min: 1, max: 5 }),
    m: fc.integer({ min: 2, max: 5 }),
    layout: fc.constantFrom(...choices.layout),
    mark: fc.constantFrom(...choices.decimalMark),
  })
  .chain(({ n, m, layout, mark }) => {
    const vector = (length: number): fc.Arbitrary<string[]> =>
      fc.array(number.map(tidy), { minLength: length, maxLength: length });
    const [rows, columns] = layout === 'features-by-classes' ? [n, m] : [m, n];
    return fc
      .record({
        x: vector(n),
        W: fc.array(vector(columns), { minLength: rows, maxLength: rows }),
        b: vector(m),
        y: fc.nat({ max: m - 1 }).map((c) => oneHot(m, c)),
        eta: fc.constantFrom('0.1', '1/10', '5e-2').map(tidy),
        layout: fc.constant(layout),
        rounding: fc.record({
          when: fc.constantFrom(...choices.when),
          mode: fc.constantFrom(...choices.mode),
          digits: fc.integer({ min: 1, max: 30 }),
          kind: fc.constantFrom(...choices.kind),
        }),
        indexBase: fc.constantFrom(...choices.indexBase),
        shift: fc.constantFrom(...choices.shift),
        symbols: fc.record({
          prediction: fc.constantFrom(...symbolChoices.prediction),
          learningRate: fc.constantFrom(...symbolChoices.learningRate),
          gradient: fc.constantFrom(...symbolChoices.gradient),
          loss: fc.constantFrom(...symbolChoices.loss),
          transpose: fc.constantFrom(...symbolChoices.transpose),
        }),
        decimalMark: fc.constant('.' as const),
        hiddenSteps: fc.subarray([...stepIds], { maxLength: stepIds.length - 1 }),
      })
      .map((state) => withDecimalMark(state, mark));
  });

// Blanks within a cell are not kept: they part the entries of an attribute.
function withoutBlanks(state: ProblemState): ProblemState {
  const tight = (text: string): string => text.replaceAll(' ', '');
  return {
    ...state,
    x: state.x.map(tight),
    W: state.W.map((row) => row.map(tight)),
    b: state.b.map(tight),
    y: state.y.map(tight),
    eta: tight(state.eta),
  };
}

test('the attributes of an element give the problem that they were written for', () => {
  const { document: page } = new JSDOM('').window;
  fc.assert(
    fc.property(states, fc.constantFrom('en', 'ro'), (state, language) => {
      const decimalMark = decimalMarkOf(language);
      const element = page.createElement('p');
      for (const [name, value] of toAttributes(state, decimalMark)) element.setAttribute(name, value);
      const read = problemFrom(fromAttributes(element), { ...defaultSettings, decimalMark });
      expect(read).toEqual(withoutBlanks(state));
    }),
    { seed: 7, numRuns: 300 },
  );
});

test('what is usual is left out of an element', () => {
  expect(snippet(source, { ...usual, kind: 'element', controls: 'all' })).toBe(
    `<script type="module" src="https://example.org/softmax/softmax-steps.js"></script>
<softmax-steps x="1 3 0" W="0.3 0.1 -2; -0.6 -0.5 2; -1 -0.5 0.1" b="0.1 0.1 0.1" y="0 1 0" eta="0.1"></softmax-steps>
`,
  );
});

test('an element gets what is chosen', () => {
  const choice = { controls: 'none', readonly: 'yes', theme: 'dark', lang: 'ro' } as const;
  const html = snippet(source, { ...usual, ...choice, kind: 'element', hiddenSteps: ['given'] });
  const element = bodyOf(html).querySelector('softmax-steps');
  const read = (name: string): string | null | undefined => element?.getAttribute(name);
  expect([read('controls'), read('readonly'), read('theme'), read('lang')]).toEqual([
    'none',
    '',
    'dark',
    'ro',
  ]);
  // The homework has points, Romanian has commas.
  expect(read('decimal-mark')).toBe('.');
  expect(read('steps')?.split(' ')).toEqual(stepIds.slice(1));
});

describe('a check of one’s own work', () => {
  const checked = { ...usual, task: 'check', feedback: 'request', hints: 'off' } as const;

  test('is asked for by a frame in its options', () => {
    const hash = new URL(bodyOf(snippet(source, checked)).querySelector('iframe')?.src ?? '').hash;
    expect(readFrameOptions(hash).options).toMatchObject({
      task: 'check',
      feedback: 'request',
      hints: 'off',
    });
  });

  test('is asked for by an element in its attributes', () => {
    const element = bodyOf(snippet(source, { ...checked, kind: 'element' })).querySelector('softmax-steps');
    const read = ['mode', 'feedback', 'hints'].map((name) => element?.getAttribute(name));
    expect(read).toEqual(['check', 'request', 'off']);
  });

  test('is asked for by a link', () => {
    const link = bodyOf(snippet(source, { ...checked, kind: 'link' })).querySelector('a');
    expect(parseLink(new URL(link?.href ?? '').hash)).toEqual({
      state: homework,
      task: { mode: 'check', feedback: 'request', hints: 'off' },
    });
  });

  test('says nothing of marks and hints where the derivation is read', () => {
    for (const kind of snippetKinds) {
      expect(snippet(source, { ...checked, kind, task: 'derive' })).not.toMatch(/feedback|hints/);
    }
  });
});

describe('a frame', () => {
  test('has the problem, what is chosen, and the script where its height is that of the content', () => {
    const choice = { ...usual, theme: 'light', lang: 'en', hiddenSteps: ['check'] } as const;
    const body = bodyOf(snippet(source, choice, 1234));
    const frame = body.querySelector('iframe');
    const { origin, pathname, hash } = new URL(frame?.src ?? '');
    expect(`${origin}${pathname}`).toBe('https://example.org/softmax/embed.html');
    expect(hash).toMatch(/&controls=basic&theme=light&lang=en$/);
    expect(parseLink(hash)).toMatchObject({ state: { ...homework, hiddenSteps: ['check'] } });
    expect(frame?.height).toBe('1234');
    expect(frame?.title).toBe(source.title);
    expect(body.querySelector('script')?.src).toBe('https://example.org/softmax/softmax-steps-frame.js');
  });

  test('of a height of its own needs no script', () => {
    const body = bodyOf(snippet(source, { ...usual, height: 500 }, 1234));
    expect(body.querySelector('iframe')?.height).toBe('500');
    expect(body.querySelector('script')).toBeNull();
  });

  test('may copy and fill the screen where it has the buttons for that', () => {
    const allowed = (controls: SnippetChoice['controls']): string | null | undefined =>
      bodyOf(snippet(source, { ...usual, controls }))
        .querySelector('iframe')
        ?.getAttribute('allow');
    expect(allowed('all')).toBe('clipboard-write; fullscreen');
    expect(allowed('basic')).toBeNull();
  });
});

test('a link opens the problem in the calculator', () => {
  const link = bodyOf(snippet(source, { ...usual, kind: 'link' })).querySelector('a');
  expect(link?.href.startsWith('https://example.org/softmax/#v=1&')).toBe(true);
  expect(parseLink(link?.hash ?? '')).toEqual({ state: homework });
});

test('nothing in an address or a title becomes markup', () => {
  const strange = {
    ...source,
    site: 'https://example.org/"><script>/',
    page: 'https://example.org/"><b>',
    title: '<i>"&',
  };
  for (const kind of ['frame', 'element', 'link'] as const) {
    const body = bodyOf(snippet(strange, { ...usual, kind }));
    expect(body.querySelectorAll('b, i').length).toBe(0);
    expect(body.querySelectorAll('script').length).toBeLessThanOrEqual(1);
  }
});
