/** The dialog of a kind that an element has; one that is put there stays, and keeps what was chosen in it. */
export function dialogIn<T extends HTMLElement>(host: Element, type: new () => T): T {
  const root = host.shadowRoot;
  const found = Array.from(root?.children ?? []).find((element): element is T => element instanceof type);
  if (found) return found;
  const dialog = new type();
  root?.append(dialog);
  return dialog;
}
