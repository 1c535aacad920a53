/** Whether a page is the frame of other pages, which fetches nothing ahead: it may never come into sight. And nobody installs it. */
export const isFrame = ({ filename }: { readonly filename: string }): boolean =>
  filename.endsWith('embed.html');
