// The filter of the list of events: what is searched for, kind, who takes part
// and chapter, and the lanes that the map shows. It works without the map;
// with it, both show the same. The fragment of the address keeps it, in the
// words of links (player.FormatHash).

import { fold, matches } from './fold.js';
import { digits } from './digits.js';
import { still } from './ring.js';
import { say, useDigits } from './words.js';

const lists = ['kinds', 'actors', 'chapters'];
const nothing = { kinds: '', actors: '', chapters: '', text: '', hide: '' };

// fromHash reads the filter of a link.
export function fromHash(hash) {
  const filter = { ...nothing };
  for (const pair of hash.split('&')) {
    const at = pair.indexOf('=');
    const key = pair.slice(0, at);
    if (Object.hasOwn(filter, key)) filter[key] = pair.slice(at + 1);
  }
  filter.text = unescaped(filter.text);
  return filter;
}

// intoHash puts the filter into a link in place of what stands there.
export function intoHash(hash, filter) {
  const others = hash.split('&').filter((pair) => pair && !Object.hasOwn(nothing, pair.split('=')[0]));
  const pairs = ['hide', ...lists].filter((key) => filter[key]).map((key) => `${key}=${filter[key]}`);
  if (filter.text) pairs.push(`text=${escaped(filter.text)}`);
  return [...others, ...pairs].join('&');
}

const escaped = (text) => encodeURIComponent(text).replace(/%20/g, '+').replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

function unescaped(text) {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return '';
  }
}

// command is what the map must be told of the filter.
export function command({ kinds, actors, chapters, text }) {
  const ids = (list) => (list ? list.split(',').map(unescaped) : []);
  return { cmd: 'only', kinds: ids(kinds), actors: ids(actors), chapters: ids(chapters), text };
}

// connectFilter wires the form. changed(filter) is called when the reader has
// changed it, say(words) when there is a new count to be said.
export function connectFilter({ hash, changed, announce }) {
  const form = document.querySelector('#filter');
  if (!form) return { show() {}, adopt() {}, refresh() {} };
  const items = [...document.querySelectorAll('#events > li')];
  const lanes = [...form.querySelectorAll('[name="lane"]')];
  const count = form.querySelector('#count');
  const reset = form.querySelector('[type="reset"]');
  let filter = { ...nothing };
  let speaking;

  const has = (list, wanted) => !wanted || wanted.split(',').some((id) => list.split(',').includes(id));
  const shows = ({ dataset: d }) => !filter.hide.split(',').includes(d.family)
    && has(d.kind, filter.kinds) && has(d.actors, filter.actors) && has(d.chapters, filter.chapters)
    && matches(d.search, filter.text);

  function apply(speak) {
    let n = 0;
    for (const li of items) {
      const shown = shows(li);
      li.toggleAttribute('data-out', !shown);
      n += shown;
    }
    const total = items.length;
    count.textContent = n === 0 && total > 0 ? say('none') : n === total ? say('count', { n }) : say('found', { n, total });
    reset.hidden = Object.values(filter).every((value) => value === '');
    clearTimeout(speaking);
    if (speak) speaking = setTimeout(() => announce(count.textContent), 700);
  }

  // fill shows the filter in the fields, but for the one that is being used.
  function fill() {
    const set = (field, value) => {
      if (field && field !== document.activeElement && field.value !== value) field.value = value;
    };
    for (const name of lists) {
      const menu = form.elements[name];
      if (menu) several(menu, filter[name]);
      set(menu, filter[name]);
    }
    set(form.elements.text, filter.text);
    const hidden = filter.hide.split(',');
    for (const lane of lanes) lane.checked = !hidden.includes(lane.value);
  }

  const read = () => ({
    ...Object.fromEntries(lists.map((name) => [name, form.elements[name]?.value ?? ''])),
    text: form.elements.text.value.trim().replace(/\s+/g, ' '),
    hide: lanes.filter((lane) => !lane.checked).map((lane) => lane.value).join(','),
  });

  const edited = () => {
    filter = read();
    apply(true);
    changed(filter);
  };
  form.addEventListener('input', edited);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    filter = { ...nothing };
    document.activeElement.blur();
    fill();
    form.elements.text.focus(still());
    form.elements.text.value = '';
    apply(true);
    changed(filter);
  });

  const adopt = (next, speak) => {
    if (Object.keys(nothing).every((key) => next[key] === filter[key])) return;
    filter = next;
    fill();
    apply(speak);
  };
  form.hidden = false;
  filter = fromHash(hash);
  fill();
  apply(false);

  let seen = null;
  let counted = null; // in which digits
  return {
    // adopt takes over the filter of a link.
    adopt: (link) => adopt(fromHash(link), true),
    // show takes over what the map says of itself.
    show({ filter: only = '', hidden = 0, hash: link = '' }) {
      const wished = new URLSearchParams(link).get('digits');
      if (wished !== counted) {
        counted = wished;
        useDigits(digits[wished]);
        apply(false);
      }
      const now = `${hidden}&${only}`;
      if (now === seen) return;
      const first = seen === null;
      seen = now;
      adopt({ ...fromHash(only), hide: lanes.filter((_, i) => (hidden >> i) & 1).map((lane) => lane.value).join(',') }, !first);
    },
    // refresh shows the filter in fields and words that have been changed.
    refresh() {
      counted = undefined;
      fill();
      apply(false);
    },
    // lanes are the bits of those that are hidden.
    lanes: ({ hide }) => lanes.reduce((bits, lane, i) => (hide.split(',').includes(lane.value) ? bits | (1 << i) : bits), 0),
  };
}

// several lets a menu of one choice show a link's list of more.
function several(menu, value) {
  menu.querySelector('[data-several]')?.remove();
  if ([...menu.options].some((option) => option.value === value)) return;
  const first = [...menu.options].find((option) => option.value && value.split(',').includes(option.value));
  const option = new Option(say('several', { first: first?.textContent ?? value }), value);
  option.dataset.several = '';
  menu.append(option);
}
