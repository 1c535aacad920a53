function showFailure(error: unknown): void {
  document.body.textContent = `The calculator could not be loaded. (${String(error)})`;
}

/** So far from the window, in its own heights, a frame is near; where browsers do not tell so much, it is in sight. */
const margin = '100%';

// A page may have many frames: what is far down in it fetches and does nothing until it comes near.
const observer = new IntersectionObserver(
  (entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    import('./frame.js').then(({ openFrame }) => openFrame()).catch(showFailure);
  },
  { rootMargin: margin },
);
observer.observe(document.body);
