// Links to what is shown now, copied to be pasted, with a word that it is done.

import { still } from './ring.js';
import { say } from './words.js';

let hiding;

// tell shows words for a moment, to eyes; announce says them.
export function tell(words, announce, address = '') {
  const box = document.querySelector('#said');
  const field = box.querySelector('input');
  box.querySelector('p').textContent = words;
  field.hidden = !address;
  field.value = address;
  box.hidden = false;
  announce(words);
  clearTimeout(hiding);
  if (!address) hiding = setTimeout(() => (box.hidden = true), 4000);
  else {
    field.focus(still());
    field.select();
    field.onblur = () => (box.hidden = true);
  }
}

// connectShare wires the buttons that copy a link. link() is the address of
// what is shown.
export function connectShare(link, announce) {
  for (const button of document.querySelectorAll('[data-copy-link]')) {
    button.addEventListener('click', async () => {
      const address = link();
      try {
        await navigator.clipboard.writeText(address);
      } catch { // a frame in an article may not, but for the old way
        tell(say('linkByHand'), announce, address);
        if (!document.execCommand('copy')) return;
        button.focus(still());
      }
      tell(say('linkCopied'), announce);
    });
  }
}
