import type { ModuleOptions } from '../../core/module-options.js';

/*
 * The element carries its wasm and its font in scripts: another page's policy may allow nothing but scripts of ours, and its
 * server may not know what wasm is.
 */

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

async function unpacked({ default: base64 }: { readonly default: string }): Promise<ModuleOptions> {
  const stream = new Blob([bytesOf(base64)]).stream().pipeThrough(new DecompressionStream('gzip'));
  return { wasmBinary: new Uint8Array(await new Response(stream).arrayBuffer()) };
}

/** The core's wasm. */
export const coreSource = async (): Promise<ModuleOptions> => unpacked(await import('embedded:core'));

/** The tools' wasm. */
export const toolsSource = async (): Promise<ModuleOptions> => unpacked(await import('embedded:tools'));

const family = 'STIX Two Math (softmax-steps)';

/** Adds the font of the mathematics to the page, under a name that no other has; a shadow root could not hold it. */
export async function addFont(): Promise<void> {
  if ([...document.fonts].some((font) => font.family.includes(family))) return;
  const { default: base64 } = await import('embedded:font');
  document.fonts.add(new FontFace(family, bytesOf(base64).buffer));
}
