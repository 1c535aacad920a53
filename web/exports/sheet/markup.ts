/** Markup that is safe to set as it stands. */
export interface Markup {
  readonly html: string;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it stands in markup, between tags or in quotes. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** What has been written as markup already: the core's MathML, say. */
export const written = (html: string): Markup => ({ html });

type Value = string | number | Markup | readonly Markup[] | undefined;

function htmlOf(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'object') return 'html' in value ? value.html : value.map(({ html }) => html).join('');
  return escaped(String(value));
}

/**
 * Markup from a template: its texts are escaped, its markup is not. For what is written once, also where there is no
 * document to write it in.
 */
export function markup(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return written(String.raw({ raw: strings }, ...values.map(htmlOf)));
}
