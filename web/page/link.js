// Keeps the address of the page and the map in step, so that a copied link or
// a reload opens the same moment. Nothing is stored anywhere else.

export const hash = () => location.hash.slice(1);

// publish writes the map's state into the address without adding a step to
// the reader's history.
export function publish(state) {
  if (state.hash === undefined || state.hash === hash()) return;
  history.replaceState(history.state, '', state.hash ? `#${state.hash}` : location.pathname + location.search);
}

export function follow(send) {
  window.addEventListener('hashchange', () => send({ cmd: 'hash', value: hash() }));
}
