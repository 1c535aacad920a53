import type { ResizeProtocol, Say } from './protocol.js';

/**
 * Speaks to H5P's resizer (js/h5p-resizer.js in h5p/h5p-php-library; the frame's side of it is in its h5p.js). Both say
 * hello first. A new height is announced with `prepareResize`; where it is another than the frame has, the resizer gives the
 * frame its `clientHeight`, so that it can shrink, and answers `resizePrepared`; then `resize` brings the height that stays.
 * As the content here is as high as it is, whatever the frame's height, both heights are the same and nothing jumps.
 */
export function h5p(say: Say): ResizeProtocol {
  let isKnown = false;
  let last = 0;
  const send = (action: string, more = {}): void => say({ context: 'h5p', action, ...more });
  const prepare = (): void => {
    if (last > 0) send('prepareResize', { scrollHeight: last, clientHeight: last });
  };
  const answers: Readonly<Record<string, () => void>> = {
    // The resizer was loaded after the frame.
    ready: () => send('hello'),
    hello() {
      isKnown = true;
      prepare();
    },
    resizePrepared: () => send('resize', { scrollHeight: last }),
    // The window of the page around has another size.
    resize: prepare,
  };
  return {
    tell(height) {
      last = height;
      if (isKnown) prepare();
      else send('hello');
    },
    hear({ context, action }) {
      if (context !== 'h5p' || typeof action !== 'string' || !Object.hasOwn(answers, action)) return;
      answers[action]?.();
    },
  };
}
