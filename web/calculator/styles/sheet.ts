import { unsafeCSS, type CSSResult } from 'lit';

/*
 * A page that embeds the calculator may have any size of type at its root, and `rem` would follow it. So our styles are
 * written in `rem` and read in a unit of our own: the element's own font size, as a length that descendants inherit.
 */
try {
  CSS.registerProperty({
    name: '--softmax-steps-unit',
    syntax: '<length>',
    inherits: true,
    initialValue: '16px',
  });
} catch {
  // Another copy of this script has registered it.
}

/** A style sheet whose `rem` is the element's own unit. */
export function inUnits(css: string): string {
  return css.replaceAll(/(-?\d*\.?\d+)rem\b/g, 'calc($1 * var(--softmax-steps-unit))');
}

/** The styles of an element of ours. */
export function sheets(...texts: readonly string[]): CSSResult[] {
  return texts.map((css) => unsafeCSS(inUnits(css)));
}

/** Adds the styles of a part that was loaded on demand. */
export function adopt(root: ShadowRoot, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(inUnits(css));
  root.adoptedStyleSheets.push(sheet);
}
