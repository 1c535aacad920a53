import { subjectOf, type Subject } from './solution-names.js';

/*
 * A solution as text, cut into chains: z_0 = 0.3 − 1.8 + 0.1 = −1.4 is one, of the subject z_0 and two more parts. What
 * stands in brackets is never cut; a line that begins with a relation sign goes on with the chain above it.
 */

/** A subject and what it is said to be, step by step. */
export interface Chain {
  readonly subject: Subject;
  readonly parts: readonly string[];
}

const matrix = /\\begin\{([bpvBV]?matrix\*?|smallmatrix|array)\}[\s\S]*?\\end\{\1\}/g;

/** Signs of LaTeX as characters; what only makes room becomes room, and what parts one statement from the next a new line. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/(^|[^\\])(?:#|%|\/\/).*$/gm, '$1'],
  [/\r\n?/g, '\n'],
  [/\\\\(?:\[[^\]]*\])?|\\q?quad\b|\${2}/g, '\n'],
  [/\\(?:text|mathrm|mathbf|boldsymbol|operatorname|mathbb)\s*\{([^{}]*)\}/g, '$1'],
  [/\\(?:wide)?hat\s*\{?\s*y\s*\}?|ŷ|y\u0302/g, 'yhat'],
  [/\\nabla/g, '∇'],
  [/\\partial/g, '∂'],
  [/\\eta\b/g, 'η'],
  [/\\alpha\b/g, 'α'],
  [/\\sum/g, 'Σ'],
  [/\\cdot|\\times|×/g, '·'],
  [/\\(?:approx|simeq|sim|doteq)\b|≃|≅/g, '≈'],
  [/\\(?:leftarrow|gets)\b|:=/g, '←'],
  [/<-/g, '='],
  [/\\(?:left|right|big|Big|displaystyle)\b/g, ''],
  [/\\begin\{[^}]*\}|\\end\{[^}]*\}|&/g, ' '],
  [/\\[ ,;:!]|~|\$/g, ' '],
];

const bracket = { open: '([{⟦', close: ')]}⟧' } as const;

// Where a name and a relation sign follow, the comma parts statements; else it may stand before decimals.
const nextStatement = /^[,;]\s*["'\\A-Za-z∇∂Ση][^=≈←:\n]{0,40}[=≈←:]/;

class Cutter {
  private readonly chains: { subject: Subject; parts: string[] }[] = [];
  private current: { subject: Subject; parts: string[] } | undefined;
  private piece: string[] = [];
  /** Where the part of the piece begins that is being read. */
  private from = 0;
  private hasArrow = false;

  constructor(private readonly text: string) {}

  cut(): readonly Chain[] {
    const { text } = this;
    let depth = 0;
    for (let at = 0; at < text.length; ++at) {
      const sign = text.charAt(at);
      if (bracket.open.includes(sign)) ++depth;
      else if (bracket.close.includes(sign)) depth = Math.max(0, depth - 1);
      if (depth > 0) continue;
      if (sign === '\n') this.end(at);
      else if (/[=≈←]/.test(sign) || (sign === ':' && this.isNamed(at))) this.relate(at, sign);
      else if (/[,;]/.test(sign) && nextStatement.test(text.slice(at, at + 60))) this.end(at);
    }
    this.end(text.length);
    return this.chains;
  }

  private isNamed(at: number): boolean {
    return this.piece.length === 0 && subjectOf(this.text.slice(this.from, at)) !== undefined;
  }

  private part(at: number): string {
    const part = this.text.slice(this.from, at).trim();
    this.from = at + 1;
    return part;
  }

  private relate(at: number, sign: string): void {
    this.piece.push(this.part(at));
    this.hasArrow ||= sign === '←';
  }

  private end(at: number): void {
    const [before, ...parts] = [...this.piece, this.part(at)];
    const { hasArrow } = this;
    this.piece = [];
    this.hasArrow = false;
    if (parts.length === 0) this.goOn(before);
    else if (before === '') this.current?.parts.push(...parts);
    else this.begin(before, parts, hasArrow);
  }

  private begin(before: string, parts: readonly string[], hasArrow: boolean): void {
    const subject = subjectOf(before);
    this.current = undefined;
    if (!subject) return;
    const { updates } = subject;
    // W = W − η∇_W L is a new W as well.
    const isNew = updates !== undefined && (hasArrow || /^[Wb]\s*[-−]/.test(parts[0] ?? ''));
    this.current = { subject: isNew ? { name: updates, indices: [] } : subject, parts: [...parts] };
    this.chains.push(this.current);
  }

  // A line without a relation sign: rows of numbers go on with the value above, words end it.
  private goOn(line: string): void {
    const { current } = this;
    const last = current?.parts.at(-1);
    if (!current || last === undefined || line === '') return;
    if (/^[-−+\d.,;\s\deE|⟦⟧[\]()]+$/.test(line) || last === '') {
      current.parts[current.parts.length - 1] = `${last}\n${line}`.trim();
    } else this.current = undefined;
  }
}

/** The chains of a text, with its matrices in LaTeX as they were written. */
export function chainsIn(text: string): readonly Chain[] {
  const matrices: string[] = [];
  const held = text.replaceAll(matrix, (source) => `⟦${matrices.push(source) - 1}⟧`);
  const isObject = held.trimStart().startsWith('{');
  const bare = isObject ? held.trim().replace(/^\{|\}$/g, '') : held;
  const normal = signs.reduce((result, [sign, by]) => result.replaceAll(sign, by), bare);
  const restore = (part: string): string =>
    part.replaceAll(/⟦(\d+)⟧/g, (_, place: string) => matrices[Number(place)] ?? '');
  return new Cutter(normal).cut().map(({ subject, parts }) => ({ subject, parts: parts.map(restore) }));
}
