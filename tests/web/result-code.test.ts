import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { askedIn, gridOf, withEntries, withHints } from '../../web/model/answers/work.js';
import { codeOf, crc32, resultOf } from '../../web/model/practice/code.js';
import type { Result } from '../../web/model/practice/result.js';
import { choices, stepIds } from '../../web/model/problem/settings.js';
import { tidy } from '../../web/model/problem/cell-text.js';
import { homework, resize, withLayout, type ProblemState } from '../../web/model/problem/problem-state.js';

/** The homework as it was handed in, up to ∇_z. */
const written = withEntries(homework, {
  'z.0': '-1.4',
  'z.1': '-1.3',
  'z.2': '4.1',
  'exp.0': '0.24',
  'exp.1': '0.27',
  'exp.2': '60.34',
  sum: '60.85',
  'yhat.0': '0.003',
  'yhat.1': '0.004',
  'yhat.2': '0.991',
  'dz.0': '0.003',
  'dz.1': '-0.996',
  'dz.2': '0.991',
});
const handedIn: Result = {
  state: withHints(written, { logits: 1, softmax: 3 }),
  name: 'Ștefan Țîră',
  seed: 'exam-2',
};

test('the checksum is that of zip', () => {
  // The check value of CRC-32 in the catalogue of parametrised CRC algorithms (Cook).
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});

const cell = fc
  .oneof(
    fc.constantFrom('', '0', '1/3', '−.5', '2e-3', '1,5', 'a;b&c=d', '%41', '∞', 'ă'),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number.toFixed(3)),
    fc.string({ maxLength: 8, unit: 'grapheme' }),
  )
  .map(tidy);

const results: fc.Arbitrary<Result> = fc
  .record({
    n: fc.integer({ min: 1, max: 6 }),
    m: fc.integer({ min: 2, max: 6 }),
    layout: fc.constantFrom(...choices.layout),
  })
  .chain(({ n, m, layout }) => {
    const { x, W, b, y } = resize(withLayout(homework, layout), n, m);
    const state: ProblemState = { ...homework, layout, x, W, b, y };
    const ids = askedIn(state).flatMap((asked) => gridOf(asked, state).flat());
    return fc.record({
      state: fc
        .tuple(
          fc.dictionary(fc.constantFrom(...ids), cell),
          fc.dictionary(fc.constantFrom(...stepIds), fc.integer({ min: 1, max: 3 })),
        )
        .map(([entries, hints]) => withHints(withEntries(state, entries), hints)),
      name: fc.string({ maxLength: 30, unit: 'grapheme' }).map((text) => text.trim().slice(0, 80).trim()),
    });
  });

describe('a result', () => {
  test('comes back from its code as it was handed in', async () => {
    expect(await resultOf(await codeOf(handedIn))).toEqual(handedIn);
  });

  test('has a code that is short and can stand in an address', async () => {
    const code = await codeOf(handedIn);
    expect(code).toMatch(/^r1\.[\w-]+$/);
    expect(code.length).toBeLessThan(400);
  });

  test('whatever was typed comes back from its code', async () => {
    await fc.assert(
      fc.asyncProperty(results, async (result) => {
        const code = await codeOf(result);
        expect(code).toMatch(/^[\w.-]+$/);
        expect(await resultOf(code)).toEqual(result);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  test('is read from a code that was broken into lines on its way', async () => {
    const code = await codeOf(handedIn);
    const broken = ` ${code.replaceAll(/.{60}/g, '$&\r\n  ')}\n`;
    expect(await resultOf(broken)).toEqual(handedIn);
  });
});

describe('a code', () => {
  test('in which one sign has been changed is refused', async () => {
    const code = await codeOf(handedIn);
    const signs = Array.from('ABCXYZabcxyz0189-_');
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 3, max: code.length - 1 }),
        fc.constantFrom(...signs),
        async (place, sign) => {
          fc.pre(code[place] !== sign);
          const changed = code.slice(0, place) + sign + code.slice(place + 1);
          // The last sign of base64 has bits that mean nothing.
          fc.pre(atobOf(changed) !== atobOf(code));
          expect(await resultOf(changed)).toBe('damaged');
        },
      ),
      { seed: 6, numRuns: 300 },
    );
  });

  test('that was cut off or added to is refused', async () => {
    const code = await codeOf(handedIn);
    for (const part of [code.slice(0, -4), code.slice(0, 40), `${code}AAAA`, code.slice(1), 'r1.', 'r1']) {
      expect(await resultOf(part)).toBe('damaged');
    }
  });

  test('of a newer version is called newer', async () => {
    expect(await resultOf('r2.AAAA')).toBe('newer');
  });

  test('is refused, however strange it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.base64String().map((text) => `r1.${text}`),
          fc.uint8Array({ maxLength: 200 }).map((bytes) => packed(bytes)),
        ),
        async (text) => {
          expect(['damaged', 'newer']).toContain(await resultOf(text));
        },
      ),
      { seed: 7, numRuns: 1000 },
    );
  });

  test('that would unpack to very much is refused before it has', async () => {
    // 64 MB of blanks, packed to some 65 kB: as much as a code may be long.
    const stream = new Blob([new Uint8Array(64_000_000).fill(32)]).stream();
    const bytes = await new Response(stream.pipeThrough(new CompressionStream('deflate-raw'))).bytes();
    const code = checked(Uint8Array.of(1, ...bytes));
    const decode = vi.spyOn(TextDecoder.prototype, 'decode');
    expect(await resultOf(code)).toBe('damaged');
    expect(decode).not.toHaveBeenCalled();
    decode.mockRestore();
  });

  test('with a good checksum but no result in it is refused', async () => {
    for (const text of [
      '',
      'v=1',
      'x',
      'v=1&x=1&W=1,2&b=1,2&y=0,1&eta=1&z=1,2,3',
      'v=1&x=1&W=1,2&b=1,2&y=0,1&eta=1&seen=nothing.1',
    ]) {
      expect(await resultOf(checked(Uint8Array.of(0, ...new TextEncoder().encode(text))))).toBe('damaged');
    }
  });
});

const packed = (bytes: Uint8Array): string => `r1.${Buffer.from(bytes).toString('base64url')}`;
/** With the checksum of what follows it. */
function checked(bytes: Uint8Array): string {
  const check = crc32(bytes);
  return packed(
    Uint8Array.of(check >>> 24, (check >>> 16) & 255, (check >>> 8) & 255, check & 255, ...bytes),
  );
}
const atobOf = (code: string): string => Buffer.from(code.slice(3), 'base64url').toString('hex');
