// pdflatex reads what is exported: without an error, and without a line that runs over the margin.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load, type SampleProblem } from 'softmax-steps';
import { describe, expect, test } from 'vitest';
import { exportDocument, type DocumentWords } from '../../web/exports/documents.js';
import { words as english } from '../../web/locales/en.js';
import { capture } from '../../web/build/run.mjs';
import { problems } from './problems.js';

const core = await load();
const words: DocumentWords = { ...english, language: 'en', title: 'Softmax regression' };
const homework = problems['the homework'] as SampleProblem;

/** Typesets a document; what TeX had to complain of, and the number of pages. */
async function typeset(document: string): Promise<{ troubles: string[]; pages: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'softmax-steps-'));
  try {
    writeFileSync(join(folder, 'step.tex'), document);
    const options = ['-interaction=nonstopmode', '-halt-on-error', `-output-directory=${folder}`];
    await capture('pdflatex', [...options, join(folder, 'step.tex')]);
    const log = readFileSync(join(folder, 'step.log'), 'latin1');
    const troubles = log.match(/^(?:!|Overfull|LaTeX Warning|Missing character).*/gm) ?? [];
    return { troubles, pages: Number(/\((\d+) pages?/.exec(log)?.[1] ?? 0) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.each(Object.entries(problems))('the LaTeX document of %s', (_, problem) => {
  test('compiles as it is, and no line runs over the margin', async () => {
    const { text } = exportDocument('latex', problem, core.derive(problem), words);
    const { troubles, pages } = await typeset(text);
    expect(troubles).toEqual([]);
    expect(pages).toBeGreaterThan(1);
  });
});

test.each(['the homework', '16 features, 16 classes'])('%s with 20 digits does so too', async (name) => {
  const problem: SampleProblem = { ...(problems[name] ?? homework), rounding: { digits: 20 } };
  const { text } = exportDocument('latex', problem, core.derive(problem), words);
  expect((await typeset(text)).troubles).toEqual([]);
});

test('every step and every line can be pasted into an article with amsmath', async () => {
  const derivation = core.derive(homework);
  const parts = derivation.steps.flatMap(({ id, lines }) => [id, ...lines.map((line) => line.id)]);
  const pasted = parts.map((part) => exportDocument('latex', homework, derivation, words, part).text);
  const { troubles } = await typeset(`\\documentclass{article}
\\usepackage[a4paper,margin=2cm]{geometry}
\\usepackage{amsmath}
\\begin{document}
${pasted.join('\n')}
\\end{document}`);
  expect(troubles).toEqual([]);
});

test('Romanian letters, quotes and signs of TeX are prose', async () => {
  const sentence =
    'Șirul „ș, ț, ă, â, î” – 100 % din a_b, {c} & #1: ŷ − y, eᶻ, δᵢⱼ, η ∇_W L ~ $5 ^ \\x ≤ ±2·3².';
  const romanian = { ...words, steps: { ...words.steps, logits: { title: 'Logiți și țeluri', sentence } } };
  const { text } = exportDocument('latex', homework, core.derive(homework), romanian);
  expect((await typeset(text)).troubles).toEqual([]);
});
