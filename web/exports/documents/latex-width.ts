// In digits: the room between two columns of a matrix, and the signs that are not as wide as a digit; m stands for all
// that have a command, a blank for the room on one side of an operator.
const columnGap = 2.5;
const widths: Readonly<Record<string, number>> = {
  ' ': 0.5,
  '.': 0.6,
  '(': 0.8,
  ')': 0.8,
  '-': 1.6,
  '+': 1.6,
  '=': 1.6,
  m: 1.6,
  W: 1.9,
};

const widthOf = (flat: string): number =>
  Array.from(flat).reduce((total, sign) => total + (widths[sign] ?? 1), 0);

function matrixWidth(rows: string): number {
  const cells = rows.split('⏎').map((row) => row.split('&').map((cell) => widthOf(cell.trim())));
  const columns = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => row[column] ?? 0)));
  return columns.reduce((total, width) => total + width + columnGap, 0);
}

// Replaces from the innermost braces outwards.
function unwrap(latex: string, pattern: RegExp, inner: (...groups: string[]) => string): string {
  const next = latex.replace(pattern, (_, ...groups: string[]) => inner(...groups));
  return next === latex ? latex : unwrap(next, pattern, inner);
}

/** About how many digits fit into the room that the core's LaTeX takes: rather too many than too few. */
export function latexWidth(latex: string): number {
  const signs = latex
    .replace(/\\begin\{bmatrix\}|\\left\[\\begin\{array\}\{r+\}/g, '⟦')
    .replace(/\\end\{bmatrix\}|\\end\{array\}\\right\]/g, '⟧')
    .replaceAll('\\\\', '⏎')
    .replace(/\\(?:left|right)(?=\W)/g, '')
    .replace(/\\(?:hat|operatorname)\{(\w+)\}/g, '$1')
    .replace(/\\(ln|max)\b/g, '$1')
    .replaceAll('\\cdot', '.')
    .replace(/\\(?!frac)[a-zA-Z]+/g, 'm');
  const withoutScripts = unwrap(signs, /[_^]\{([^{}]*)\}/g, (script = '') => script);
  const flat = unwrap(withoutScripts, /\\frac\{([^{}]*)\}\{([^{}]*)\}/g, (above = '', below = '') =>
    above.length > below.length ? above : below,
  );
  return widthOf(flat.replace(/⟦([^⟧]*)⟧/g, (_, rows: string) => '0'.repeat(Math.ceil(matrixWidth(rows)))));
}
