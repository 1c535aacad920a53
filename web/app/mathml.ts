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
    const before = this.current === undefined ? [] : textsOf(element);
    this.current = content;
    element.innerHTML = content;
    markChanged(element, before);
    return noChange;
  }
}

function textsOf(element: Element): readonly (string | null)[] {
  return Array.from(element.querySelectorAll(numbers), (number) => number.textContent);
}

// A number that now reads differently in its old place flashes once; in a form that was built anew nothing does.
function markChanged(element: Element, before: readonly (string | null)[]): void {
  const after = element.querySelectorAll(numbers);
  if (after.length !== before.length) return;
  after.forEach((number, i) => {
    if (number.textContent !== before[i]) number.classList.add('changed');
  });
}

/** Element directive: `<math ${mathml(form.mathml)}></math>`. */
export const mathml = directive(MathmlDirective);
