/** One of the ways in which pages are told how high a frame of theirs has to be. */
export interface ResizeProtocol {
  /** The content of the frame is so many pixels high. */
  tell(height: number): void;
  /** The page around has said something, which may be anything. */
  hear(message: Message): void;
}

/** A message of which nothing is known but that it has properties. */
export type Message = Readonly<Record<string, unknown>>;

/** Says something to the page around, whichever it is: what is said is no secret. */
export type Say = (message: Message) => void;
