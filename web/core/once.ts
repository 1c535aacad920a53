/**
 * A function that starts something at its first call and gives every later caller the same.
 * A start that failed (no network, say) is tried again at the next call.
 */
export function once<T>(start: () => Promise<T>): () => Promise<T> {
  let started: Promise<T> | undefined;
  return () => {
    started ??= start().catch((error: unknown) => {
      started = undefined;
      throw error;
    });
    return started;
  };
}
