import type { SoftmaxStepsCheckDetail } from '../../../core/task-types.js';
import type { ResizeProtocol, Say } from './protocol.js';

/*
 * Our own protocol, which softmax-steps-frame.js speaks on the other side. Each message has a type and the version 1; a
 * change that old hosts would misread takes another version.
 *
 *   frame → host  { type: 'softmax-steps:size', version: 1, height }  the content is so many pixels high
 *   frame → host  { type: 'softmax-steps:scroll', version: 1, top }   the reader goes to what is so many pixels down in it
 *   frame → host  { type: 'softmax-steps:check', version: 1, result } the reader's work has been checked: an xAPI result
 *   host → frame  { type: 'softmax-steps:hello', version: 1 }         asks for the size, where the host has come later
 */
const version = 1;

/** Speaks our own protocol. */
export function own(say: Say): ResizeProtocol {
  let last = 0;
  const tell = (height: number): void => {
    last = height;
    say({ type: 'softmax-steps:size', version, height });
  };
  return {
    tell,
    hear(message) {
      if (message['type'] === 'softmax-steps:hello' && message['version'] === version && last > 0) tell(last);
    },
  };
}

/** Asks the host to bring what is so many pixels down in the frame to the top of its window. */
export function askToScroll(say: Say, top: number): void {
  say({ type: 'softmax-steps:scroll', version, top });
}

/** Tells the host what came of a check, in the fields of an xAPI result. */
export function tellResult(
  say: Say,
  { score, success, completion, response }: SoftmaxStepsCheckDetail,
): void {
  say({ type: 'softmax-steps:check', version, result: { score, success, completion, response } });
}
