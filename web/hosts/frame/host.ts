/**
 * The other side of the frame: gives each frame of a page the height that its content tells (the protocol is in
 * `protocols/own.ts`), and goes to where the reader goes in it. It is a script of its own, softmax-steps-frame.js, of 1 kB at
 * most, which a page has once.
 */
export function start(): void {
  const version = 1;
  const frames = (): HTMLIFrameElement[] => [...document.querySelectorAll('iframe')];

  addEventListener('message', ({ data, source }: MessageEvent<Record<string, unknown> | null>) => {
    if (data?.['version'] !== version) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame) return;
    const { type, height, top } = data as { type: unknown; height: number; top: number };
    if (type === 'softmax-steps:size' && height > 0 && height < 1e5) {
      // What lies between the frame and its content, where that counts as a part of its height.
      const edge =
        getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
      frame.style.setProperty('height', `${height + edge}px`, 'important');
    }
    if (type === 'softmax-steps:scroll' && top >= 0) {
      scrollBy(0, frame.getBoundingClientRect().top + Math.min(top, frame.clientHeight));
    }
  });

  // Frames that were there before.
  for (const { contentWindow } of frames()) {
    contentWindow?.postMessage({ type: 'softmax-steps:hello', version }, '*');
  }
}
