// Inside an article the article comes first: the wheel and one finger scroll
// it, also over the map. With Ctrl or ⌘ the wheel zooms, two fingers move and
// zoom, and one finger on the timeline scrubs.

const mac = /Mac|iPhone|iPad/.test(navigator.platform);

// defer keeps from the canvas what is the article's. stripTop tells where on
// the canvas the timeline begins, as a share of its height.
export function defer(canvas, stripTop) {
  const capture = (type, f) => addEventListener(type, (event) => {
    if (event.target === canvas && !f(event)) event.stopImmediatePropagation();
  }, { capture: true, passive: type === 'wheel' });

  capture('wheel', (event) => {
    if (event.ctrlKey || event.metaKey) return true;
    hint(mac ? '⌘ and scroll to zoom the map' : 'Ctrl and scroll to zoom the map');
    return false;
  });

  let mine = false; // the fingers that are down are the map's
  const passed = new WeakSet(); // events of our own
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
    mine = touch.clientY - box.top >= stripTop() * box.height;
    return mine;
  });
  capture('touchmove', () => {
    if (!mine) hint('Two fingers move the map');
    return mine;
  });
  for (const type of ['touchend', 'touchcancel']) {
    capture(type, (event) => {
      const was = mine;
      if (event.targetTouches.length === 0) mine = false;
      return was; // a tap comes again as a click of the mouse
    });
  }
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
