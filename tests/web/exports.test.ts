// What is exported is read back by those who read such files: KaTeX, the core itself; TeX in tests/code, browsers in tests/browser.
import katex from 'katex';
import { load } from 'softmax-steps';
import { describe, expect, test } from 'vitest';
import {
  documentFormats,
  exportDocument,
  optionsFor,
  type DocumentFormat,
  type DocumentWords,
} from '../../web/exports/documents.js';
import { escapeLatex } from '../../web/exports/documents/latex-prose.js';
import { words as english } from '../../web/locales/en.js';
import { problem } from './homework.js';

const core = await load();
const words: DocumentWords = { ...english, language: 'en', title: 'Softmax regression' };
const derivation = core.derive(problem);
const lines = derivation.steps.flatMap((step) => step.lines);

const textOf = (format: DocumentFormat, part?: string): string =>
  exportDocument(format, problem, core.derive(problem, optionsFor(format)), words, part).text;

const count = (text: string, part: string): number => text.split(part).length - 1;

test('everything, one step and one line have files of their own names', () => {
  const namesOf = (format: DocumentFormat): string[] =>
    [undefined, 'softmax', 'logits.z.1'].map(
      (part) => exportDocument(format, problem, derivation, words, part).fileName,
    );
  expect(namesOf('latex')).toEqual([
    'softmax-step.tex',
    'softmax-step-softmax.tex',
    'softmax-step-logits-z-1.tex',
  ]);
  expect(documentFormats.map((format) => namesOf(format)[0])).toEqual([
    'softmax-step.tex',
    'softmax-step.md',
    'softmax-step.txt',
    'softmax-step.html',
    'softmax-step.json',
  ]);
});

describe('LaTeX', () => {
  test('everything is a document; a step and a line are not', () => {
    expect(textOf('latex')).toMatch(/^\\documentclass.*\\end\{document\}\n$/s);
    expect(textOf('latex', 'exponentials')).toMatch(/^\\begin\{align\*\}.*\\end\{align\*\}\n$/s);
    expect(textOf('latex', 'given.eta')).toBe('\\[\n  \\eta = 0.1\n\\]\n');
  });

  test('what TeX reads as a command is escaped', () => {
    expect(escapeLatex('100 % of {a_b} & $5 #1 ~ ^ \\x')).toBe(
      '100 \\% of \\{a\\_b\\} \\& \\$5 \\#1 \\textasciitilde{} \\textasciicircum{} \\textbackslash{}x',
    );
  });

  test('of every sign in the page’s words it has a spelling, and it keeps Latin letters', () => {
    const steps = Object.values(english.steps).map(({ title, sentence }) => title + sentence);
    // pdflatex has a letter or a mark for each of these.
    expect([...steps, ...Object.values(english.notes)].map(escapeLatex).join('')).toMatch(
      /^[\x20-\x7E–—‘’“”„]*$/,
    );
    expect(escapeLatex('Șirul „ș, ț, ă, â, î”')).toBe('Șirul „ș, ț, ă, â, î”');
  });
});

describe('Markdown', () => {
  test('has every line between $$ as KaTeX reads it', () => {
    const formulas = textOf('markdown').matchAll(/^\$\$\n(.*)\n\$\$$/gm);
    const read = Array.from(formulas, ([, latex = '']) =>
      katex.renderToString(latex, { displayMode: true, strict: 'error' }),
    );
    expect(read).toHaveLength(lines.length);
  });

  test('everything has titles, a step its own, a line none', () => {
    expect(count(textOf('markdown'), '\n## ')).toBe(11);
    expect(textOf('markdown', 'softmax')).toMatch(/^## Softmax\n\nEach exponential/);
    expect(textOf('markdown', 'given.eta')).toBe('$$\n\\eta = 0.1\n$$\n');
  });
});

describe('plain text', () => {
  test('has every line in two dimensions under its title', () => {
    expect(lines.filter(({ text }) => !textOf('text').includes(`\n\n${text}\n`))).toEqual([]);
    expect(textOf('text', 'softmax')).toMatch(/^Softmax\n-------\n\nEach exponential/);
    expect(textOf('text', 'given.eta')).toBe('η = 0.1\n');
  });
});

describe('MathML', () => {
  test('names its namespace and has nothing that only the page knows', () => {
    const text = textOf('mathml');
    expect(count(text, '<math xmlns="http://www.w3.org/1998/Math/MathML" display="block">')).toBe(
      lines.length,
    );
    expect(text).not.toMatch(/ class=| data-/);
  });

  test('of one line is its element alone', () => {
    expect(textOf('mathml', 'given.eta')).toBe(
      '<math xmlns="http://www.w3.org/1998/Math/MathML" display="block"><mrow><mi>η</mi></mrow><mrow><mo>=</mo><mn>0.1</mn></mrow></math>\n',
    );
  });
});

describe('JSON', () => {
  interface File {
    readonly format: string;
    readonly version: number;
    readonly problem: typeof problem;
    readonly values: unknown;
    readonly steps: readonly { readonly id: string; readonly lines: readonly unknown[] }[];
  }
  const read = (part?: string): File => JSON.parse(textOf('json', part)) as File;

  test('holds the problem, which the core works out to the same values', () => {
    const { format, version, problem: again, values } = read();
    expect([format, version]).toEqual(['softmax-steps', 1]);
    expect(core.evaluate(again)).toEqual(values);
  });

  test('holds the steps, or what was asked for of them', () => {
    expect(read().steps.map(({ id }) => id)).toEqual(derivation.steps.map(({ id }) => id));
    expect(read('softmax').steps.map(({ id }) => id)).toEqual(['softmax']);
    expect(read('given.eta').steps.map((step) => step.lines)).toMatchObject([
      [{ id: 'given.eta', latex: '\\eta = 0.1', text: 'η = 0.1' }],
    ]);
  });
});
