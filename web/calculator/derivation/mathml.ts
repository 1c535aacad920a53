import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { flash, numbers } from './flash.js';

/** A piece of markup: an element with its opening tag as it is written, or a text, whose tag is "". */
interface Piece {
  readonly tag: string;
  readonly markup: string;
  readonly children: readonly Piece[];
}

/**
 * Sets the core's MathML inside a `<math>`. It touches only what is another than before: an edit mostly changes figures,
 * and replacing their texts spares the browser building, styling and measuring everything around them.
 */
class MathmlDirective extends Directive {
  private current = '';
  private pieces: readonly Piece[] = [];

  render(content: string): unknown {
    return content;
  }

  override update({ element }: ElementPart, [content]: [string]): unknown {
    if (content === this.current) return noChange;
    const pieces = read(content);
    patch(element, this.pieces, pieces);
    this.current = content;
    this.pieces = pieces;
    return noChange;
  }
}

// The core writes every element with its closing tag, and no entities.
function read(markup: string): readonly Piece[] {
  let at = 0;
  const readSiblings = (): readonly Piece[] => {
    const siblings: Piece[] = [];
    while (at < markup.length && !markup.startsWith('</', at)) {
      const start = at;
      if (markup[at] === '<') {
        at = markup.indexOf('>', at) + 1;
        const tag = markup.slice(start, at);
        const children = readSiblings();
        at = markup.indexOf('>', at) + 1;
        siblings.push({ tag, markup: markup.slice(start, at), children });
      } else {
        const end = markup.indexOf('<', at);
        at = end === -1 ? markup.length : end;
        siblings.push({ tag: '', markup: markup.slice(start, at), children: [] });
      }
    }
    return siblings;
  };
  return readSiblings();
}

function patch(parent: Element, before: readonly Piece[], after: readonly Piece[]): void {
  const isAlike = after.every(({ tag }, i) => (tag === '') === (before[i]?.tag === ''));
  if (!isAlike || before.length !== after.length) {
    replace(parent, () => (parent.innerHTML = after.map(({ markup }) => markup).join('')));
    return;
  }
  for (const [i, piece] of after.entries()) {
    const old = before[i];
    const node = parent.childNodes[i];
    if (piece.markup === old?.markup) continue;
    if (node instanceof Text) replace(parent, () => (node.data = piece.markup));
    else if (!(node instanceof Element)) continue;
    else if (piece.tag === old?.tag) patch(node, old.children, piece.children);
    else replace(parent, () => (node.outerHTML = piece.markup));
  }
}

// A quantity that now reads differently flashes; what was not there before does not.
function replace(parent: Element, action: () => void): void {
  const number = parent.closest(numbers);
  if (number) {
    action();
    flash(number);
    return;
  }
  const before = textsOf(parent);
  action();
  for (const [id, { element, text }] of textsOf(parent)) {
    if (before.has(id) && before.get(id)?.text !== text) flash(element);
  }
}

function textsOf(parent: Element): ReadonlyMap<string, { readonly element: Element; readonly text: string }> {
  const found = Array.from(parent.querySelectorAll(numbers));
  return new Map(
    found.map((element) => [element.getAttribute('data-id') ?? '', { element, text: element.textContent }]),
  );
}

/** Element directive: `<math ${mathml(form.mathml)}></math>`. */
export const mathml = directive(MathmlDirective);
