// Puts maps into an article: <hamsaya-map src="folder/"></hamsaya-map>, or
// <script async src="folder/embed.js" data-story="folder/">. Until the reader
// asks for the map there is a picture of it and a button, and nothing else is
// downloaded.

import { ending } from './languages.js';
import { filling, visibility } from './visibility.js';
import { posterName, sizes, sizeWithin } from './sizes.js';
import { forcesColours, systemTheme, watchScheme } from '../page/scheme.js';

// What the build knows of the folder that this script lies in: see loaderScript in web.
const { languages, words, begins } = FOLDER;

const home = new URL('.', document.currentScript?.src ?? location.href);
const maps = new Set();
const options = ['at', 'lang', 'theme', 'play', 'allow', 'sandbox', 'title'];
const methods = ['play', 'pause', 'next', 'previous', 'close'];
// These can be told to a map that has not been started, and do not start it.
const idle = ['pause', 'close', 'speed', 'filter'];

const style = new CSSStyleSheet();
style.replaceSync(`
:host{display:block;position:relative;container-type:inline-size;min-width:0}
.box{position:relative;overflow:hidden;background:palette(sea)}
${sizes.map(([w, h], i) => `${i ? `@container (min-width:${w - 0.5}px){` : ''}.box{aspect-ratio:${w}/${h}}${i ? '}' : ''}`).join('')}
:host([leading]) .box{width:100%;max-height:100vh;max-height:100svh}
.box>*{position:absolute;inset:0;width:100%;height:100%;border:0;display:block}
img{object-fit:contain;object-position:top}
button{background:palette(ink, 0a);cursor:pointer;padding:0;font:700 1rem/1.2 system-ui,sans-serif;color:palette(paper)}
/* An article from right to left has letters that not every device has. */
:host(:dir(rtl)) :is(button,.box>p){font-family:inherit}
iframe[aria-busy]{opacity:0;pointer-events:none}
.box>p{inset:calc(38% + 2.5em) auto auto 50%;transform:translate(-50%);width:max-content;max-width:calc(100% - 2em);height:auto;box-sizing:border-box;margin:0;padding:.5em 1em;border-radius:8px;background:palette(paper);color:palette(ink);font:1rem/1.4 system-ui,sans-serif;text-align:center;box-shadow:0 0 0 1px palette(line),0 2px 12px #0005;pointer-events:none}
.box>p:empty{display:none}
button[aria-disabled]{cursor:progress}
button span{position:absolute;left:50%;top:38%;transform:translate(-50%,-50%);background:palette(ink);padding:.8em 1.2em;border-radius:2em;white-space:nowrap;box-shadow:0 0 0 1px palette(paper, b0),0 2px 12px #0005}
button:hover span{background:palette(link)}
button:focus-visible{outline:3px solid palette(link);outline-offset:-3px}
[hidden]{display:none!important}
::slotted(*){display:none!important}
@media (forced-colors:active){button span{forced-color-adjust:none;border:2px solid}}
@media print{button{display:none!important}}`);

const saving = () => navigator.connection?.saveData || matchMedia('(prefers-reduced-data: reduce)').matches;

class HamsayaMap extends HTMLElement {
  #box;
  #poster;
  #button;
  #trouble; // one sentence on why there is no map
  #frame = null;
  #clock; // runs out where the frame does not come
  #ready = false;
  #playing = false;
  #rested = false; // it has given its graphics back
  #far = false; // from the window
  #seen = false; // by the reader
  #pressed = false; // the button, by a mouse or a finger
  #strip = 1; // where its timeline begins, as a share of the frame's height
  #queue = [];
  #watch = [];
  #plain = false; // there is no poster in the language that was asked for
  #step = null; // the paragraph that the map follows

  connectedCallback() {
    maps.add(this);
    if (!this.#box) this.#build();
    if (!this.#folder) console.error('hamsaya-map: src is not the address of a folder:', this.getAttribute('src'));
    const far = visibility((near) => {
      this.#far = !near;
      if (this.#far) this.#post({ type: 'rest' });
    }, { rootMargin: '200% 0px' });
    // Nearer than where it rests, so that it does not go to and fro.
    const back = visibility((near) => near && this.#resume(), { rootMargin: '100% 0px' });
    // One that rested because it was out of sight for long may be nearer than that.
    const seen = visibility((now) => (this.#seen = now) && this.#resume());
    const near = filling(() => {
      if (this.getAttribute('play') === 'visible' && !this.#frame && !saving()) this.start();
    });
    const size = new ResizeObserver(() => this.#show());
    for (const o of (this.#watch = [far, back, seen, near, size])) o.observe(this);
    const steps = [...this.#steps?.querySelectorAll('[data-step]') ?? []];
    const come = new IntersectionObserver(this.#arrange, { rootMargin: '99999px 0px -20%' });
    if (this.getAttribute('play') === 'visible' && !saving()) this.#lead(true);
    for (const p of steps) {
      come.observe(p);
      p.addEventListener('focusin', this.#focused);
    }
    this.#watch.push(come);
    addEventListener('message', this.#hear);
    if (steps.length) addEventListener('scroll', this.#arrange, { passive: true });
  }

  disconnectedCallback() {
    maps.delete(this);
    for (const o of this.#watch) o.disconnect();
    removeEventListener('message', this.#hear);
    removeEventListener('scroll', this.#arrange);
    this.#leave(); // moved to another place, it begins anew
    this.#label();
  }

  // leave takes the frame away; the poster is there already.
  #leave() {
    clearTimeout(this.#clock);
    this.#frame?.remove();
    this.#frame = null;
    this.#ready = this.#rested = false;
    this.#lead(false);
  }

  // label says on the button what it does, or what is going on.
  #label() {
    const { start, loading, retry } = this.#words;
    const failed = this.#trouble.textContent !== '';
    const words = this.#frame ? loading : failed ? retry : this.getAttribute('label') ?? start;
    this.#button.firstChild.textContent = words;
    this.#button.ariaDisabled = this.#frame ? 'true' : null;
    this.#button.ariaLabel = this.#title === this.#words.map ? null : `${words.replace(/^▶ /, '')}: ${this.#title}`;
    this.#poster.alt = this.#title;
    this.#button.hidden = !this.#frame && !failed && this.getAttribute('play') === 'never';
  }

  #build() {
    const make = (name, parent, more) => parent.appendChild(Object.assign(document.createElement(name), more));
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [style];
    this.#box = make('div', root, { className: 'box' });
    this.#poster = make('img', this.#box, { alt: this.#title, decoding: 'async', loading: 'lazy' });
    this.#poster.addEventListener('error', () => {
      if (!this.#plain && this.#ending) {
        this.#plain = true;
        return this.#show();
      }
      this.dispatchEvent(new CustomEvent('error', { detail: { why: 'poster' } }));
    });
    this.#button = make('button', this.#box, { type: 'button' });
    make('span', this.#button, { dir: 'auto' });
    this.#button.addEventListener('click', ({ detail }) => {
      this.#pressed = detail > 0;
      this.start(true);
    });
    this.#trouble = make('p', this.#box, { role: 'alert', dir: 'auto' });
    this.#label();
    make('slot', root);
  }

  // folder is where the map lies, or undefined where src names no folder, as an
  // address that is a script or data does not.
  get #folder() {
    try {
      return new URL('.', new URL(this.getAttribute('src') ?? home, document.baseURI));
    } catch {}
  }

  // own tells whether that is the folder of this script.
  get #own() { return this.#folder?.href === home.href; }

  get #lang() {
    return ending(languages, this.lang || languages[0]);
  }

  get #words() {
    return words[this.#lang ?? ''];
  }

  // title is the element's own, or the story's where the map is of this folder.
  get #title() {
    const { title, map } = this.#words;
    return this.title || (this.#own ? title : map);
  }

  // ending is that of the names of posters. Of a map in another folder it is
  // not known which languages it has: its document finds that out.
  get #ending() {
    return this.#plain ? '' : this.#lang ?? '';
  }

  // at is the moment that the poster is of, where it is one of the attribute's
  // and of this folder; otherwise the map goes there once it has begun.
  get #at() {
    const at = this.getAttribute('at');
    return this.#own && begins.includes(at) ? at : '';
  }

  get #steps() { return this.closest('[data-steps]'); }

  // lead lays paragraphs over the map, or after it.
  #lead(on) {
    if (!this.#steps) return;
    this.toggleAttribute('leading', on);
    this.#arrange();
  }

  // arrange lets the map follow the last paragraph whose top has come up to four
  // fifths of the window's height, where it covers little of the map yet, and
  // keeps those that go over the map off its timeline: what of them lies there is
  // not shown, but of the one that has the focus.
  #arrange = () => {
    if (!this.#steps || !this.clientWidth) return; // folded away
    const frame = this.hasAttribute('leading') ? this.#frame?.getBoundingClientRect() : null;
    const strip = frame && frame.top + this.#strip * frame.height;
    const steps = [...this.#steps.querySelectorAll('[data-step]')];
    let step = this.#step && steps[0];
    for (const p of steps) {
      const { top, bottom } = p.getBoundingClientRect();
      if (top < 0.8 * innerHeight) step = p;
      const over = frame && top < frame.bottom && bottom > strip && !p.contains(document.activeElement);
      p.style.clipPath = over ? `inset(-20px -20px ${bottom - strip}px)` : '';
    }
    if (step !== this.#step) this.#follow(step);
  };

  get #night() {
    const theme = this.getAttribute('theme');
    return (theme === 'auto' || forcesColours() ? systemTheme() : theme) === 'night';
  }

  // show takes the poster for the room that the element has now.
  #show() {
    const { clientWidth: width, clientHeight: height } = this.#box;
    const folder = this.#folder;
    if (!width || !folder) return;
    const src = new URL(posterName(sizeWithin(width, height), this.#night, this.#ending, this.#at), folder).href;
    if (this.#poster.src !== src) this.#poster.src = src;
  }

  // start asks for the map, as the button does. The poster stays over the frame
  // until that has spoken: what comes may be no frame of ours.
  start(asked = false) {
    if (this.#rested) {
      this.#rested = false;
      this.#lead(true);
      this.#send({ type: 'start', play: asked === true });
    }
    if (this.#frame) return;
    const folder = this.#folder;
    if (!folder) return this.#fail('cut');
    this.#trouble.textContent = '';
    this.#lead(true);
    const src = new URL(`embed${this.#own ? this.#ending : ''}.html`, folder);
    src.searchParams.set('start', asked === true ? 'play' : 'still');
    if (this.#pressed) src.searchParams.set('hand', '');
    for (const name of options) if (this.hasAttribute(name)) src.searchParams.set(name === 'at' && !this.#at ? 'then' : name, this.getAttribute(name));
    const frame = document.createElement('iframe');
    frame.title = this.#title;
    frame.allow = 'clipboard-write; fullscreen';
    if (this.hasAttribute('sandbox')) frame.sandbox = this.getAttribute('sandbox') || 'allow-scripts allow-popups allow-popups-to-escape-sandbox';
    frame.src = src.href;
    frame.setAttribute('aria-busy', 'true');
    frame.tabIndex = -1;
    frame.addEventListener('load', () => this.#expect(navigator.onLine ? 3000 : 500, 'cut'), { once: true });
    this.#frame = this.#box.appendChild(frame);
    this.#label();
    this.#expect(navigator.onLine ? 20_000 : 5000, 'stalled');
  }

  get #coming() { return this.#frame?.hasAttribute('aria-busy'); }

  // expect gives the frame so long to speak.
  #expect(time, why) {
    if (!this.#coming) return;
    clearTimeout(this.#clock);
    this.#clock = setTimeout(() => {
      if (!this.clientWidth) return this.#expect(time, why); // folded away, it has no height to tell
      this.#fail(navigator.onLine ? why : 'offline');
    }, time);
  }

  // fail takes the frame away and says why there is no map.
  #fail(why) {
    const text = this.#words[why];
    this.#leave();
    this.#trouble.textContent = text;
    this.#label();
    this.dispatchEvent(new CustomEvent('error', { detail: { why, text } }));
  }

  // arrive lets the frame be seen in the poster's place, and gives it the
  // focus of the button.
  #arrive() {
    clearTimeout(this.#clock);
    this.#frame.removeAttribute('aria-busy');
    this.#frame.removeAttribute('tabindex');
    if (this.shadowRoot.activeElement === this.#button) this.#frame.focus({ preventScroll: true });
    this.#button.hidden = true;
  }

  // resume restarts a suspended map that paragraphs drive: the reader had asked
  // for it. Data-saver users must press start again.
  #resume() {
    if (this.#rested && this.#steps && !saving()) this.start();
  }

  #send(message) { this.#frame.contentWindow.postMessage({ hamsaya: 1, ...message }, '*'); }

  #post(message) {
    if (!this.#ready) return message.type !== 'rest' && this.#queue.push(message);
    this.#send(message);
    // The frame turns to another document, and says when that is ready.
    if (message.type === 'language') this.#ready = false;
  }

  #focused = ({ currentTarget }) => this.#follow(currentTarget);

  // follow shows what a paragraph names; a map that does not run yet does so
  // once it does, see #hear.
  #follow(paragraph) {
    this.#step = paragraph;
    this.#resume();
    if (!this.#ready) return;
    const { step, places } = paragraph.dataset;
    const event = step.startsWith('event:');
    if (event) this.#post({ type: 'seek', event: step.slice(6) });
    else if (/^\d{4}-/.test(step)) this.#post({ type: 'seek', date: step });
    else this.#post({ type: 'seek', chapter: /^\d+$/.test(step) ? Number(step) : step });
    if (places) this.#post({ type: 'view', places: places.split(/\s+/) });
  }

  static observedAttributes = ['lang', 'theme', 'title'];
  attributeChangedCallback(name, _, value) {
    if (!this.#box) return;
    this.#plain = false;
    if (!this.#frame) this.#label();
    else if (name === 'theme') this.#post({ type: 'theme', value: value ?? 'paper' });
    else if (name === 'lang') this.#post({ type: 'language', value: value || languages[0] });
    else this.#frame.title = this.#title;
    this.#show();
  }

  // do gives a command; the map starts if it has to. One that cannot play yet
  // has nothing to pause or to close, and keeps the last of what else it is told.
  #do(message) {
    const { type } = message;
    if ((!this.#frame || this.#rested) && idle.includes(type)) {
      if (type === 'pause' || type === 'close') return;
      this.#queue = this.#queue.filter((m) => m.type !== type);
    } else this.start();
    if (this.#queue.length < 50) this.#post(message);
  }

  #hear = ({ source, data }) => {
    if (!this.#frame || source !== this.#frame.contentWindow) return;
    // With allow, its height may be all that this page hears of it.
    if (this.#coming) this.#arrive();
    if (data?.hamsaya !== 1) return;
    const { hamsaya, type, ...detail } = data;
    if (type === 'ready') {
      this.#ready = true;
      this.#rested = false;
      this.#lead(true);
      this.#playing = false;
      if (this.#steps) this.#send({ type: 'lead' });
      if (this.#step) this.#follow(this.#step);
      while (this.#ready && this.#queue.length) this.#post(this.#queue.shift());
      if (this.#far) this.#post({ type: 'rest' }); // the reader has gone on
    }
    if (type === 'strip') {
      this.#strip = detail.top;
      this.#arrange();
    }
    if (type === 'rested') {
      this.#ready = false;
      this.#rested = true;
      this.#playing = false;
      if (saving()) this.#lead(false);
      if (this.#seen) this.#resume(); // the reader is back already
    }
    // Nothing may lie over the words on what went wrong.
    if (type === 'error') this.#lead(false);
    // One map plays at a time, unless the article says otherwise.
    // Only what begins to play stops the others: one that plays says so many
    // times a second, and would stop the one that has just begun.
    if (type === 'time' && detail.playing !== this.#playing) {
      this.#playing = detail.playing;
      for (const m of maps) if (detail.playing && m !== this && !m.hasAttribute('along')) m.#ready && m.#post({ type: 'pause' });
    }
    this.dispatchEvent(new CustomEvent(type, { detail }));
  };

  seek(to) { this.#do({ type: 'seek', ...(typeof to === 'string' ? { date: to } : to) }); }
  speed(value) { this.#do({ type: 'speed', value }); }
  select(event) { this.#do({ type: 'select', event }); }
  view(to) { this.#do({ type: 'view', ...to }); }
  filter(what) { this.#do({ type: 'filter', ...what }); }
  // The attribute says it where the map runs, and before.
  language(value) { this.lang = value; }
  theme(value) { this.setAttribute('theme', value); }
  static {
    watchScheme(() => maps.forEach((m) => m.#show()));
    for (const type of methods) this.prototype[type] = function () { this.#do({ type }); };
  }
}

if (!customElements.get('hamsaya-map')) customElements.define('hamsaya-map', HamsayaMap);

const script = document.currentScript;
if (script?.dataset.story !== undefined) {
  const map = document.createElement('hamsaya-map');
  let src = script.dataset.story;
  try {
    src = new URL(src, home).href;
  } catch {} // the element refuses it
  map.setAttribute('src', src);
  for (const name of [...options, 'along', 'label']) if (name in script.dataset) map.setAttribute(name, script.dataset[name]);
  script.after(map);
}
