// The dates of the document in the calendar and the digits that the reader has
// chosen. Nothing is reckoned here: the document of a page has each date in
// every calendar, and a map that runs hands over those of events and chapters
// just as it writes them, on the reader's clock too.

import { digits } from './digits.js';

const any = Object.values(digits).join('');
let usual = new WeakMap(); // what an element said at first
let link = '';
let told = null;

// showDates follows what a link says of calendars and digits.
export function showDates(now = '') {
  const chosen = new URLSearchParams(now);
  const wanted = ['calendar', 'second', 'digits'].map((field) => `${field}=${chosen.get(field) ?? ''}`).join('&');
  if (wanted === link) return;
  link = wanted;
  write();
}

// renewDates begins anew with what stands in the document, which is another
// language's now.
export function renewDates() {
  usual = new WeakMap();
  told = null;
  write();
}

// tellDates takes the dates from the map, or null where they are as usual.
export function tellDates(dates) {
  told = dates;
  write();
}

function write() {
  const chosen = new URLSearchParams(link);
  const set = digits[chosen.get('digits')];
  for (const element of document.querySelectorAll('[data-gregorian]')) {
    const first = element.dataset[chosen.get('calendar')] ?? usually(element);
    const second = element.dataset[chosen.get('second')];
    const words = second && second !== first ? `${first} · ${second}` : first;
    put(element, set ? words.replace(new RegExp(`[${any}]`, 'g'), (d) => set[any.indexOf(d) % 10]) : words);
  }
  const date = (entry) => {
    const when = entry.querySelector('.when');
    return when?.firstElementChild ?? when;
  };
  for (const entry of document.querySelectorAll('#events > [data-event]')) tell(date(entry), told?.events[entry.dataset.event]);
  tell(document.querySelector('.asof > :first-child'), told?.asOf);
  for (const [i, entry] of [...document.querySelectorAll('#chapters > li')].entries()) tell(date(entry), told?.chapters[i]);
}

// tell writes what the map has said, or what stood there before it did.
function tell(element, words) {
  if (element && (words ?? !element.dataset.gregorian)) put(element, words ?? usually(element));
}

function usually(element) {
  if (!usual.has(element)) usual.set(element, element.textContent);
  return usual.get(element);
}

function put(element, words) {
  usually(element);
  if (element.textContent !== words) element.textContent = words;
}
