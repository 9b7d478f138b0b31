// A browser may take a page's WebGL context away. Ebitengine then reloads the
// page each time, without end where the graphics driver is broken; this
// reloads once, and when the context is lost again soon after, gives up. The
// time of the reload rides in the state of the history entry, which dies with
// the tab.

const soon = 60_000;

export function watchContext(canvas, giveUp) {
  window.addEventListener('webglcontextlost', (event) => {
    if (event.target !== canvas) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const before = history.state?.contextLost ?? 0;
    if (Date.now() - before < soon) {
      giveUp();
      return;
    }
    try {
      history.replaceState({ ...history.state, contextLost: Date.now() }, '');
    } catch { // it takes no more for now, and what is not kept in mind could go on without end
      giveUp();
      return;
    }
    location.reload();
  }, { capture: true });
}
