import type { ResizeProtocol, Say } from './protocol.js';

/**
 * Speaks to Canvas, the learning platform: "lti.frameResize" in its documentation of window.postMessage in LTI tools
 * (doc/api/lti_window_post_message.md in instructure/canvas-lms). Its answers say nothing that is needed here.
 */
export function canvas(say: Say): ResizeProtocol {
  return {
    tell: (height) => say({ subject: 'lti.frameResize', height }),
    hear: () => undefined,
  };
}
