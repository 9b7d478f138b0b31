// Pictures of the moment, made by the program: saved as files of the reader's,
// or copied to be pasted.

import { say as words } from './words.js';

export function keepPicture({ name, svg, png, copy }, say) {
  const files = [[svg, 'svg', 'image/svg+xml'], [png, 'png', 'image/png']].map(([data, ending, type]) => ({ name: `${name}.${ending}`, blob: new Blob([data], { type }) }));
  if (!copy) {
    files.forEach(download);
    say(words('pictureSaved'));
    return;
  }
  const failed = () => say(words('pictureNotCopied'));
  if (!navigator.clipboard?.write || !globalThis.ClipboardItem) {
    failed();
    return;
  }
  navigator.clipboard.write([new ClipboardItem({ 'image/png': files[1].blob })]).then(() => say(words('pictureCopied')), failed);
}

function download({ name, blob }) {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // when it has surely been read
}
