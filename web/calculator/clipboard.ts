/**
 * Copies a text; as HTML too where that is wanted. Resolves to whether it is in the clipboard: browsers may refuse, and a page
 * that did not come by https has none.
 */
export async function copyText(text: string, isHtml = false): Promise<boolean> {
  try {
    if (isHtml) {
      const as = (type: string): Blob => new Blob([text], { type });
      const item = new ClipboardItem({ 'text/html': as('text/html'), 'text/plain': as('text/plain') });
      await navigator.clipboard.write([item]);
    } else await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Selects what an element shows, for the reader to copy. */
export function selectText(element: HTMLElement | null | undefined): void {
  if (!element) return;
  element.focus();
  if (element instanceof HTMLTextAreaElement) element.select();
  else getSelection()?.selectAllChildren(element);
}
