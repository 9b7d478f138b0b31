// Brings the map fonts that were not among the downloads: a text has turned up
// that needs them, because the reader chose names in another script, say.

import { fitting, newSum } from './sum.js';

// brings gives a function for the program to call with the name of a file. A
// file that does not come, or comes damaged, leaves its letters out; nothing else fails.
export function brings(manifest, send) {
  return async (name) => {
    const font = manifest.fonts.find((f) => f.name === name);
    if (!font) return;
    try {
      const response = await fetch(font.url, { credentials: 'omit' });
      const data = new Uint8Array(await response.arrayBuffer());
      const sum = newSum();
      sum.add(data);
      if (response.ok && await fitting(font.url, sum)) send({ cmd: 'font', value: name, data });
    } catch {} // offline
  };
}
