// Starts the map over the page: tests for what it needs, downloads it, runs
// it, and joins it to the controls, the address and the list. Whatever fails,
// the list of events stays and one sentence says why.

import './wasm_exec.js';
import { load, LoadError } from './loader.js';
import { connect } from './controls.js';
import { guard, listenUnfocused } from './input.js';
import { follow, hash, publish } from './link.js';
import { watchContext } from './lost.js';
import { watchStory } from './live.js';
import { keepPicture } from './picture.js';
import { panel } from './reading.js';

const $ = (selector) => document.querySelector(selector);
const root = document.documentElement;
const manifest = JSON.parse($('#manifest').textContent);
const reading = panel();

watchStory(manifest.version, $('#notice'));
if (root.dataset.state !== 'broken') begin();

// trouble ends the attempt: the page is for reading again.
function trouble(why, detail) {
  root.dataset.state = 'trouble';
  reading.unfold();
  $('#loading').hidden = true;
  for (const p of document.querySelectorAll('#trouble [data-why]')) p.hidden = p.dataset.why !== why;
  $('#trouble .detail').textContent = detail ?? '';
  $('#trouble .detail').hidden = !detail;
  $('#retry').hidden = why === 'wasm';
  $('#retry').textContent = why === 'cancelled' ? 'Load the map' : 'Try again';
  $('#trouble').hidden = false;
}

function hasWebGL() {
  const context = document.createElement('canvas').getContext('webgl2');
  if (!context) return false;
  context.getExtension('WEBGL_lose_context')?.loseContext(); // browsers allow few at a time
  return true;
}

async function begin() {
  $('#trouble').hidden = true;
  if (typeof WebAssembly !== 'object' || !WebAssembly.compileStreaming) return trouble('wasm');
  if (!hasWebGL()) return trouble('webgl');

  root.dataset.state = 'loading';
  $('#loading').hidden = false;
  const stop = new AbortController();
  $('#cancel').onclick = () => stop.abort();
  $('#retry').onclick = () => (ran ? location.reload() : begin());
  try {
    const { module, files } = await load(manifest, { signal: stop.signal, progress });
    await run(module, files);
  } catch (error) {
    if (error instanceof LoadError) trouble(error.why, error.why === 'cut' ? error.message : '');
    else trouble('stopped', error.message);
  }
}

function progress(done, total) {
  const megabytes = (n) => (n / 1e6).toFixed(1);
  $('#progress').value = done / total;
  $('#progress-text').textContent = `${megabytes(done)} of ${megabytes(total)} MB`;
}

let ran = false; // a Go program runs once in a page

async function run(module, files) {
  ran = true;
  let show = null;
  const pending = [];
  // Commands that come before the program listens are kept.
  const send = (message) => (globalThis.hamsaya.send ? globalThis.hamsaya.send(message) : pending.push(message));

  globalThis.hamsaya = {
    files,
    lang: root.lang,
    theme: root.dataset.theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'night' : 'paper'),
    reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    hash: hash(),
    onState(state) {
      globalThis.hamsaya.state = state;
      if (!state.ready) return;
      if (root.dataset.state !== 'map') {
        $('#loading').hidden = true;
        reading.fold();
        root.dataset.state = 'map';
        while (pending.length) globalThis.hamsaya.send(pending.shift());
      }
      if (state.theme) root.dataset.theme = state.theme;
      show(state);
      publish(state);
    },
    onAnnounce(text) {
      $('#live').textContent = text;
    },
    onPicture(picture) {
      keepPicture(picture, globalThis.hamsaya.onAnnounce);
    },
    onOpen(address) {
      if (/^https?:\/\//i.test(address)) window.open(address, '_blank', 'noopener,noreferrer');
    },
    onError(text) {
      trouble('stopped', text);
    },
  };
  show = connect(send);
  follow(send);
  listenUnfocused(send);
  matchMedia('(prefers-reduced-motion: reduce)').addEventListener('change', (event) => send({ cmd: 'motion', value: event.matches }));
  document.addEventListener('visibilitychange', () => send({ cmd: 'visible', value: !document.hidden }));
  adoptCanvas();

  const go = new Go();
  const instance = await WebAssembly.instantiate(module, go.importObject);
  await go.run(instance);
  if (root.dataset.state !== 'trouble') trouble('stopped');
}

// adoptCanvas takes the canvas that Ebitengine appends to the body into the
// map's place in the document, so that Tab reaches it in reading order, and
// gives it a name.
function adoptCanvas() {
  new MutationObserver((_, observer) => {
    const canvas = $('body > canvas');
    if (!canvas) return;
    observer.disconnect();
    $('#stage').append(canvas);
    canvas.tabIndex = 0; // Ebitengine's 1 would put it before the whole page
    canvas.setAttribute('role', 'application');
    canvas.setAttribute('aria-label', `Map: ${document.title}`);
    canvas.setAttribute('aria-describedby', 'map-help');
    guard(canvas);
    watchContext(canvas, () => trouble('lost'));
  }).observe(document.body, { childList: true });
}
