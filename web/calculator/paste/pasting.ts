import type { ReactiveController } from 'lit';
import type { Field } from '../../model/problem/problem-state.js';
import type { PasteHost } from './paste-host.js';

/** What is dropped has to be a text in a file of these kinds. */
const fileNames = /\.(csv|tsv|txt|json|py|m|tex|md)$/i;

/** No text of a problem is longer, in bytes. */
const longestFile = 4_000_000;

/** So long after the last sign of a drag over the page it has gone elsewhere, in milliseconds. */
const dragPause = 500;

const plainNumbers = {
  '.': /^\s*[-−+]?(\d+\.?\d*|\.\d+)(e[-−+]?\d+)?(\s*\/\s*[\d.]+)?\s*$/i,
  ',': /^\s*[-−+]?(\d+[.,]?\d*|[.,]\d+)(e[-−+]?\d+)?(\s*\/\s*[\d.,]+)?\s*$/i,
} as const;

/** Whether a text is one number, as it may be typed into a cell. */
export function isPlainNumber(text: string, decimalMark: '.' | ','): boolean {
  return plainNumbers[decimalMark].test(text);
}

const isTextField = (target: EventTarget | undefined): boolean =>
  (target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox') ||
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLElement && target.isContentEditable);

/** The field of the cell that an event happened in. */
function fieldAt(event: Event): Field | undefined {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return undefined;
  const name = target.closest<HTMLElement>('[data-field]')?.dataset['field'];
  return name as Field | undefined;
}

/** Takes what is pasted or dropped anywhere on the page; what it means is found out by a part that is loaded only then. */
export class Pasting implements ReactiveController {
  private dragEnd: ReturnType<typeof setTimeout> | undefined;
  private place: EventTarget | undefined;

  constructor(private readonly host: PasteHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.place = this.host.page ? document : this.host.element;
    this.place.addEventListener('paste', this.onPaste);
    this.host.element.addEventListener('dragover', this.onDragOver);
    this.host.element.addEventListener('drop', this.onDrop);
  }

  hostDisconnected(): void {
    this.place?.removeEventListener('paste', this.onPaste);
    this.host.element.removeEventListener('dragover', this.onDragOver);
    this.host.element.removeEventListener('drop', this.onDrop);
    clearTimeout(this.dragEnd);
  }

  /** Opens the dialog, on a text where there is one. */
  readonly open = async (text = '', focus?: Field): Promise<void> => {
    await this.with(({ openDialog }) => openDialog(this.host, text, focus));
  };

  private async with(
    act: (module: typeof import('./paste-dialog.js')) => void | Promise<void>,
  ): Promise<void> {
    try {
      await act(await import('./paste-dialog.js'));
    } catch {
      this.host.notify(this.host.words.paste.failed);
    }
  }

  private take(text: string, focus: Field | undefined): void {
    void this.with(({ takePaste }) => takePaste(this.host, text, focus));
  }

  private isForTheCell(event: Event, text: string): boolean {
    const [target] = event.composedPath();
    const isCell = target instanceof HTMLElement && target.classList.contains('cell');
    return isCell && isPlainNumber(text, this.host.state.decimalMark);
  }

  private get isTaking(): boolean {
    return this.host.controls !== 'none' && !this.host.readonly;
  }

  private readonly onPaste = (event: Event): void => {
    if (!(event instanceof ClipboardEvent) || !this.isTaking) return;
    const [target] = event.composedPath();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const isOtherField =
      isTextField(target) && !(target instanceof HTMLElement && target.classList.contains('cell'));
    if (event.defaultPrevented || text === '' || isOtherField || this.isForTheCell(event, text)) return;
    event.preventDefault();
    this.take(text, fieldAt(event));
  };

  private readonly onDragOver = (event: DragEvent): void => {
    const types = event.dataTransfer?.types ?? [];
    if (!this.isTaking) return;
    if (!types.includes('Files') && !types.includes('text/plain')) return;
    event.preventDefault();
    this.host.element.toggleAttribute('data-dropping', true);
    clearTimeout(this.dragEnd);
    this.dragEnd = setTimeout(() => this.host.element.removeAttribute('data-dropping'), dragPause);
  };

  private readonly onDrop = (event: DragEvent): void => {
    if (!this.isTaking) return;
    this.host.element.removeAttribute('data-dropping');
    const { dataTransfer } = event;
    const text = dataTransfer?.getData('text/plain') ?? '';
    if (this.isForTheCell(event, text)) return;
    event.preventDefault();
    const [file] = dataTransfer?.files ?? [];
    const focus = fieldAt(event);
    if (file) void this.takeFile(file, focus);
    else if (text !== '') this.take(text, focus);
  };

  private async takeFile(file: File, focus: Field | undefined): Promise<void> {
    if (fileNames.test(file.name) && file.size <= longestFile) this.take(await file.text(), focus);
    else this.host.announce(this.host.words.paste.wrongFile);
  }
}
