import { nothing } from 'lit';
import { PartType, type DirectiveResult, type PartInfo } from 'lit/directive.js';
import { getDirectiveClass, isTemplateResult, TemplateResultType } from 'lit/directive-helpers.js';
import { escaped } from '../../exports/sheet/markup.js';

/*
 * Writes what a Lit template shows as markup, with nothing in it for Lit: the page in markup is not hydrated, it stands in until
 * the live one takes its place. Only what our templates use is known; the rest throws, so that it is seen when the page is built.
 */

/** Takes the text of a `style` and gives the value of the attribute by which a style sheet names it. */
export type KeepStyle = (style: string) => string;

/** Where in the markup the next hole is. */
type Place = 'content' | 'tag' | '"' | "'";

function placeAfter(markup: string, before: Place): Place {
  let place = before;
  for (const character of markup) {
    if (place === 'content') place = character === '<' ? 'tag' : place;
    else if (place === 'tag') {
      if (character === '>') place = 'content';
      else if (character === '"' || character === "'") place = character;
    } else if (character === place) place = 'tag';
  }
  return place;
}

/** What a directive renders where there is no page: its `update` is for one. */
function rendered(value: unknown, part: PartInfo): unknown {
  const Directive = getDirectiveClass(value);
  if (!Directive) return value;
  const { values } = value as DirectiveResult & { readonly values: readonly unknown[] };
  return new Directive(part).render(...values);
}

function contentOf(given: unknown, keepStyle: KeepStyle): string {
  const value = rendered(given, { type: PartType.CHILD });
  if (value === undefined || value === null || value === nothing) return '';
  if (isTemplateResult(value)) return writeTemplate(value, keepStyle);
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value));
  if (typeof value === 'object' && Symbol.iterator in value) {
    return Array.from(value as Iterable<unknown>, (each) => contentOf(each, keepStyle)).join('');
  }
  throw new Error(`Nothing is known of a template's ${typeof value}.`);
}

function attribute(kind: string, name: string, given: unknown, keepStyle: KeepStyle): string {
  const value = rendered(given, { type: PartType.PROPERTY, name, tagName: '' });
  const isBoolean = kind === '?' || (kind === '.' && ['checked', 'selected'].includes(name));
  if (kind === '@' || value === nothing) return '';
  if (isBoolean) return value === true ? ` ${name}` : '';
  const text = escaped(String(value));
  if (kind === '' || name === 'value') return ` ${name}="${text}"`;
  if (name === 'style') return ` data-style="${keepStyle(String(value))}"`;
  throw new Error(`Nothing is known of the property ${name}.`);
}

/** A template as markup. */
export function writeTemplate(template: unknown, keepStyle: KeepStyle): string {
  if (!isTemplateResult(template, TemplateResultType.HTML)) throw new Error('This is no template.');
  const { strings, values } = template;
  let [markup, waiting] = ['', ''];
  let place: Place = 'content';
  for (const [i, string] of strings.entries()) {
    const text = string.replaceAll(/\s+/g, ' ').replaceAll(' >', '>');
    place = placeAfter(text, place);
    // What belongs within an element whose tag goes on waits for its end.
    const end = waiting === '' ? -1 : text.indexOf('>');
    markup += end === -1 ? text : text.slice(0, end + 1) + waiting + text.slice(end + 1);
    if (end !== -1) waiting = '';
    if (i === values.length) break;
    const value = values[i];
    const bound = place === 'tag' ? / ([.?@]?)([\w-]+)=$/.exec(markup) : null;
    if (place === 'content') markup += contentOf(value, keepStyle);
    else if (place !== 'tag') markup += escaped(String(value));
    else if (bound) {
      const [binding, kind = '', name = ''] = bound;
      markup = markup.slice(0, -binding.length) + attribute(kind, name, value, keepStyle);
    } else waiting += String(rendered(value, { type: PartType.ELEMENT }));
  }
  return markup;
}
