// The map inside an embed: downloads and runs the program, joins it to the
// controls and the list, and applies the article's input policy.

import { brings } from '../page/fonts.js';
import { load, LoadError } from '../page/loader.js';
import { connect } from '../page/controls.js';
import { hasFullScreen, toggleFullScreen } from '../page/fullscreen.js';
import { guard } from '../page/input.js';
import { follow, hash, publish } from '../page/link.js';
import { watchContext } from '../page/lost.js';
import { lacks } from '../page/needs.js';
import { tellDates } from '../page/dates.js';
import { connectMarks } from '../page/marks.js';
import { say } from '../page/words.js';
import { defer } from './inputPolicy.js';

const $ = (selector) => document.querySelector(selector);
const failure = (why) => Object.assign(new Error(why), { why });

// Where this script was asked for again, so is the program's.
const glue = () => import(new URL(`./wasm_exec.js${new URL(import.meta.url).search}`, import.meta.url).href);

// keepPicture lets the canvas be read after it was drawn, for the picture that
// takes its place when the map rests.
function keepPicture() {
  const plain = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, attributes) {
    return plain.call(this, kind, kind === 'webgl2' ? { ...attributes, preserveDrawingBuffer: true } : attributes);
  };
}

// lendLetters gives a document in Arabic letters the map's, which have come
// anyway: not every device has those of Pashto or Urdu.
function lendLetters(files) {
  const data = files['fonts/Vazirmatn-Arabic.ttf'];
  if (document.dir === 'rtl' && data) document.fonts.add(new FontFace('Vazirmatn', data, { weight: '400 700' }));
}

// begin resolves to the running map when its first frame is drawn.
export async function begin({ manifest, signal, progress, trouble, hear, lang, theme, size, begin: first }) {
  const lack = lacks();
  if (lack) throw failure(lack);
  let loaded;
  try {
    loaded = await load(manifest, { signal, progress, glue });
  } catch (error) {
    throw error instanceof LoadError ? error : Object.assign(error, { why: 'stopped' });
  }
  const { module, files } = loaded;
  lendLetters(files);
  let canvas;
  let show = () => {};
  let state = {};
  let listen;
  const early = [];
  const send = (message) => (listen ? listen(message) : early.push(message));
  let ready;
  const running = new Promise((resolve) => (ready = resolve));

  // The very first frame is the poster's moment; see StartSizes in web.
  if (first) send({ cmd: 'seek', ...first });
  // The poster has all letters. The map takes its place when the first frame has
  // found out which it lacks, they have come, and a frame is drawn with them; or
  // without them where that takes long.
  const letters = [];
  const bring = brings(manifest, send);
  let whole = false;
  let holding = null;
  const lettersCame = async () => {
    const late = new Promise((resolve) => setTimeout(resolve, 3000));
    await Promise.race([Promise.all(letters), late]);
    for (let i = 0; letters.length && i < 4; i++) await Promise.race([new Promise(requestAnimationFrame), late]);
  };
  let inView = true;
  const seen = ({ type } = {}) => send({ cmd: 'visible', value: inView && !document.hidden && type !== 'pagehide' });
  const map = {
    send,
    obey: (message) => obey(message, state, send),
    fit: ([width, height]) => send({ cmd: 'frame', width, height }),
    show(value) {
      inView = value;
      seen();
    },
    picture: () => canvas.toDataURL('image/jpeg', 0.85),
  };

  globalThis.hamsaya = {
    files, lang, theme,
    offset: -60 * new Date().getTimezoneOffset(), // of the reader's clock
    frameWidth: size[0], frameHeight: size[1],
    listButton: 52,
    reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    hash: hash(),
    set send(f) {
      listen = f;
      for (const m of early.splice(0)) f(m);
    },
    onState(now) {
      globalThis.hamsaya.state = now;
      if (!now.ready) return;
      state = now;
      if (!whole) {
        holding ??= lettersCame().then(() => {
          whole = true;
          globalThis.hamsaya.onState(state);
        });
        return;
      }
      ready(map);
      if (now.theme) document.documentElement.dataset.theme = now.theme;
      show(now);
      if (started) publish(now);
      hear({ ...now }, map);
    },
    onAnnounce(text) {
      // What the slider says of itself need not be said twice.
      if (document.activeElement?.id !== 'playhead') $('#live').textContent = text;
    },
    onFont: (name) => letters.push(bring(name)),
    ...(hasFullScreen() && { onFullScreen: toggleFullScreen }),
    onMarks: connectMarks(send),
    onDates: tellDates,
    onOpen(address) {
      if (/^https?:\/\//i.test(address)) window.open(address, '_blank', 'noopener,noreferrer');
    },
    onError(text) {
      trouble('stopped', text);
    },
  };
  let started = false; // until then the address says nothing that the poster does not
  setTimeout(() => (started = true), 0);
  show = connect(send);
  follow((link) => send({ cmd: 'hash', value: link }));
  keepPicture();
  matchMedia('(prefers-reduced-motion: reduce)').addEventListener('change', (event) => send({ cmd: 'motion', value: event.matches }));
  for (const type of ['visibilitychange', 'pageshow', 'pagehide']) addEventListener(type, seen);
  new MutationObserver((_, observer) => {
    canvas = $('body > canvas');
    if (!canvas) return;
    observer.disconnect();
    $('#stage').append(canvas);
    canvas.tabIndex = 0;
    canvas.setAttribute('role', 'application');
    canvas.setAttribute('aria-label', say('mapName', { title: document.title }));
    canvas.setAttribute('aria-describedby', 'map-help');
    defer(canvas, () => state, send);
    guard(canvas, send);
    watchContext(canvas, () => trouble('lost'));
  }).observe(document.body, { childList: true });

  const go = new Go();
  const instance = await WebAssembly.instantiate(module, go.importObject);
  go.run(instance).then(() => trouble('stopped'), (error) => trouble('stopped', error.message));
  return running;
}

// obey gives the map a command of the page around.
function obey({ type, ...m }, state, send) {
  switch (type) {
    case 'seek':
      if (m.fraction !== undefined) send({ cmd: 'seek', u: Math.min(Math.max(m.fraction, 0), 1) * state.length });
      else send({ cmd: 'seek', ...m });
      return;
    case 'select':
      send(m.event ? { cmd: 'select', event: m.event } : { cmd: 'close' });
      return;
    case 'theme':
      if (m.value === 'paper' || m.value === 'night') send({ cmd: 'theme', value: m.value });
      return;
    case 'filter':
      send({ cmd: 'only', ...m });
      return;
    case 'lead': // the paragraphs say what the lanes do
      send({ cmd: 'fold', value: true });
      return;
    default: // play, pause, next, previous, close, speed, view
      send({ cmd: type, ...m });
  }
}
