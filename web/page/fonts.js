// Brings the map fonts that were not among the downloads: a text has turned up
// that needs them, because the reader chose names in another script, say.

// brings gives a function for the program to call with the name of a file. A
// file that does not come leaves its letters out; nothing else fails.
export function brings(manifest, send) {
  return async (name) => {
    const font = manifest.fonts.find((f) => f.name === name);
    if (!font) return;
    try {
      const response = await fetch(font.url, { credentials: 'omit' });
      if (response.ok) send({ cmd: 'font', value: name, data: new Uint8Array(await response.arrayBuffer()) });
    } catch {} // offline
  };
}
