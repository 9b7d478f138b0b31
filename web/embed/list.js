// What the list of an embed has beyond what the document brings: the sources of
// every event, and the form that looks for events. They are those of the page
// that the map has of its own, and come when the reader opens the list for the
// first time. Where they do not come, the list stays as it was.

import css from './list.css';
import { documentAt } from '../page/document.js';
import { command, connectFilter } from '../page/filter.js';

// complete resolves to the form; see connectFilter.
export async function complete(page, { send, announce }) {
  // The version shows a server that keeps an unpublished story from the pages
  // of other sites that this frame, which may have no origin, is of its own.
  const { version } = JSON.parse(document.querySelector('#manifest').textContent);
  const whole = await documentAt(`${page}?v=${version}`);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  for (const theirs of whole.querySelectorAll('#events > li')) {
    const ours = document.querySelector(`#events > [data-event="${CSS.escape(theirs.dataset.event)}"]`);
    if (!ours) continue;
    for (const name of ['kind', 'actors', 'chapters', 'search']) ours.dataset[name] = theirs.dataset[name] ?? '';
    const sources = theirs.querySelector('.sources');
    if (sources) ours.append(document.importNode(sources, true));
  }
  const form = whole.querySelector('#filter');
  if (form) document.querySelector('#events').before(document.importNode(form, true));
  const filter = connectFilter({
    hash: '', announce,
    changed(now) {
      send({ cmd: 'filter', value: filter.lanes(now) });
      send(command(now));
    },
  });
  return filter;
}
