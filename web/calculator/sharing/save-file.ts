import type { ExportFile } from '../../exports/export-file.js';

/** Saves a text as the browser saves what is downloaded. */
export function saveFile({ text, fileName, mediaType }: ExportFile): void {
  const address = URL.createObjectURL(new Blob([text], { type: mediaType }));
  Object.assign(document.createElement('a'), { href: address, download: fileName }).click();
  // The browser has begun to read by then.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
