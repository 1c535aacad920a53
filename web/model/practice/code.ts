import type { LinkError } from '../link/link.js';
import { readResult, writeResult, type Result } from './result.js';

/*
 * A result as a short text that can stand in a message or an address:
 *
 *   r1.<base64url>    four bytes of CRC-32 of all that follows, the most significant first; one byte for how the rest is packed
 *                     (0 as it is, 1 raw DEFLATE, RFC 1951); the text of result.ts in UTF-8
 *
 * The checksum finds what was lost or changed on the way. It proves nothing: whoever can write a code can write any code.
 */
const version = '1';

/** No result of the largest problem is longer; nothing longer is unpacked. */
const longestText = 40_000;

/** The CRC-32 of ISO 3309 and of zip, bit by bit: the texts are short. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** What comes out of a stream that is given the bytes; rejects where it is more than `most`, or the bytes are none of its kind. */
async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (;;) {
    // Node's types, which a model has, leave it open what is read.
    const { value } = (await reader.read()) as { readonly value?: Uint8Array<ArrayBuffer> };
    if (!value) break;
    chunks.push(value);
    length += chunks.at(-1)?.length ?? 0;
    if (length > most) {
      await reader.cancel();
      throw new RangeError('too long');
    }
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

const toBase64url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const fromBase64url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));

/** The code of a result. */
export async function codeOf(result: Result): Promise<string> {
  const text = new TextEncoder().encode(writeResult(result));
  const packed = await through(new CompressionStream('deflate-raw'), text, longestText);
  const [method, body] = packed.length < text.length ? [1, packed] : [0, text];
  const bytes = Uint8Array.of(0, 0, 0, 0, method, ...body);
  new DataView(bytes.buffer).setUint32(0, crc32(bytes.subarray(4)));
  return `r${version}.${toBase64url(bytes)}`;
}

// Undefined, or a rejection, where it is no base64, no DEFLATE, no UTF-8, too long, or not what was packed.
async function unpacked(base64url: string): Promise<string | undefined> {
  const bytes = fromBase64url(base64url);
  if (bytes.length < 5 || crc32(bytes.subarray(4)) !== new DataView(bytes.buffer).getUint32(0))
    return undefined;
  const [method, body] = [bytes[4], bytes.slice(5)];
  if (method !== 0 && method !== 1) return undefined;
  const text = method === 0 ? body : await through(new DecompressionStream('deflate-raw'), body, longestText);
  return new TextDecoder('utf-8', { fatal: true }).decode(text);
}

/** A code that may have been broken into lines on its way, or be a part of an address, by itself. */
export const bare = (text: string): string =>
  text
    .slice(0, 2 * longestText)
    .replaceAll(/\s+/g, '')
    .replace(/^.*[#&]result=/, '');

/** The result in a code, or why there is none. */
export async function resultOf(code: string): Promise<Result | LinkError> {
  const [, found = '', packed = ''] = /^r(\d{1,6})\.([\w-]+)$/.exec(bare(code)) ?? [];
  if (Number(found) > Number(version)) return 'newer';
  if (found !== version) return 'damaged';
  const text = await unpacked(packed).catch(() => undefined);
  return text === undefined ? 'damaged' : readResult(text);
}
