// Each language of the story has a document of its own; this brings the reader
// to the right one, at the same moment. An address asks for a language by
// "lang" in its query or its fragment; where none does, the first document
// leaves to the reader's own language, if the story is published in it.

const root = document.documentElement;
const links = [...document.querySelectorAll('#languages a')];
const here = root.lang;

const bare = (tag) => tag.toLowerCase().split('-')[0];

// best is the entry of the menu for a tag: the language itself, else a sister
// of it; null is this document.
function best(tag) {
  const same = (other) => other.toLowerCase() === tag.toLowerCase();
  if (same(here)) return null;
  const exact = links.find((a) => same(a.hreflang));
  if (exact) return exact;
  if (bare(here) === bare(tag)) return null;
  return links.find((a) => bare(a.hreflang) === bare(tag));
}

const langIn = (link) => /(?:^|&)lang=([\w-]+)/.exec(link)?.[1];
const without = (link) => link.split('&').filter((pair) => !pair.startsWith('lang=')).join('&');

function address(a, link) {
  const url = new URL(a.href);
  url.hash = without(link);
  return url.href;
}

// moveOn leaves for the document of the language that the reader asks for, and
// tells whether it does.
export function moveOn(link) {
  if (!links.length) return false;
  const query = new URLSearchParams(location.search);
  const asked = langIn(link) ?? query.get('lang');
  let to;
  if (asked) to = best(asked);
  else if (root.dataset.first !== undefined) {
    for (const tag of navigator.languages) {
      to = best(tag);
      if (to !== undefined) break;
    }
  }
  if (!to) return false;
  location.replace(address(to, link));
  return true;
}

// follows leaves for the language that was chosen on the map.
export function follows(link) {
  const tag = langIn(link);
  const to = tag && best(tag);
  if (to) location.assign(address(to, link));
}

// The menu keeps the moment.
for (const a of links) {
  for (const type of ['pointerdown', 'keydown', 'click']) {
    a.addEventListener(type, () => (a.href = address(a, location.hash.slice(1))));
  }
}
