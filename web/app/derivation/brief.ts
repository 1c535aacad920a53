import { html, nothing, type TemplateResult } from 'lit';
import type { Line, Step } from '../../core/types.js';
import { mathml } from './mathml.js';
import { quantityOf, superscript } from './quantity-names.js';

/** Of a vector whose entries take more characters than this the first and the last are written. */
const longestVector = 24;

const entries = /data-id="([^"]+)">(.*?)(?=<mspace|<\/mtd>)/g;

// The signs of some MathML, its powers raised: what the core wrote is read, never worked out or rounded again.
function textOf(markup: string): string {
  const plain = (part: string): string => part.replace(/<[^>]*>/g, '');
  const power = (_: string, base: string, exponent: string): string =>
    plain(base) + superscript(plain(exponent));
  return plain(markup.replace(/<msup>(.*?<\/m[in]>)(.*?)<\/msup>/g, power));
}

function vector(markup: string, size = 0): string {
  const texts = Array.from(markup.matchAll(entries), ([, , entry = '']) => textOf(entry));
  const separator = texts.some((text) => text.includes(',')) ? '; ' : ', ';
  const isLong = texts.length < size || texts.join('').length > longestVector;
  return `(${(isLong ? [texts[0], '…', texts.at(-1)] : texts).join(separator)})`;
}

// What follows the subject: `≈ 5.4086`, `= (−1.4, −1.3, 4.1)`, and of a matrix its sizes, `: 3 × 3`.
function result(form: string): string {
  const end = form.indexOf('</mo>');
  const [relation, markup] = [form.slice(0, end), form.slice(end)];
  const last = markup.slice(markup.lastIndexOf('data-id="')).split('"')[1] ?? '';
  const sizes = quantityOf(last).indices.map((index) => index + 1);
  if (sizes.length > 1) return `: ${sizes.join(' × ')}`;
  return ` ${textOf(relation)} ${sizes.length === 1 ? vector(markup, sizes[0]) : textOf(markup)}`;
}

const keyLine = ({ lines }: Step): Line | undefined => lines.find(({ key }) => key) ?? lines[0];

/** The result of a step, in brief, as its key line has it: `≈ 5.4086`, `= (−1.4, −1.3, 4.1)`. */
export function resultOf(step: Step): string {
  const form = keyLine(step)?.forms.at(-1)?.mathml;
  return form === undefined ? '' : result(form);
}

/** What a step comes to, in brief: the subject of its key line and the result, as they stand there. */
export function brief(step: Step): TemplateResult | typeof nothing {
  const line = keyLine(step);
  return line ? html`<math ${mathml(line.subject)}></math>${resultOf(step)}` : nothing;
}
