/*
 * Many pages have keys of their own: a deck of slides turns on the arrows and the space bar and goes black on a full stop, a
 * notebook deletes its cell on two d, a book goes to its next chapter. They listen on the document, where a key that is typed
 * in here seems to come from an element that takes none. So what means something where it is pressed does not go further.
 */

const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
const presses = ['Enter', ' '];

/** What takes which keys: ourselves, or the browser. */
const taken: readonly (readonly [string, readonly string[]])[] = [
  ['button, summary', presses],
  ['a[href]', ['Enter']],
  ['[type="checkbox"]', [' ']],
  ['[type="radio"]', [' ', ...arrows]],
  // The numbers of the derivation, and what scrolls.
  ['[tabindex="0"]', [...presses, ...arrows, 'Home', 'End']],
];

const texts = 'input:not([type="checkbox"], [type="radio"]), select, textarea';

function isOwn(event: KeyboardEvent): boolean {
  const path = event.composedPath();
  const [target] = path;
  // Somebody in here has taken it, or nothing else can be reached.
  if (event.defaultPrevented || path.some((each) => each instanceof HTMLDialogElement && each.open))
    return true;
  if (!(target instanceof Element) || event.key === 'Tab') return false;
  if (target.matches(texts)) return event.key !== 'Escape';
  if (event.altKey || event.ctrlKey || event.metaKey) return false;
  return taken.some(([selector, keys]) => target.matches(selector) && keys.includes(event.key));
}

/** Keeps from the page around what is typed in the element; whoever listens on the element itself hears it. */
export function keepKeys(element: HTMLElement): void {
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    element.addEventListener(type, (event) => {
      if (isOwn(event)) event.stopPropagation();
    });
  }
}
