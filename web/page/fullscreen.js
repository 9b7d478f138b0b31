// The whole screen for the map and what is around it, where the browser has it
// to give: iPhones have not, nor has a frame that may not.

const root = document.documentElement;

export const hasFullScreen = () => Boolean(document.fullscreenEnabled && root.requestFullscreen);

export function toggleFullScreen() {
  if (!hasFullScreen()) return;
  const done = document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen({ navigationUI: 'hide' });
  done.catch(() => {}); // not without a press of the reader's
}

// connectFullScreen shows the button where it can do something, and says on it
// whether it has.
export function connectFullScreen() {
  const button = document.querySelector('#full-screen');
  if (!button || !hasFullScreen()) return;
  button.hidden = false;
  button.addEventListener('click', toggleFullScreen);
  document.addEventListener('fullscreenchange', () => button.setAttribute('aria-pressed', String(Boolean(document.fullscreenElement))));
}
