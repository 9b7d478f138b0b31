// Each language of the story has a document of its own; this brings the reader
// to the right one, at the same moment. An address asks for a language by
// "lang" in its query or its fragment; where none does, the first document
// leaves to the reader's own language, if the story is published in it.

import { documentAt } from './document.js';
import { translate } from './translate.js';

const root = document.documentElement;
const links = () => [...document.querySelectorAll('#languages a')];
const first = root.lang; // of the document that was opened

const bare = (tag) => tag.toLowerCase().split('-')[0];

// best is the entry of the menu for a tag: the language itself, else a sister
// of it; null is the language of this document.
function best(tag) {
  const same = (other) => other.toLowerCase() === tag.toLowerCase();
  if (same(root.lang)) return null;
  const exact = links().find((a) => same(a.hreflang));
  if (exact) return exact;
  if (bare(root.lang) === bare(tag)) return null;
  return links().find((a) => bare(a.hreflang) === bare(tag));
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
  if (!links().length) return false;
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

// connectLanguages lets the menu speak to the map, where one runs: send gives it
// a command and tells whether there is one. It returns a function that follows
// the language of the map's link: the words of its document take the place of
// these, without another start of the map. turned is called when they have.
// Where they do not come, the reader is brought to their document.
export function connectLanguages({ send, turned }) {
  const menu = document.querySelector('#languages');
  // A link of the menu that is followed all the same keeps the moment.
  for (const type of ['pointerdown', 'keydown', 'click']) {
    menu?.addEventListener(type, (event) => {
      const a = event.target.closest('a');
      if (!a) return;
      a.href = address(a, location.hash.slice(1));
      if (type !== 'click' || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (send({ cmd: 'lang', value: a.hreflang })) event.preventDefault();
    });
  }

  let wanted = '';
  return async function follows(link) {
    const tag = langIn(link) ?? first;
    if (tag === wanted) return;
    wanted = tag;
    const to = best(tag);
    if (!to) return;
    const there = address(to, link);
    try {
      const whole = await documentAt(to.href.split('#')[0]);
      if (tag !== wanted) return; // the reader has gone on
      translate(whole);
      turned(whole);
    } catch {
      location.assign(there);
    }
  };
}
