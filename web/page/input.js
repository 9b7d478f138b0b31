// Stands between the reader and Ebitengine's canvas, which calls
// preventDefault on every key (Tab included), wheel and touch that reaches it
// and so would trap the keyboard. In the capture phase this lets through what
// the map answers to; all else stays the browser's. Keys never reach the
// canvas: they are commands, with the Shift that the browser saw, in whatever
// order they come.

import { toggleFullScreen } from './fullscreen.js';

const mapKeys = new Set([
  ' ', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'Escape', 'Enter', 'Backspace', 'Delete',
  'PageUp', 'PageDown', '+', '-', '=', '_', '?', '/',
]);
const held = /^(Arrow|Backspace$|Delete$|[-+=_]$)/; // what counts again while it is held
const sign = /^[\p{L}\p{N}.,:+=_?/-]$/u; // what types something on a button or in a list changes nothing there

// modal is what lies over the map and takes every key: see player.Modal.
const modal = () => globalThis.hamsaya?.state?.modal ?? '';

// selectsAll tells whether a key selects all that is typed on the map.
const selectsAll = (event) => modal() === 'field' && (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'a';

// forMap tells whether a key press is for the map: its own keys, and letters
// and digits, which type a date. A chord with Ctrl, Alt or Meta is the
// browser's, but for Ctrl and an arrow, which go by chapters.
function forMap(event) {
  if (event.isComposing) return false;
  if (selectsAll(event)) return true;
  if (event.altKey || event.metaKey || (event.ctrlKey && !/^Arrow(Left|Right)$/.test(event.key))) return false;
  return mapKeys.has(event.key) || (event.key.length === 1 && (sign.test(event.key) || modal() === 'field'));
}

// nameOf is the name of the key. On a keyboard of another script, where no key
// types an l, the key that has the l's place is what plays in a loop.
function nameOf({ key, code }) {
  if (modal() === 'field') return key;
  if (key === '؟') return '?';
  return /^\p{L}$/u.test(key) && !/\p{Script=Latin}/u.test(key) && /^Key[A-Z]$/.test(code) ? code[3].toLowerCase() : key;
}

function press(event, send) {
  event.preventDefault();
  const value = nameOf(event);
  if (event.repeat && !held.test(value) && modal() !== 'field') return;
  // A browser gives the screen to a press itself, not to what comes of it.
  if (value.toLowerCase() === 'f' && modal() !== 'field') toggleFullScreen();
  else send({ cmd: 'key', value, shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey });
}

// followShift tells the canvas, by events of a key, whether Shift is held in
// what the mouse does: the key may have gone down, or up, while something else
// had the focus.
function followShift(canvas, quietly) {
  let down = false;
  for (const type of ['mousedown', 'mousemove', 'mouseup']) {
    window.addEventListener(type, (event) => {
      if (event.target !== canvas || event.shiftKey === down) return;
      down = event.shiftKey;
      quietly(() => canvas.dispatchEvent(new KeyboardEvent(down ? 'keydown' : 'keyup', { key: 'Shift', code: 'ShiftLeft' })));
    }, { capture: true });
  }
  canvas.addEventListener('blur', () => (down = false)); // Ebitengine lets go of all keys
}

export function guard(canvas, send) {
  // Ebitengine gives it the focus at every press of a key, a mouse or a finger.
  // A focus scrolls what is focused into view, and with it the article around a
  // frame of the same origin, away from under the pointer.
  let quiet = false;
  canvas.focus = (options) => quiet || HTMLElement.prototype.focus.call(canvas, { ...options, preventScroll: true });
  const quietly = (act) => {
    quiet = true;
    act();
    quiet = false;
  };

  const keep = (type, mine) => window.addEventListener(type, (event) => {
    if (event.target === canvas && !mine(event)) event.stopImmediatePropagation();
  }, { capture: true });

  // Ebitengine takes the window's corner for the canvas's, which lies elsewhere
  // when a list stands on its left.
  for (const type of ['mousemove', 'mousedown', 'mouseup', 'mouseenter', 'mouseover']) {
    window.addEventListener(type, (event) => {
      if (event.target !== canvas) return;
      const { left, top } = canvas.getBoundingClientRect();
      const { clientX, clientY } = event;
      Object.defineProperties(event, { clientX: { value: clientX - left }, clientY: { value: clientY - top } });
    }, { capture: true });
  }
  followShift(canvas, quietly);
  keep('keydown', (event) => {
    if (!quiet && forMap(event)) press(event, send);
    return quiet;
  });
  keep('keyup', () => quiet);
  // Only the first button is the map's. The menu of the others swallows their
  // mouseup, and the map would think them held down.
  keep('mousedown', (event) => event.button === 0);
  keep('mouseup', (event) => event.button === 0);
  keep('contextmenu', () => false);
  keep('dragover', () => false);
  keep('drop', () => false);
}

// listenElsewhere passes the map's keys on while the focus is not on the map:
// all of them while nothing has it, so that Space plays as soon as the page is
// open, or while something lies over the map that they are for; else those
// that mean nothing to a button, a list or a slider. A field keeps all.
export function listenElsewhere(send) {
  window.addEventListener('keydown', (event) => {
    const at = document.activeElement ?? document.body;
    if (event.defaultPrevented || !forMap(event) || at.matches('canvas, input, select, textarea, [contenteditable]')) return;
    if (at === document.body || modal() || sign.test(event.key) || event.key === 'Escape') press(event, send);
  });
}
