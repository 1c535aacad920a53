import { latexWidth } from './latex-width.js';

/** A form of this many digits is never broken. */
const unbroken = 60;

/**
 * The parts of a form between which a row may end: before each + and − that stands in no braces, matrix or fence.
 * Parentheses around a sum become plain ones, so that it can be broken within.
 */
export function piecesOf(form: string): readonly string[] {
  if (latexWidth(form) <= unbroken) return [form];
  const plain = form.includes('\\begin') ? form : form.replace(/\\(?:left(?=\()|right(?=\)))/g, '');
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: token, index } of plain.matchAll(/\\left\b|\\right\b|[{}]|\\(?:begin|end)\b| [+-] /g)) {
    if (token === '{' || token === '\\left' || token === '\\begin') depth += 1;
    else if (token === '}' || token === '\\right' || token === '\\end') depth -= 1;
    else if (depth === 0) {
      pieces.push(plain.slice(start, index));
      start = index;
    }
  }
  return [...pieces, plain.slice(start)];
}
