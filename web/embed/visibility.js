// Whether something is in the reader's view. A browser may tell of several
// changes at once: the last is how it is.

// visibility tells when what it observes comes into view or leaves it.
export const visibility = (told, options) => new IntersectionObserver((changes) => told(changes.at(-1).isIntersecting), options);

// filling tells when half of what it observes is in view, or half of the
// window is filled by it where it is higher than that. A frame of another
// origin is not told how high the window is.
export const filling = (told) => new IntersectionObserver((changes) => {
  const { intersectionRatio, intersectionRect, rootBounds } = changes.at(-1);
  if (intersectionRatio >= 0.5 || intersectionRect.height >= 0.5 * (rootBounds?.height ?? screen.height)) told();
}, { threshold: [0.1, 0.2, 0.3, 0.4, 0.5] });
