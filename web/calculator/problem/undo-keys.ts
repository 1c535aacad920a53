/** Handles the keys that undo and redo: Ctrl or Cmd with Z, with Shift+Z, and Ctrl+Y; not in texts of several lines, which undo by themselves. */
export function undoKeys(undo: () => void, redo: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    const [target] = event.composedPath();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || target instanceof HTMLTextAreaElement) return;
    const key = event.key.toLowerCase();
    const isRedo = (key === 'z' && event.shiftKey) || (key === 'y' && !event.shiftKey && !event.metaKey);
    if (!isRedo && key !== 'z') return;
    event.preventDefault();
    if (isRedo) redo();
    else undo();
  };
}
