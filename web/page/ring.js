// A ring shows where the focus is to those who use the keyboard. A map that is
// pressed gets the focus as well, which nobody needs to be told.

const root = document.documentElement;

export function watchHand() {
  const pressed = (on) => () => root.toggleAttribute('data-pressed', on);
  addEventListener('pointerdown', pressed(true), { capture: true });
  addEventListener('keydown', pressed(false), { capture: true });
  addEventListener('blur', pressed(false));
}

// still are the options of a focus that follows what the reader did: after a
// press nothing may scroll, neither the page nor the article around it; with the
// keyboard the reader must see where the focus went.
export const still = () => ({ preventScroll: 'pressed' in root.dataset });
