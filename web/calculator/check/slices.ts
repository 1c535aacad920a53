/** Work goes on for so many milliseconds, half of a frame, before the browser has its turn. */
const budget = 8;

const { scheduler } = globalThis as {
  readonly scheduler?: { readonly yield?: () => Promise<void> };
};

// Not every browser lets work go on before all else that waits.
const turn = (): Promise<void> => scheduler?.yield?.() ?? new Promise((resolve) => void setTimeout(resolve));

/**
 * Does one work at a time, piece by piece, so that it holds up no frame. What takes less than a slice is done at once; what is newer
 * takes the place of what is not finished.
 */
export class Slices {
  private work: object | undefined;

  /** Begins a work; `onDone` gets its result, `onFailed` what it throws. Neither is called once it has been stopped. */
  begin<T>(
    work: Generator<void, T, void>,
    onDone: (result: T) => void,
    onFailed: (error: unknown) => void,
  ): void {
    this.work = work;
    this.goOn(work, onDone, onFailed);
  }

  /** Gives up what is not finished. */
  stop(): void {
    this.work = undefined;
  }

  private goOn<T>(
    work: Generator<void, T, void>,
    onDone: (result: T) => void,
    onFailed: (error: unknown) => void,
  ): void {
    const end = performance.now() + budget;
    let step: IteratorResult<void, T>;
    try {
      do step = work.next();
      while (!step.done && performance.now() < end);
    } catch (error) {
      this.work = undefined;
      onFailed(error);
      return;
    }
    if (step.done) {
      this.work = undefined;
      onDone(step.value);
    } else {
      void turn().then(() => {
        if (this.work === work) this.goOn(work, onDone, onFailed);
      });
    }
  }
}
