// Undoes gzip where nobody else has. A folder has what only a loader reads packed
// by it, since most servers that hand out files know nothing of packed copies. One
// that does sends a copy under a Content-Encoding, which the browser undoes
// before a script sees a byte; so may a proxy on the way. A page of another origin
// cannot read that header, so the first two bytes tell: no file that a map
// downloads begins with those of gzip by itself.

// An Arrival is a body as it comes, and how it ended.
export class Arrival {
  whole = false;
  torn = false; // by the network
  #reader;
  #begun = []; // what was read ahead
  #last = []; // four bytes

  constructor(body) {
    this.#reader = body.getReader();
  }

  async #read() {
    try {
      const { done, value } = await this.#reader.read();
      this.whole = done;
      if (value) this.#last = [...this.#last, ...value.subarray(-4)].slice(-4);
      return value;
    } catch (error) {
      this.torn = true;
      throw error;
    }
  }

  // unpacksTo is the number of bytes that gzip says at its end to have packed.
  get unpacksTo() { return this.#last.reduceRight((n, byte) => n * 256 + byte, 0); }

  // zipped tells whether the bytes are packed by gzip.
  async zipped() {
    let n = 0;
    while (n < 2 && !this.whole) {
      const chunk = await this.#read();
      if (!chunk) break;
      this.#begun.push(chunk);
      n += chunk.length;
    }
    const [first, second] = this.#begun.flatMap((chunk) => [...chunk.subarray(0, 2)]);
    return first === 0x1f && second === 0x8b;
  }

  // bytes are all of them.
  bytes() {
    return new ReadableStream({
      pull: async (out) => {
        const chunk = this.#begun.shift() ?? (!this.whole && await this.#read());
        if (chunk) out.enqueue(chunk);
        else out.close();
      },
      cancel: (why) => this.#reader.cancel(why),
    });
  }
}

// unpacked resolves to a stream of the bytes of a file, or to null where the
// browser cannot unpack them.
export async function unpacked(arrival) {
  if (!await arrival.zipped()) return arrival.bytes();
  if (typeof DecompressionStream !== 'function') return null;
  return arrival.bytes().pipeThrough(new DecompressionStream('gzip'));
}
