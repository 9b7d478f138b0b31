// The real HTML controls: they say what the map shows and send what the reader
// asks for. They are for the keyboard and for assistive technology, and hold
// no state of their own.

import { bring } from './scroll.js';
import { say } from './words.js';

const $ = (selector) => document.querySelector(selector);

// connect wires every control to send and returns a function that shows a new
// state of the map in them.
export function connect(send) {
  const slider = $('#playhead');
  const chapters = [...document.querySelectorAll('#chapters a')];
  const events = new Map([...document.querySelectorAll('#events > li')].map((li) => [li.dataset.event, li]));
  const toggle = $('[data-send="toggle"]');
  const loop = $('[data-send="loop"]');
  const speed = $('#speed');
  const date = $('#goto input');
  const wrong = $('#goto-wrong');
  let state = { u: 0, length: 1, chapter: -1 };
  let current = null;

  for (const button of document.querySelectorAll('[data-send]')) {
    button.addEventListener('click', () => send({ cmd: button.dataset.send }));
  }
  speed.addEventListener('change', () => send({ cmd: 'speed', value: Number(speed.value) }));
  $('#goto').addEventListener('submit', (event) => {
    event.preventDefault();
    if (!date.value) return;
    send(date.type === 'date' ? { cmd: 'seek', date: date.value } : { cmd: 'date', value: date.value });
  });
  // What is wrong with a date stands by it, until it is mended or given up.
  date.addEventListener('blur', () => {
    if (state.wrong) send({ cmd: 'close' });
  });
  chapters.forEach((a, i) => a.addEventListener('click', (event) => {
    event.preventDefault();
    send({ cmd: 'seek', chapter: i });
  }));
  $('#events')?.addEventListener('click', (event) => {
    const li = event.target.closest('h3 a')?.closest('#events > li');
    if (!li) return;
    event.preventDefault();
    send({ cmd: 'select', event: li.dataset.event });
  });

  slider.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const message = sliderKey(event, state, chapters.length);
    if (!message) return;
    event.preventDefault();
    send(message);
  });
  // While the keyboard is at the slider it lies over the strip, which the mouse
  // is for.
  const overStrip = () => slider.matches(':focus-visible');
  slider.addEventListener('focus', () => slider.removeAttribute('data-pointer'));
  slider.addEventListener('pointermove', () => overStrip() && slider.setAttribute('data-pointer', ''));
  slider.addEventListener('pointerdown', (event) => {
    if (overStrip()) return;
    slider.setPointerCapture(event.pointerId);
    const groove = slider.querySelector('.groove').getBoundingClientRect();
    const seek = (e) => {
      const share = Math.min(Math.max((e.clientX - groove.left) / groove.width, 0), 1);
      send({ cmd: 'seek', u: (state.timeLeft ? 1 - share : share) * state.length });
    };
    seek(event);
    slider.addEventListener('pointermove', seek);
    slider.addEventListener('lostpointercapture', () => slider.removeEventListener('pointermove', seek), { once: true });
  });

  return function show(next) {
    state = next;
    document.documentElement.style.setProperty('--strip', next.stripTop);
    slider.querySelector('.groove').dir = next.timeLeft ? 'rtl' : 'ltr';
    slider.setAttribute('aria-valuemax', next.length.toFixed(1));
    slider.setAttribute('aria-valuenow', next.u.toFixed(1));
    slider.setAttribute('aria-valuetext', next.text);
    slider.querySelector('output').textContent = next.text;
    slider.querySelector('.done').style.inlineSize = `${(100 * next.u) / next.length}%`;
    toggle.textContent = say(next.playing ? 'pause' : 'play');
    loop.setAttribute('aria-pressed', String(Boolean(next.loop)));
    if (date.type === 'date' && document.activeElement !== date) date.value = /^\d{4}-\d\d-\d\d$/.test(next.date) ? next.date : '';
    if (wrong && wrong.value !== (next.wrong ?? '')) {
      wrong.value = next.wrong ?? '';
      date.toggleAttribute('aria-invalid', Boolean(next.wrong));
    }
    if (document.activeElement !== speed) speed.value = String(next.speed);
    chapters.forEach((a, i) => mark(a, i === next.chapter));
    tell(next, chapters[next.chapter]);
    const item = events.get(next.event) ?? null;
    if (item !== current) {
      if (current) mark(current, false);
      if (item) mark(item, true);
      current = item;
      if (item && $('#reading').dataset.open !== undefined && !$('#reading').contains(document.activeElement)) {
        bring($('#reading'), item);
      }
    }
  };
}

// tell puts into words, for who does not see the map, the chapter and the event
// that are told, where a list that is closed does not.
function tell({ event, text }, chapter) {
  const [heading, words, told] = ['#told-chapter', '#told-words', '#told-event'].map($);
  if (!told) return;
  const copy = (to, from) => {
    if (to.textContent !== (from?.textContent ?? '')) to.replaceChildren(...(from?.cloneNode(true).childNodes ?? []));
    to.hidden = !from;
  };
  copy(heading, chapter);
  copy(words, chapter?.closest('li').querySelector('p'));
  told.hidden = !event;
  if (told.textContent !== text) told.textContent = text;
}

function mark(element, on) {
  if (on) element.setAttribute('aria-current', 'true');
  else element.removeAttribute('aria-current');
}

// sliderKey says what a key asks for while the slider has the focus: the same
// as on the map, left and right as time runs there, and the page keys step
// through the chapters.
function sliderKey(event, state, chapters) {
  const { key, shiftKey } = event;
  switch (key) {
    case state.timeLeft ? 'ArrowLeft' : 'ArrowRight': case 'ArrowUp': return shiftKey ? { cmd: 'days', value: 1 } : { cmd: 'next' };
    case state.timeLeft ? 'ArrowRight' : 'ArrowLeft': case 'ArrowDown': return shiftKey ? { cmd: 'days', value: -1 } : { cmd: 'previous' };
    case 'PageDown': return { cmd: 'seek', chapter: Math.max(state.chapter - 1, 0) };
    case 'PageUp': return { cmd: 'seek', chapter: Math.min(state.chapter + 1, chapters - 1) };
    case 'Home': return { cmd: 'seek', u: 0 };
    case 'End': return { cmd: 'seek', u: state.length };
    case ' ': return { cmd: 'toggle' };
  }
  return null;
}
