// What the map needs of a browser, and of the server that sends the page. It is
// tried before anything is downloaded for it.

// lacks tells what is missing, as data-why names it, or ''.
export function lacks() {
  if (typeof WebAssembly !== 'object' || !WebAssembly.compileStreaming) return 'wasm';
  try {
    new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])); // the smallest there is
  } catch {
    return 'policy'; // without 'wasm-unsafe-eval' a Content-Security-Policy allows none
  }
  const context = document.createElement('canvas').getContext('webgl2');
  if (!context) return 'webgl';
  context.getExtension('WEBGL_lose_context')?.loseContext(); // browsers allow few at a time
  return '';
}
