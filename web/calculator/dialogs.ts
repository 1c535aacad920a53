import { defineOnce } from './define-once.js';
import type { PartHost } from './shell.js';

/** The dialog of a kind that an element has: it stays where it was put, and keeps what was chosen in it. */
export function dialogIn<T extends HTMLElement>(
  host: Pick<PartHost, 'shadowRoot'>,
  name: string,
  type: new () => T,
): T {
  defineOnce(name, type);
  const root = host.shadowRoot;
  const found = Array.from(root?.children ?? []).find((element): element is T => element instanceof type);
  if (found) return found;
  const dialog = new type();
  root?.append(dialog);
  return dialog;
}
