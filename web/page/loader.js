// Downloads what the map needs, all files at once, and counts the bytes that
// have really come.
//
// A browser unpacks br and gzip before a script sees a byte, so that
// Content-Length says nothing about what a reader yields. The page's manifest
// therefore names the size of each file, and what it weighs after brotli, for
// where a server packs it otherwise and gives no length: progress is the share
// of unpacked bytes, shown in bytes on the wire.
//
// Brotli carries no checksum, so that a byte that a disk or a proxy has changed
// would be run, or told as a fact of the story. Names carry a hash: what came is
// held to it.

import { fitting, newSum } from './sum.js';
import { Arrival, unpacked } from './unpack.js';

// A LoadError says why a download ended: 'cut', 'damaged', 'stalled', 'offline',
// 'cancelled', or 'packed' where the browser cannot unpack what came.
export class LoadError extends Error {
  constructor(why, detail) {
    super(detail);
    this.why = why;
  }
}

const program = 'player.bin';

// load resolves to {module, files}: the compiled program, and the bytes of
// every other file by its name. glue imports the script of Go's own, which comes
// at the same time.
export async function load(manifest, { signal, progress, glue }) {
  const halt = new AbortController();
  const counts = manifest.files.map(() => 0);
  const wires = manifest.files.map((f) => f.wire);
  let glued = false;
  let first = null; // the first failure; the others are only its echo

  const fail = (error) => {
    first ??= error;
    halt.abort();
    return first;
  };
  const cancel = () => fail(new LoadError('cancelled', 'cancelled'));
  if (signal.aborted) cancel();
  signal.addEventListener('abort', cancel);
  const lost = (detail) => new LoadError(navigator.onLine ? 'cut' : 'offline', detail);

  let watch;
  const alive = () => {
    clearTimeout(watch);
    // Once all has come, a slow device may take its time to compile it.
    if (glued && manifest.files.every(({ size }, i) => counts[i] >= size)) return;
    watch = setTimeout(() => fail(new LoadError('stalled', 'no bytes came')), manifest.stallAfter);
  };

  const count = (i, bytes) => {
    counts[i] += bytes;
    alive();
    const done = manifest.files.reduce((sum, f, j) => sum + wires[j] * Math.min(counts[j] / f.size, 1), 0);
    progress(done, wires.reduce((sum, wire) => sum + wire));
  };

  const open = async (file, i, cache) => {
    const response = await fetch(file.url, { signal: halt.signal, credentials: 'omit', cache });
    if (!response.ok) throw new LoadError('cut', `${file.name}: the server answered ${response.status}`);
    wires[i] = Number(response.headers.get('Content-Length')) || wires[i];
    return response;
  };

  // counted gives the bytes of a file, and ends in an error where there are
  // fewer or more than there should be. It adds up what has come.
  const counted = (i, bytes, sum) => {
    const file = manifest.files[i];
    return bytes.pipeThrough(new TransformStream({
      transform(chunk, out) {
        sum.add(chunk);
        count(i, chunk.byteLength);
        out.enqueue(chunk);
      },
      flush() {
        if (counts[i] !== file.size) throw new LoadError('cut', `${file.name}: ${counts[i]} of ${file.size} bytes came`);
      },
    }));
  };

  // compiled resolves to the module of a program, once all of it has come and is
  // what it should be: what a compiler says of another is of no use.
  const compiled = async (body, whole) => {
    const [program, rest] = body.tee();
    const module = WebAssembly.compileStreaming(new Response(program, { headers: { 'Content-Type': 'application/wasm' } }));
    module.catch(() => {});
    await rest.pipeTo(new WritableStream());
    return await whole() && module.catch((error) => { throw fail(error); });
  };

  const received = async (body, whole) => {
    const bytes = new Uint8Array(await new Response(body).arrayBuffer());
    return await whole() && bytes;
  };

  const one = async (file, i) => {
    try {
      // Names last, and a browser keeps what it once got by them: what came
      // damaged is asked for again, past all that is kept.
      for (const cache of ['default', 'reload']) {
        counts[i] = 0;
        const sum = newSum();
        const arrival = new Arrival((await open(file, i, cache)).body);
        const bytes = await unpacked(arrival);
        if (!bytes) throw new LoadError('packed', '');
        try {
          const got = await (file.name === program ? compiled : received)(counted(i, bytes, sum), () => fitting(file.url, sum));
          if (got) return got;
        } catch (error) {
          // Unpacking fails alike where bytes are wrong and where they end early.
          if (error instanceof LoadError || first || arrival.torn || arrival.whole && arrival.unpacksTo !== file.size) throw error;
        }
      }
      throw new LoadError('damaged', file.name);
    } catch (error) {
      throw fail(error instanceof LoadError ? error : lost(`${file.name}: ${counts[i]} of ${file.size} bytes came`));
    }
  };

  const join = async () => {
    try {
      await glue();
    } catch (error) {
      const came = !(error instanceof TypeError);
      throw fail(came ? new LoadError('damaged', `wasm_exec.js: ${error.message}`) : lost('wasm_exec.js did not come'));
    }
    if (typeof Go !== 'function') throw fail(new LoadError('damaged', 'wasm_exec.js'));
    glued = true;
    alive();
  };

  // An import cannot be stopped: it is left behind.
  const halted = new Promise((_, no) => halt.signal.addEventListener('abort', () => no(first)));

  alive();
  try {
    const bodies = await Promise.race([halted, Promise.all([...manifest.files.map(one), join()])]);
    const files = {};
    let module;
    manifest.files.forEach((file, i) => {
      if (file.name === program) module = bodies[i];
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
