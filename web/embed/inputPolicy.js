// Inside an article the article comes first: the wheel and one finger scroll
// it, also over the map. With Ctrl or ⌘ the wheel zooms, two fingers move and
// zoom, and one finger on the timeline scrubs. One finger on a card that has
// more to say than it shows scrolls that, and the article from its ends on.

import { say } from '../page/words.js';

const mac = /Mac|iPhone|iPad/.test(navigator.platform);

// defer keeps from the canvas what is the article's. state() is the map's last
// status, of which it needs where the timeline begins and where a card lies.
export function defer(canvas, state, send) {
  const capture = (type, f) => addEventListener(type, (event) => {
    if (event.target === canvas && !f(event)) event.stopImmediatePropagation();
  }, { capture: true, passive: type === 'wheel' });

  capture('wheel', (event) => {
    if (event.ctrlKey || event.metaKey) return true;
    hint(say('wheelHint', { key: mac ? '⌘' : 'Ctrl' }));
    return false;
  });

  let mine = false; // the fingers that are down are the map's
  const passed = new WeakSet(); // events of our own
  const card = cardScroller(canvas, state, send);
  capture('touchstart', (event) => {
    if (passed.has(event) || mine) return true;
    const box = canvas.getBoundingClientRect();
    const [touch] = event.changedTouches;
    const fingers = event.targetTouches;
    if (fingers.length >= 2) {
      mine = true;
      // The map has not heard of the finger that came first.
      const known = new Set([...event.changedTouches].map((t) => t.identifier));
      const before = [...fingers].filter((t) => !known.has(t.identifier));
      if (before.length) {
        const copy = new TouchEvent('touchstart', { changedTouches: before, targetTouches: before, touches: before, cancelable: true, bubbles: true });
        passed.add(copy);
        canvas.dispatchEvent(copy);
      }
      return true;
    }
    mine = touch.clientY - box.top >= (state().stripTop ?? 1) * box.height;
    card.down(mine ? null : touch);
    return mine;
  });
  capture('touchmove', (event) => {
    if (mine) return true;
    // Once the browser scrolls, the finger is the article's to its end.
    if (!event.cancelable) card.down(null);
    else if (card.move(event.changedTouches[0])) event.preventDefault();
    else if (!card.held()) hint(say('fingersHint'));
    return false;
  });
  for (const type of ['touchend', 'touchcancel']) {
    capture(type, (event) => {
      const was = mine;
      if (event.targetTouches.length === 0) mine = false;
      return was; // a tap comes again as a click of the mouse
    });
  }
}

// cardScroller scrolls a card under one finger. move tells whether the card
// took it; where the card is at its end, the article's turn comes.
function cardScroller(canvas, state, send) {
  let finger = null; // {y, scroll} of the finger that came down on a card
  return {
    held: () => finger !== null,
    down(touch) {
      finger = null;
      const card = state().card;
      if (!touch || !card?.room) return;
      const box = canvas.getBoundingClientRect();
      const x = (touch.clientX - box.left) / box.width;
      const y = (touch.clientY - box.top) / box.height;
      if (x >= card.left && x <= card.right && y >= card.top && y <= card.bottom) finger = { y, scroll: card.scroll };
    },
    move(touch) {
      if (!finger) return false;
      const box = canvas.getBoundingClientRect();
      const y = (touch.clientY - box.top) / box.height;
      const still = y === finger.y;
      const to = Math.min(Math.max(finger.scroll + finger.y - y, 0), state().card?.room ?? 0);
      const by = to - finger.scroll;
      finger = { y, scroll: to };
      if (by) send({ cmd: 'scroll', value: by });
      return by !== 0 || still;
    },
  };
}

let hinted = false;

// hint says once how it is done.
function hint(words) {
  if (hinted) return;
  hinted = true;
  const p = document.querySelector('#hint');
  p.textContent = words;
  p.classList.add('on');
  setTimeout(() => p.classList.remove('on'), 2500);
}
