// On paper: a page with a picture of this moment, and one with the list. Only the
// program can draw the moment without its buttons, which takes a while: the
// keys for printing wait for it. Who prints by a menu has the story's picture.

const $ = (selector) => document.querySelector(selector);

// connectPrint waits for the keys. send gives the map a command, and state is its
// last, or null while none runs. It returns a function that takes the pictures
// that the map makes, and tells whether one was for paper.
export function connectPrint({ send, state }) {
  let wanted = false;
  addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (key.toLowerCase() !== 'p' || !(ctrlKey || metaKey) || altKey || shiftKey || wanted || !state()?.ready) return; // pressed again: the browser prints
    event.preventDefault();
    event.stopImmediatePropagation();
    wanted = true;
    const { theme } = state();
    send({ cmd: 'theme', value: 'paper' });
    send({ cmd: 'save' });
    send({ cmd: 'theme', value: theme });
  }, { capture: true });

  addEventListener('beforeprint', () => ($('#printed-address').textContent = location.href));
  addEventListener('afterprint', () => $('#printed-moment')?.remove());

  return function take({ png, copy }) {
    if (!wanted || copy) return false;
    wanted = false;
    createImageBitmap(new Blob([png], { type: 'image/png' })).then((picture) => {
      // Not in the document before: the program takes its first canvas for its own.
      const canvas = Object.assign(document.createElement('canvas'), { id: 'printed-moment', width: picture.width, height: picture.height });
      canvas.getContext('2d').drawImage(picture, 0, 0);
      $('#printed-moment')?.remove();
      $('#poster')?.append(canvas);
    }).finally(print);
    return true;
  };
}
