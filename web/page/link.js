// Keeps the address of the page and the map in step, so that a copied link or
// a reload opens the same moment. Nothing is stored anywhere else.

// WordPress ends the address of each frame with a secret, by which it knows the
// frame's messages. It is no part of the map's state, and stays.
const mark = /(^|[#&?]+)secret=([A-Za-z0-9]{4,32})\b/;
export const hash = () => location.hash.slice(1).replace(mark, '').replace(/^&/, '');

// fragment is that of an address, with the secret that this one has.
export function fragment(link) {
  const secret = mark.exec(location.hash.slice(1))?.[2];
  return [link, secret && `secret=${secret}`].filter(Boolean).join('&');
}

let late; // writes what the browser did not take

// rewrite changes the fragment without adding a step to the reader's history.
// Browsers take so many changes in so many seconds (Safari 100 in 30) and throw
// at the next: the last is written as soon as they take it.
export function rewrite(link) {
  clearTimeout(late);
  if (link === hash()) return;
  const whole = fragment(link);
  try {
    history.replaceState(history.state, '', whole ? `#${whole}` : location.pathname + location.search);
  } catch {
    late = setTimeout(rewrite, 1000, link);
  }
}

// publish writes the map's state into the address: at once, but for a map that
// plays no more than once a second, and then what it shows by that time.
const rest = 1000;
let written = -rest;
let next; // to be written
let waiting;

export function publish({ hash: link, playing }) {
  if (link === undefined) return;
  next = link;
  const since = performance.now() - written;
  if (playing && since < rest) {
    waiting ??= setTimeout(write, rest - since);
    return;
  }
  write();
}

function write() {
  clearTimeout(waiting);
  waiting = undefined;
  if (next === hash()) return;
  written = performance.now();
  rewrite(next);
}

// follow hears of a fragment that the reader has changed.
export function follow(hear) {
  window.addEventListener('hashchange', () => hear(hash()));
}
