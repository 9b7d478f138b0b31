// Starts the map over the page: tests for what it needs, downloads it, runs
// it, and joins it to the controls, the address and the list. Whatever fails,
// the list of events stays and one sentence says why.

import { load, LoadError } from './loader.js';
import { connect } from './controls.js';
import { connectCustoms } from './customs.js';
import { command, connectFilter, intoHash } from './filter.js';
import { connectFullScreen, hasFullScreen, toggleFullScreen } from './fullscreen.js';
import { guard, listenElsewhere } from './input.js';
import { renewDates, showDates, tellDates } from './dates.js';
import { follow, hash, publish, rewrite } from './link.js';
import { watchContext } from './lost.js';
import { watchStory } from './live.js';
import { connectMarks } from './marks.js';
import { connectLanguages, moveOn } from './language.js';
import { lacks } from './needs.js';
import { keepPicture } from './picture.js';
import { connectPrint } from './print.js';
import { panel } from './reading.js';
import { brings } from './fonts.js';
import { watchHand } from './ring.js';
import { forcesColours, systemTheme, watchScheme } from './scheme.js';
import { connectShare, tell } from './share.js';
import { number, say, speak } from './words.js';

const $ = (selector) => document.querySelector(selector);
const root = document.documentElement;
const themeOf = (link) => /(?:^|&)theme=(paper|night)(?:&|$)/.exec(link)?.[1];
const own = root.dataset.theme; // the story's, or none
const linked = themeOf(hash()); // the reader's choice
const theme = () => (!forcesColours() && own) || systemTheme();
root.dataset.theme = linked ?? (forcesColours() ? systemTheme() : own);
const manifest = JSON.parse($('#manifest').textContent);
const reading = panel();
watchHand();
const announce = (words) => ($('#live').textContent = words);
let send = null; // to the map, once there is one
let tries = 0;
let ran = false; // a Go program runs once in a page
const filter = connectFilter({
  hash: hash(),
  announce,
  changed(now) {
    if (!send) {
      rewrite(intoHash(hash(), now));
      return;
    }
    send({ cmd: 'filter', value: filter.lanes(now) });
    send(command(now));
  },
});
connectShare(() => location.href, announce);
connectFullScreen();
const forPaper = $('#printed') ? connectPrint({ send: (message) => send?.(message), state: () => send && globalThis.hamsaya?.state }) : () => false;
follow((link) => {
  if (send) send({ cmd: 'hash', value: link });
  else if (!moveOn(link)) filter.adopt(link);
});
const follows = connectLanguages({
  send(message) {
    send?.(message);
    return send !== null;
  },
  turned(whole) {
    speak(whole);
    renewDates();
    filter.refresh();
    nameCanvas();
    globalThis.hamsaya.onState(globalThis.hamsaya.state);
  },
});

showDates(hash());
watchStory(manifest.version, $('#notice'));
if (root.dataset.state !== 'broken' && !moveOn(hash())) begin();
$('#absent')?.remove(); // what goes wrong from here on is said by trouble

// trouble ends the attempt: the page is for reading again.
function trouble(why, detail) {
  root.dataset.state = 'trouble';
  send = null;
  reading.unfold();
  $('#loading').hidden = true;
  for (const p of document.querySelectorAll('#trouble [data-why]')) p.hidden = p.dataset.why !== why;
  $('#trouble .detail').textContent = detail ?? '';
  $('#trouble .detail').hidden = !detail;
  $('#retry').hidden = /wasm|policy|packed/.test(why);
  $('#retry').textContent = say(why === 'cancelled' ? 'load' : 'retry');
  $('#trouble').hidden = false;
}

async function begin() {
  const styled = getComputedStyle(root).getPropertyValue('--paper') !== '';
  $('#retry').onclick = () => (ran || !styled ? location.reload() : begin());
  $('#trouble').hidden = true;
  if (!styled) return trouble('cut', 'hamsaya.css did not come');
  const lack = lacks();
  if (lack) return trouble(lack);

  root.dataset.state = 'loading';
  $('#loading').hidden = false;
  const stop = new AbortController();
  $('#cancel').onclick = () => stop.abort();
  // A browser may keep in mind that a script did not come.
  const glue = () => import(new URL(`./wasm_exec.js${tries++ ? `?again=${tries}` : ''}`, import.meta.url).href);
  try {
    const { module, files } = await load(manifest, { signal: stop.signal, progress, glue });
    await run(module, files);
  } catch (error) {
    if (error instanceof LoadError) trouble(error.why, /cut|damaged/.test(error.why) ? error.message : '');
    else trouble('stopped', error.message);
  }
}

function progress(done, total) {
  const megabytes = (n) => number((n / 1e6).toFixed(1));
  $('#progress').value = done / total;
  $('#progress-text').textContent = say('bytes', { done: megabytes(done), total: megabytes(total) });
}

async function run(module, files) {
  ran = true;
  let show = null;
  const pending = [];
  // Commands that come before the program listens are kept.
  send = (message) => (globalThis.hamsaya.send ? globalThis.hamsaya.send(message) : pending.push(message));

  globalThis.hamsaya = {
    files,
    lang: root.lang,
    offset: -60 * new Date().getTimezoneOffset(), // of the reader's clock
    theme: theme(),
    // Without its words, and with them; and the one beside it.
    listButton: (matchMedia('(max-width: 600px)').matches ? 52 : 160) + (hasFullScreen() ? 44 : 0),
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
      filter.show(state);
      customs(state);
      showDates(state.hash);
      publish(state);
      follows(state.hash);
    },
    onAnnounce(text) {
      // What the slider says of itself need not be said twice.
      if (document.activeElement?.id !== 'playhead') announce(text);
    },
    onMarks: connectMarks((message) => send(message)),
    onDates: tellDates,
    onFont: brings(manifest, send),
    ...(hasFullScreen() && { onFullScreen: toggleFullScreen }),
    onPicture(picture) {
      if (forPaper(picture)) return;
      keepPicture(picture, (words) => tell(words, announce));
    },
    onOpen(address) {
      if (/^https?:\/\//i.test(address)) window.open(address, '_blank', 'noopener,noreferrer');
    },
    onError(text) {
      trouble('stopped', text);
    },
  };
  show = connect(send);
  const customs = connectCustoms(send);
  listenElsewhere(send);
  matchMedia('(prefers-reduced-motion: reduce)').addEventListener('change', (event) => send({ cmd: 'motion', value: event.matches }));
  if (!linked) watchScheme(() => send({ cmd: 'light', value: theme() }));
  document.addEventListener('visibilitychange', () => send({ cmd: 'visible', value: !document.hidden }));
  // A page that the browser keeps while the reader is elsewhere goes on when
  // the reader comes back.
  window.addEventListener('pagehide', () => send({ cmd: 'visible', value: false }));
  window.addEventListener('pageshow', () => send({ cmd: 'visible', value: !document.hidden }));
  adoptCanvas();

  const go = new Go();
  const instance = await WebAssembly.instantiate(module, go.importObject);
  await go.run(instance);
  if (root.dataset.state !== 'trouble') trouble('stopped');
}

function nameCanvas() {
  $('canvas')?.setAttribute('aria-label', say('mapName', { title: document.title }));
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
    canvas.setAttribute('aria-describedby', 'map-help');
    nameCanvas();
    guard(canvas, (message) => send(message));
    watchContext(canvas, () => trouble('lost'));
  }).observe(document.body, { childList: true });
}
