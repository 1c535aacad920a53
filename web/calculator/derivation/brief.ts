import { html, nothing, type TemplateResult } from 'lit';
import type { Derivation, Form, Line, Step } from '../../core/types.js';
import { mathml } from './mathml.js';
import { quantityOf, superscript } from '../../model/quantities/quantity-names.js';

/** Of a vector whose entries take more characters than this the first and the last are written. */
const longestVector = 24;

/** A printed number with its power of ten in raised figures: `2.0612×10⁻⁹`. */
export function raised(printed = ''): string {
  const [decimal = '', exponent] = printed.split('^');
  return exponent === undefined ? decimal : decimal + superscript(exponent);
}

function vector(texts: readonly string[], size: number): string {
  const separator = texts.some((text) => text.includes(',')) ? '; ' : ', ';
  const isLong = texts.length < size || texts.join('').length > longestVector;
  return `(${(isLong ? [texts[0], '…', texts.at(-1)] : texts).join(separator)})`;
}

// What follows the subject: `≈ 5.4086`, `= (−1.4, −1.3, 4.1)`, and of a matrix its sizes, `: 3 × 3`.
function result({ relation, ids = [] }: Form, { printed }: Derivation): string {
  const sizes = quantityOf(ids.at(-1) ?? '').indices.map((index) => index + 1);
  if (sizes.length > 1) return `: ${sizes.join(' × ')}`;
  const texts = ids.map((id) => raised(printed[id]?.[0]));
  return ` ${relation ?? ''} ${sizes[0] === undefined ? texts.join('') : vector(texts, sizes[0])}`;
}

const keyLine = ({ lines }: Step): Line | undefined => lines.find(({ key }) => key) ?? lines[0];

/** The result of a step, in brief, as its key line has it: `≈ 5.4086`, `= (−1.4, −1.3, 4.1)`. */
export function resultOf(step: Step, derivation: Derivation): string {
  const form = keyLine(step)?.forms.at(-1);
  return form === undefined ? '' : result(form, derivation);
}

/** What a step comes to, in brief: the subject of its key line and the result, as they stand there. */
export function brief(step: Step, derivation: Derivation): TemplateResult | typeof nothing {
  const line = keyLine(step);
  return line ? html`<math ${mathml(line.subject)}></math>${resultOf(step, derivation)}` : nothing;
}
