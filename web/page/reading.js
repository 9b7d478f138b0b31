// The words of the story: the page itself until the map runs, afterwards a
// panel beside it. Tab passes a closed panel by, so that no focus is ever out
// of sight.

import { still } from './ring.js';
import { bring } from './scroll.js';

export function panel() {
  const reading = document.querySelector('#reading');
  const toggle = document.querySelector('#toggle-reading');
  const close = document.querySelector('#close-reading');
  const heading = document.querySelector('#events-heading');

  let folded = false; // it is a panel, not the page
  const set = (open) => {
    reading.toggleAttribute('data-open', open);
    toggle.setAttribute('aria-expanded', String(open));
    for (const e of reading.querySelectorAll('a, button, input, select')) {
      if (open) e.removeAttribute('tabindex');
      else e.setAttribute('tabindex', '-1');
    }
  };
  const show = () => {
    set(true);
    const entry = reading.querySelector('#events [aria-current]') ?? heading;
    bring(reading, entry, true);
    if (!still().preventScroll) entry.scrollIntoView({ block: 'nearest' });
    heading.focus({ preventScroll: true });
  };
  const hide = () => {
    set(false);
    toggle.focus(still());
  };

  // Where the panel covers the map, what was chosen in it is to be seen.
  const covered = matchMedia('(max-width: 37.5rem)');
  reading.addEventListener('click', (event) => {
    const chosen = event.target.closest('#events h3 a, #chapters a');
    if (chosen && covered.matches && document.documentElement.dataset.state === 'map') hide();
  });

  toggle.addEventListener('click', () => (reading.hasAttribute('data-open') ? hide() : show()));
  close.addEventListener('click', hide);
  reading.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !folded) return;
    event.preventDefault();
    hide();
  });
  // What comes into the list later, as its form does, may be come to by Tab.
  reading.addEventListener('focusin', () => folded && !reading.hasAttribute('data-open') && set(true));
  document.querySelector('.skip').addEventListener('click', (event) => {
    event.preventDefault(); // the fragment is the map's
    if (folded) return show();
    heading.scrollIntoView();
    heading.focus({ preventScroll: true });
  });

  return {
    // fold turns the page into a panel: closed, unless the reader is at
    // something in it.
    fold() {
      folded = true;
      set(reading.contains(document.activeElement));
    },
    // unfold turns the panel back into the page.
    unfold() {
      folded = false;
      set(true);
    },
  };
}
