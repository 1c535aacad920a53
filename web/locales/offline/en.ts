/** What the page says of versions of itself. */
export const words = {
  isReady: 'A new version of this page is ready.',
  reload: 'Reload',
  later: 'Later',
};
