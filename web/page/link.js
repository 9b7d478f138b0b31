// Keeps the address of the page and the map in step, so that a copied link or
// a reload opens the same moment. Nothing is stored anywhere else.

export const hash = () => location.hash.slice(1);

// rewrite changes the fragment without adding a step to the reader's history.
export function rewrite(link) {
  if (link === hash()) return;
  history.replaceState(history.state, '', link ? `#${link}` : location.pathname + location.search);
}

// publish writes the map's state into the address.
export function publish(state) {
  if (state.hash !== undefined) rewrite(state.hash);
}

// follow hears of a fragment that the reader has changed.
export function follow(hear) {
  window.addEventListener('hashchange', () => hear(hash()));
}
