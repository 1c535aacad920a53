// What pages and templates use of HTML, and the core's writer of MathML.
import { isKey } from './data.js';

/** Keys of the elements and attributes that a text, a page or a script with templates, has between < and >. */
export function featuresInMarkup(text: string): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const [, element = '', rest = ''] of text.matchAll(
    /<([a-z][a-z0-9-]*)((?:\s+[.?@]?[\w-]+(?:=(?:"[^"]*"|\$\{[^}]*\}|\S+))?)*)\s*\/?>/g,
  )) {
    const attributes = Array.from(rest.matchAll(/\s\??([a-z-]+)(?==|\s|$)/g), ([, name]) => String(name));
    // MathML has an element a as well.
    const language = isKey(`html.elements.${element}`) ? 'html' : 'mathml';
    const candidates = [
      `${language}.elements.${element}`,
      ...attributes.flatMap((name) => [
        `${language}.elements.${element}.${name}`,
        `html.global_attributes.${name}`,
      ]),
    ];
    for (const key of candidates.filter(isKey)) keys.add(key);
  }
  return keys;
}
