// Stands between the reader and Ebitengine's canvas, which calls
// preventDefault on every key (Tab included), wheel and touch that reaches it
// and so would trap the keyboard. In the capture phase this lets through what
// the map answers to; all else stays the browser's.

const mapKeys = new Set([
  ' ', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'Escape', 'Enter', 'Backspace', 'Delete',
  'PageUp', 'PageDown', '+', '-', '=', '_', '?', '/',
]);

// forMap tells whether a key press is for the map: its own keys, and letters
// and digits, which type a date. A chord with Ctrl, Alt or Meta is the
// browser's.
function forMap(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return false;
  return mapKeys.has(event.key) || (event.key.length === 1 && /[\p{L}\p{N}.,:]/u.test(event.key));
}

export function guard(canvas) {
  // Ebitengine gives it the focus at every press of a key, a mouse or a finger.
  // A focus scrolls what is focused into view, and with it the article around a
  // frame of the same origin, away from under the pointer.
  canvas.focus = (options) => HTMLElement.prototype.focus.call(canvas, { ...options, preventScroll: true });

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
  keep('keydown', forMap);
  // Only the first button is the map's. The menu of the others swallows their
  // mouseup, and the map would think them held down.
  keep('mousedown', (event) => event.button === 0);
  keep('mouseup', (event) => event.button === 0);
  keep('contextmenu', () => false);
  keep('dragover', () => false);
  keep('drop', () => false);
}

// listenUnfocused passes the map's keys on while nothing has the focus, so
// that Space plays as soon as the page is open. Letters and digits are left:
// the browser may find as you type.
export function listenUnfocused(send) {
  window.addEventListener('keydown', (event) => {
    const nothing = !document.activeElement || document.activeElement === document.body;
    if (!nothing || event.defaultPrevented || !mapKeys.has(event.key) || !forMap(event)) return;
    event.preventDefault();
    send({ cmd: 'key', value: event.key, shift: event.shiftKey });
  });
}
