// What is on the map now, as a list to walk through without seeing the map:
// the arrow keys go from mark to mark, and the map lights the one that they
// are at; Enter opens its card.

import { bring } from './scroll.js';
import { say } from './words.js';

// connectMarks returns a function that shows a new list of marks.
export function connectMarks(send) {
  const box = document.querySelector('#marks');
  if (!box) return () => {};
  let marks = [];
  let at = ''; // id of the event

  const options = () => [...box.children].filter((option) => option.dataset.event);
  const point = (event) => {
    at = event;
    for (const option of options()) option.setAttribute('aria-selected', String(option.dataset.event === at));
    const active = options().find((option) => option.dataset.event === at);
    if (active) {
      box.setAttribute('aria-activedescendant', active.id);
      bring(box, active);
    } else box.removeAttribute('aria-activedescendant');
    if (box === document.activeElement) send({ cmd: 'point', event: at });
  };

  box.addEventListener('focus', () => send({ cmd: 'browse', value: true }));
  box.addEventListener('blur', () => {
    send({ cmd: 'browse', value: false });
    send({ cmd: 'point', event: '' });
  });
  box.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      send({ cmd: 'close' });
      return;
    }
    const here = marks.findIndex((mark) => mark.event === at);
    const last = marks.length - 1;
    const to = { ArrowDown: Math.min(here + 1, last), ArrowUp: Math.max(here - 1, 0), Home: 0, End: last }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      if (marks[to]) point(marks[to].event);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (here >= 0) send({ cmd: 'mark', event: at });
    }
  });
  box.addEventListener('click', (event) => {
    const option = event.target.closest('[data-event]');
    if (!option) return;
    point(option.dataset.event);
    send({ cmd: 'mark', event: at });
  });

  return function show(next) {
    marks = next;
    box.replaceChildren(...marks.map(({ event, label, value }, i) => {
      const option = document.createElement('div');
      option.id = `mark-${i}`;
      option.role = 'option';
      option.dataset.event = event;
      option.textContent = value ? `${label}, ${value}` : label;
      return option;
    }));
    if (!marks.length) {
      const none = document.createElement('div');
      none.role = 'option';
      none.setAttribute('aria-disabled', 'true');
      none.textContent = say('nothingNow');
      box.append(none);
    }
    point(marks.some((mark) => mark.event === at) ? at : marks[0]?.event ?? '');
  };
}
