/** What a frame on another page says beside what the calculator says. */
export const words = {
  open: 'Open in the calculator',
  /** For the author of the page around: an option of the frame's address has a value that there is not. */
  wrong: (option: string, values: string): string =>
    `The address of this frame has a wrong value for “${option}”; it can be: ${values}.`,
};
