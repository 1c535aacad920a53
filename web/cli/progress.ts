import type { WriteStream } from 'node:tty';

const eraseLine = '\r\x1b[K';

/**
 * What is said while many problems are worked through: on a terminal one line that changes, elsewhere one line for each.
 * Of a single problem only what is wrong is said.
 */
export class Progress {
  private count = 0;

  constructor(
    private readonly stream: WriteStream,
    private readonly total: number,
  ) {}

  /** A problem is begun. */
  begin(name: string): void {
    this.count += 1;
    if (this.total > 1 && this.stream.isTTY)
      this.stream.write(`${eraseLine}${this.count}/${this.total} ${name}`);
  }

  /** A problem has been written to its target. */
  done(name: string, target = ''): void {
    if (this.total > 1 && !this.stream.isTTY) this.stream.write(`${name} → ${target}\n`);
  }

  /** A problem is wrong. */
  failed(name: string, message: string): void {
    this.say(`${name}: ${message}`);
  }

  /** All have been worked through. */
  end(summary: string): void {
    this.say(summary);
  }

  private say(text: string): void {
    this.stream.write(`${this.stream.isTTY ? eraseLine : ''}${text}\n`);
  }
}
