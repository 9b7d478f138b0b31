// Downloads what the map needs, all files at once, and counts the bytes that
// have really come.
//
// A browser unpacks br and gzip before a script sees a byte, so that
// Content-Length says nothing about what a reader yields. The page's manifest
// therefore names the size of each file, and what it weighs after brotli, for
// where a server packs it otherwise and gives no length: progress is the share
// of unpacked bytes, shown in bytes on the wire.

// A LoadError says why a download ended: 'cut', 'stalled', 'offline' or
// 'cancelled'.
export class LoadError extends Error {
  constructor(why, detail) {
    super(detail);
    this.why = why;
  }
}

// load resolves to {module, files}: the compiled program, and the bytes of
// every other file by its name.
export async function load(manifest, { signal, progress }) {
  const halt = new AbortController();
  const counts = manifest.files.map(() => 0);
  const wires = manifest.files.map((f) => f.wire);
  let first = null; // the first failure; the others are only its echo

  const fail = (error) => {
    first ??= error;
    halt.abort();
    return first;
  };
  const cancel = () => fail(new LoadError('cancelled', 'cancelled'));
  if (signal.aborted) cancel();
  signal.addEventListener('abort', cancel);

  let watch;
  const alive = () => {
    clearTimeout(watch);
    watch = setTimeout(() => fail(new LoadError('stalled', 'no bytes came')), manifest.stallAfter);
  };

  const count = (i, bytes) => {
    counts[i] += bytes;
    // Once all has come, a slow device may take its time to compile it.
    if (manifest.files.every(({ size }, j) => counts[j] >= size)) clearTimeout(watch);
    else alive();
    const done = manifest.files.reduce((sum, f, j) => sum + wires[j] * Math.min(counts[j] / f.size, 1), 0);
    progress(done, wires.reduce((sum, wire) => sum + wire));
  };

  const open = async (file, i) => {
    const response = await fetch(file.url, { signal: halt.signal, credentials: 'omit' });
    if (!response.ok) throw new LoadError('cut', `${file.name}: the server answered ${response.status}`);
    wires[i] = Number(response.headers.get('Content-Length')) || wires[i];
    return response;
  };

  // counted gives the body of a response, and ends in an error where it is
  // shorter or longer than it should be.
  const counted = (i, response) => {
    const file = manifest.files[i];
    return response.body.pipeThrough(new TransformStream({
      transform(chunk, out) {
        count(i, chunk.byteLength);
        out.enqueue(chunk);
      },
      flush() {
        if (counts[i] !== file.size) throw new LoadError('cut', `${file.name}: ${counts[i]} of ${file.size} bytes came`);
      },
    }));
  };

  const one = async (file, i) => {
    try {
      const body = counted(i, await open(file, i));
      if (file.name.endsWith('.wasm')) {
        const response = new Response(body, { headers: { 'Content-Type': 'application/wasm' } });
        return await WebAssembly.compileStreaming(response);
      }
      return new Uint8Array(await new Response(body).arrayBuffer());
    } catch (error) {
      if (error instanceof LoadError) throw fail(error);
      if (error instanceof WebAssembly.CompileError && counts[i] === file.size) throw fail(error);
      throw fail(new LoadError(navigator.onLine ? 'cut' : 'offline', `${file.name}: ${counts[i]} of ${file.size} bytes came`));
    }
  };

  alive();
  try {
    const bodies = await Promise.all(manifest.files.map(one));
    const files = {};
    let module;
    manifest.files.forEach((file, i) => {
      if (file.name.endsWith('.wasm')) module = bodies[i];
      else files[file.name] = bodies[i];
    });
    return { module, files };
  } catch (error) {
    throw first ?? error;
  } finally {
    clearTimeout(watch);
    signal.removeEventListener('abort', cancel);
  }
}
