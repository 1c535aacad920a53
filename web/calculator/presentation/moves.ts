/** What a lecturer can ask for. */
export type Move = 'forward' | 'back' | 'first' | 'end' | 'blank';

/** Also those of slide programs and of what is held in the hand: clickers send the page keys, some a full stop. */
const moves: Readonly<Record<string, Move>> = {
  ArrowRight: 'forward',
  ArrowDown: 'forward',
  PageDown: 'forward',
  Enter: 'forward',
  ' ': 'forward',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  Backspace: 'back',
  'Shift+ ': 'back',
  Home: 'first',
  End: 'end',
  '.': 'blank',
  b: 'blank',
};

/** Fewer pixels are a tap, more a swipe. */
const slop = 12;

/** What a key asks for; nothing where the control in focus needs it itself. */
export function moveOfKey(event: KeyboardEvent): Move | undefined {
  const { key, target } = event;
  if (event.ctrlKey || event.altKey || event.metaKey || !(target instanceof Element)) return undefined;
  if (target.matches('button, input') && (key === ' ' || key === 'Enter')) return undefined;
  // What scrolls and was gone to by Tab has the arrow keys.
  if (target.matches('.current') && key.startsWith('Arrow')) return undefined;
  return moves[event.shiftKey ? `Shift+${key}` : key];
}

/** Taps on the left third go back and on the rest forward; so do swipes to the right and to the left. */
export class Pointing {
  private down: PointerEvent | undefined;

  constructor(private readonly onMove: (move: Move) => void) {}

  readonly onDown = (event: PointerEvent): void => {
    this.down = event.isPrimary ? event : undefined;
  };

  // A mouse that is dragged selects text. What scrolls under a finger never gets here: the browser takes the pointer.
  readonly onUp = (event: PointerEvent): void => {
    if (!this.down || event.pointerType === 'mouse') return;
    const [dx, dy] = this.wayTo(event);
    if (Math.abs(dx) > 4 * slop && Math.abs(dx) > 2 * Math.abs(dy)) this.onMove(dx < 0 ? 'forward' : 'back');
  };

  readonly onClick = (event: MouseEvent): void => {
    const [dx, dy] = this.wayTo(event);
    if (Math.hypot(dx, dy) > slop) return;
    this.onMove(event.clientX < innerWidth / 3 ? 'back' : 'forward');
  };

  private wayTo({ clientX, clientY }: MouseEvent): readonly [number, number] {
    const { down } = this;
    return down ? [clientX - down.clientX, clientY - down.clientY] : [0, 0];
  }
}
