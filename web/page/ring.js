// A ring shows where the focus is to those who use the keyboard. A map that is
// pressed gets the focus as well, which nobody needs to be told.

export function watchHand() {
  const pressed = (on) => () => document.documentElement.toggleAttribute('data-pressed', on);
  addEventListener('pointerdown', pressed(true), { capture: true });
  addEventListener('keydown', pressed(false), { capture: true });
  addEventListener('blur', pressed(false));
}
