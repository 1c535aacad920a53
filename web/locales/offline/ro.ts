import type { words as english } from './en.js';

export const words: typeof english = {
  isReady: 'O versiune nouă a acestei pagini este pregătită.',
  reload: 'Reîncarcă',
  later: 'Mai târziu',
};
