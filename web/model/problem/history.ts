/** So many changes can be undone. */
const longest = 500;

/** A value with its past and its future; an immutable list of values and a place in it. */
export class History<Value> {
  private constructor(
    private readonly values: readonly Value[],
    private readonly place: number,
    /** What the latest change was part of: more of the same replaces it. */
    private readonly gesture: string | undefined,
  ) {}

  static of<Value>(value: Value): History<Value> {
    return new History([value], 0, undefined);
  }

  get present(): Value {
    // The list always holds the value at its place.
    return this.values[this.place] as Value;
  }

  get canUndo(): boolean {
    return this.place > 0;
  }

  get canRedo(): boolean {
    return this.place < this.values.length - 1;
  }

  /** A new present, and no future. Changes of the same gesture (typing into one cell) are undone as one. */
  change(value: Value, gesture?: string): History<Value> {
    const isContinued = gesture !== undefined && gesture === this.gesture;
    const past = this.values.slice(0, isContinued ? this.place : this.place + 1).slice(-longest);
    return new History([...past, value], past.length, gesture);
  }

  /** Another present in the place of this one: no step of undoing comes of it. */
  amend(value: Value): History<Value> {
    return new History(this.values.with(this.place, value), this.place, this.gesture);
  }

  /** The next change begins a step of its own. */
  settled(): History<Value> {
    return this.gesture === undefined ? this : new History(this.values, this.place, undefined);
  }

  undo(): History<Value> {
    return this.canUndo ? new History(this.values, this.place - 1, undefined) : this;
  }

  redo(): History<Value> {
    return this.canRedo ? new History(this.values, this.place + 1, undefined) : this;
  }
}
