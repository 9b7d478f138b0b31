// What the frame of an embed does before the map: shows the poster in the
// shape for its width, tells the page around it how tall it is, and waits.
// When the reader or the page asks, it loads the map (stage.js).

import css from './frame.css';
import { speak } from './height.js';
import { ending } from './languages.js';
import { command } from './messages.js';
import { filling, visibility } from './visibility.js';
import { heightFor, posterName, sizeWithin } from './sizes.js';
import { connectFullScreen } from '../page/fullscreen.js';
import { fragment, hash } from '../page/link.js';
import { panel } from '../page/reading.js';
import { watchHand } from '../page/ring.js';
import { forcesColours, systemTheme, watchScheme } from '../page/scheme.js';
import { connectShare } from '../page/share.js';
import { number, say } from '../page/words.js';

const root = document.documentElement;
const here = document.currentScript;
const parameters = new URLSearchParams(location.search);
const $ = (selector) => document.querySelector(selector);
const sheet = new CSSStyleSheet();
// The program writes a width and a margin of its own on the body.
sheet.replaceSync(`${css}@media not print{body{width:var(--width,100%)!important;margin:0 auto!important}}`);
document.adoptedStyleSheets = [sheet];

// An address may name another language than the document is in.
const published = here.dataset.languages?.trim().split(' ') ?? [];
const own = ending(published, root.lang) ?? '';
const documentIn = (lang) => {
  const other = ending(published, lang);
  return other === undefined || other === own ? null : new URL(`embed${other}.html${location.search}${location.hash}`, here.src);
};

const themes = ['paper', 'night'];
const asked = parameters.get('theme');
if (themes.includes(asked)) root.dataset.theme = asked;
let auto = asked === 'auto' || forcesColours();
if (auto) root.dataset.theme = systemTheme();
watchScheme(() => {
  auto ||= forcesColours();
  follow();
});
if (!root.dataset.theme) root.dataset.theme = 'paper';
root.dataset.state = 'poster';

// The moment that the poster is of, where it is another than the story's; and
// the one that the map goes to once it has begun with the poster's.
const begins = JSON.parse(here.dataset.begins ?? '{}');
const named = parameters.get('at') ?? '';
const at = Object.hasOwn(begins, named) ? named : '';
const then = parameters.get('then') ?? (at ? '' : named);

// Only these pages may give commands and hear of what the reader does; with
// none named, any page may. An address can only narrow what the file allows.
const origins = (list) => list?.split(/[\s,]+/).filter(Boolean);
const allowed = [origins(here.dataset.allow), origins(parameters.get('allow'))].filter((l) => l?.length);
const mayHear = (origin) => allowed.every((l) => l.includes(origin));
const targets = () => (allowed.length ? allowed[0].filter(mayHear) : ['*']);

function post(message) {
  if (parent === window) return;
  for (const target of targets()) {
    try {
      parent.postMessage({ hamsaya: 1, ...message }, target);
    } catch {} // not an origin
  }
}

let tell = () => {};
let reading;
let poster;
let stage = null; // the running map
let loading = null; // aborts the download
let queue = [];
let size = null;
let picture = history.state?.picture; // of the map that rested, see rest

// layout fits the frame to the width that it has. Without anyone who listens
// to its height, a frame may be lower than it should be: the poster that shows
// most there is then shown whole, with paper beside it, and the map the same.
function layout() {
  const width = innerWidth;
  if (!width || !innerHeight) return; // folded away
  const ideal = heightFor(width);
  size = sizeWithin(width, innerHeight);
  if (innerHeight >= ideal - 2) place('100%', ideal);
  else {
    const scale = Math.min(width / size[0], innerHeight / size[1]);
    place(`${Math.round(size[0] * scale)}px`, Math.round(size[1] * scale));
  }
  const src = new URL(posterName(size, root.dataset.theme === 'night', own, at), document.baseURI).href;
  if (!picture && poster.src !== src && root.dataset.state !== 'map') poster.src = src;
  stage?.fit(size);
  told = ideal;
  tell(ideal);
}
let told = 0; // the height that the frame would like to have

function place(width, height) {
  root.style.setProperty('--width', width);
  root.style.setProperty('--height', `${height}px`);
}

// follow wears the theme that the reader's system asks for, where that is
// wanted; on is set where the article has just wanted it.
function follow(on) {
  if (!auto) return;
  if (stage) return stage.send({ cmd: on ? 'lightanew' : 'light', value: systemTheme() });
  root.dataset.theme = systemTheme();
  layout();
}

function trouble(why, detail = '') {
  root.dataset.state = 'trouble';
  loading = null;
  $('#loading').hidden = true;
  for (const p of document.querySelectorAll('#trouble [data-why]')) p.hidden = p.dataset.why !== why;
  $('#trouble .detail').textContent = detail;
  $('#trouble .detail').hidden = !detail;
  $('#retry').hidden = /wasm|policy|packed|file/.test(why);
  $('#retry').textContent = say(why === 'cancelled' ? 'load' : 'retry');
  $('#trouble').hidden = false;
  $('#toggle-reading').hidden = false;
  post({ type: 'error', why, text: $('#trouble [data-why]:not([hidden])')?.textContent ?? '' });
}

function progress(done, total) {
  const megabytes = (n) => number((n / 1e6).toFixed(1));
  $('#progress').value = done / total;
  $('#progress-text').textContent = say('bytes', { done: megabytes(done), total: megabytes(total) });
  post({ type: 'progress', done, total });
}

// brought resolves to the module of the map, or says why it does not come: a
// script that stalls tells nobody.
let tries = 0;
function brought(signal, stallAfter) {
  const address = new URL(here.dataset.stage, here.src);
  if (tries++) address.searchParams.set('again', tries); // a browser may keep in mind that it did not come
  let clock;
  return Promise.race([import(address.href), new Promise((_, fail) => {
    const why = (why) => () => fail(Object.assign(new Error(why), { why }));
    signal.addEventListener('abort', why('cancelled'));
    clock = setTimeout(why('stalled'), stallAfter);
  })]).finally(() => clearTimeout(clock));
}

async function start(play) {
  if (stage || loading) return;
  if (location.protocol === 'file:') return trouble('file');
  if (play && !matchMedia('(prefers-reduced-motion: reduce)').matches) queue.push({ type: 'play' });
  const halt = (loading = new AbortController());
  root.dataset.state = 'loading';
  $('#trouble').hidden = true;
  $('#loading').hidden = false;
  $('#progress').value = 0;
  $('#cancel').onclick = () => halt.abort();
  try {
    const manifest = JSON.parse($('#manifest').textContent);
    const { begin } = await brought(halt.signal, manifest.stallAfter);
    await begin({
      manifest, signal: halt.signal, progress, trouble, hear,
      lang: root.lang, theme: root.dataset.theme,
      size, begin: resumed ? null : at ? { at } : { u: Number(here.dataset.u) || 0 },
    });
    layout();
  } catch (error) {
    trouble(error.why ?? (navigator.onLine ? 'cut' : 'offline'), error.why ? '' : error.message);
  }
}

let pressed = parameters.get('start') === 'play'; // the reader has asked for the map
const resumed = Boolean(history.state?.rested) || /(^|&)[a-z]+=/.test(hash());

// hear takes what the map says of itself.
let last = {};
function hear(state, map) {
  stage ??= map;
  if (root.dataset.state !== 'map') {
    root.dataset.state = 'map';
    loading = null;
    attend();
    follow();
    // Who pressed the button goes on with the keys of the map.
    if (pressed && document.hasFocus() && [document.body, $('#cancel')].includes(document.activeElement)) $('canvas').focus({ preventScroll: true });
    $('#loading').hidden = true;
    if (then && !resumed) stage.send({ cmd: 'seek', at: then });
    post({ type: 'ready', length: state.length, date: state.date });
    for (const m of queue.splice(0)) stage.obey(m);
    for (const m of wishes.splice(0)) stage.send(m);
  }
  list?.show(state);
  const lang = /(?:^|&)lang=([^&]+)/.exec(state.hash ?? '')?.[1];
  if (lang && state.hash !== last.hash) turn(lang); // the reader has chosen it on the map
  if (state.u !== last.u || state.playing !== last.playing) {
    const { date, u, length, playing, text } = state;
    post({ type: 'time', date, fraction: u / length, seconds: u, length, playing, text });
  }
  if (state.stripTop !== last.stripTop) tellStrip(state.stripTop);
  if (state.chapter !== last.chapter) post({ type: 'chapter', chapter: state.chapter });
  if (state.selected !== last.selected) post({ type: 'select', event: state.selected });
  if (state.hash !== last.hash || state.theme !== last.theme) $('#whole').href = whole(state);
  last = { ...state };
}

// tellStrip says where the timeline begins, as a share of the frame's height.
function tellStrip(top) {
  const { height } = $('canvas').getBoundingClientRect();
  post({ type: 'strip', top: Math.round((1000 * top * height) / innerHeight) / 1000 });
}

// whole is the address of the map's own page that shows what is shown here.
function whole({ hash = '', theme = root.dataset.theme } = last) {
  const [address] = $('#whole').href.split('#');
  return `${address}#${/(^|&)theme=/.test(hash) ? hash : [hash, `theme=${theme}`].filter(Boolean).join('&')}`;
}

// What the list asks of the map before it runs waits.
const wishes = [];
let list = null; // the form in it, once it has come

async function openList() {
  const announce = (words) => ($('#live').textContent = words);
  try {
    const { complete } = await import(new URL(here.dataset.list, here.src).href);
    list = await complete(here.dataset.page, { announce, send: (m) => (stage ? stage.send(m) : wishes.push(m)) });
    if (last.ready) list.show(last);
  } catch (error) {
    console.info(error.message); // the list is whole but for the sources
  }
}

// turn goes on in another language, whose words are those of another document.
function turn(lang) {
  const to = documentIn(lang);
  if (!to) {
    if (last.ready) post({ type: 'ready', length: last.length, date: last.date });
    return;
  }
  to.searchParams.delete('lang');
  to.searchParams.set('theme', auto ? 'auto' : last.theme || root.dataset.theme);
  if (stage) {
    to.searchParams.set('start', last.playing ? 'play' : 'still');
    to.hash = fragment((last.hash ?? '').split('&').filter((pair) => !pair.startsWith('lang=')).join('&'));
  }
  location.replace(to);
}

// rest gives back the graphics and the memory of a map that nobody sees: the
// frame opens again with a picture of it as its poster.
function rest() {
  if (!stage || root.dataset.state !== 'map') return;
  for (const state of [{ rested: true, picture: stage.picture() }, { rested: true }]) {
    try {
      history.replaceState(state, '');
      return location.reload();
    } catch {} // too large a picture
  }
  attend(); // the browser takes no more for now
}

// A page may send many messages; of more than these in a second the last of
// each type is obeyed when the second is over.
const mostInASecond = 100;
let second = 0;
let taken = 0;
const late = new Map();

function obey(event) {
  if (event.source !== parent || parent === window || !mayHear(event.origin)) return;
  const now = Math.floor(performance.now() / 1000);
  if (now !== second) [second, taken] = [now, 0];
  const message = command(event.data);
  if (!message) return;
  if (taken >= mostInASecond || late.size) {
    if (!late.size) setTimeout(catchUp, 1000 * (now + 1) - performance.now());
    late.delete(message.type); // what was said last is done last
    late.set(message.type, message);
    return;
  }
  taken++;
  doAs(message);
}

function catchUp() {
  const messages = [...late.values()];
  late.clear();
  messages.forEach(doAs);
}

function doAs(message) {
  if (message.type === 'rest') return rest();
  if (message.type === 'language') return turn(message.value);
  if (message.type === 'theme') {
    auto = message.value === 'auto';
    if (auto) return follow(true);
  }
  if (message.type === 'start') return start(message.play);
  if (root.dataset.state === 'map') return stage.obey(message);
  if (message.type === 'play') start();
  // What waits is done once; of events, as many are passed as were asked for.
  if (!/^(next|previous)$/.test(message.type)) queue = queue.filter((m) => m.type !== message.type);
  if (queue.length < 50) queue.push(message);
}

// attend keeps a map that is out of view from drawing, and lets it rest when
// it stays there.
const patience = 60_000;
let visible = true;
let timer;
function attend() {
  clearTimeout(timer);
  stage?.show(visible);
  if (!visible && stage) timer = setTimeout(rest, patience);
}

function watch() {
  visibility((now) => {
    visible = now;
    attend();
    if (visible) tell(told, true);
  }).observe(document.body);
  filling(() => {
    if (parameters.get('play') === 'visible' && root.dataset.state === 'poster' && !resumed
      && !navigator.connection?.saveData && !matchMedia('(prefers-reduced-data: reduce)').matches) start();
  }).observe(document.body);
}

document.addEventListener('DOMContentLoaded', () => {
  poster = $('#poster');
  if (at) poster.alt = begins[at];
  poster.addEventListener('error', () => {
    if (!picture) return poster.classList.add('failed');
    picture = ''; // a Content-Security-Policy may allow none of data
    layout();
  });
  if (picture) poster.src = picture;
  if (resumed) $('#start span').textContent = say('resume');
  reading = panel();
  watchHand();
  root.toggleAttribute('data-pressed', parameters.has('hand'));
  reading.fold();
  connectFullScreen();
  $('#reading').addEventListener('focusin', openList, { once: true });
  connectShare(whole, (words) => ($('#live').textContent = words));
  $('#start').hidden = parameters.get('play') === 'never';
  $('#start').addEventListener('click', () => {
    pressed = true;
    start(true);
  });
  $('#retry').addEventListener('click', () => (stage || globalThis.hamsaya ? location.reload() : start()));
  addEventListener('message', obey);
  tell = speak(parameters, post);
  layout();
  addEventListener('resize', layout);
  addEventListener('pageshow', layout);
  watch();
  if (Date.now() - (history.state?.contextLost ?? 0) < 10_000) return start();
  const other = documentIn(parameters.get('lang') ?? '');
  if (other) return location.replace(other);
  if (history.state?.rested) post({ type: 'rested' });
  else if (parameters.has('start')) start(parameters.get('start') === 'play');
});
