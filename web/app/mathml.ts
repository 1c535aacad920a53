import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

const numbers = 'mn[data-id], mrow.number';

/** Sets the core's MathML inside a `<math>`, touching it only when the markup has changed. */
class MathmlDirective extends Directive {
  private current: string | undefined;

  render(content: string): unknown {
    return content;
  }

  override update({ element }: ElementPart, [content]: [string]): unknown {
    if (content === this.current) return noChange;
    const before = textsOf(element);
    this.current = content;
    element.innerHTML = content;
    markChanged(element, before);
    return noChange;
  }
}

function textsOf(element: Element): ReadonlyMap<string | null, string | null> {
  const found = element.querySelectorAll(numbers);
  return new Map(Array.from(found, (number) => [number.getAttribute('data-id'), number.textContent]));
}

// A quantity that now reads differently flashes once; what was not there before does not.
function markChanged(element: Element, before: ReadonlyMap<string | null, string | null>): void {
  for (const number of element.querySelectorAll(numbers)) {
    const text = before.get(number.getAttribute('data-id'));
    if (text !== undefined && text !== number.textContent) number.classList.add('changed');
  }
}

/** Element directive: `<math ${mathml(form.mathml)}></math>`. */
export const mathml = directive(MathmlDirective);
