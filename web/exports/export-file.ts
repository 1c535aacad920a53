/** A text to copy, or to save under a name. */
export interface ExportFile {
  readonly text: string;
  readonly fileName: string;
  readonly mediaType: string;
}
