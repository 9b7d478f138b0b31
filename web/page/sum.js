// The SHA-256 of files as they come. A browser has one of its own, but lends it
// to pages of https and of this device alone; on others, such as those of an
// office's own server, it is reckoned here (FIPS 180-4), as fast as most
// networks bring the bytes.

// fitting tells of a file whose name carries the first eight digits of its
// sum, as all names do that last, whether it is what the name says.
export const fitting = async (address, sum) => /-([0-9a-f]{8})\.\w+$/.exec(address)?.[1] === await sum.digits();

// newSum returns a sum that bytes are added to.
export const newSum = () => (globalThis.crypto?.subtle ? new NativeSum() : new Sum());

const hex = (word) => (word >>> 0).toString(16).padStart(8, '0');

class NativeSum {
  #parts = [];
  #length = 0;

  add(bytes) {
    this.#parts.push(bytes);
    this.#length += bytes.length;
  }

  // digits are the first eight.
  async digits() {
    const all = new Uint8Array(this.#length);
    let at = 0;
    for (const part of this.#parts.splice(0)) {
      all.set(part, at);
      at += part.length;
    }
    return hex(new DataView(await crypto.subtle.digest('SHA-256', all)).getInt32(0));
  }
}

// The first 32 bits of the fractional parts of the square roots of the first
// eight primes, and of the cube roots of the first 64.
const primes = [];
for (let n = 2; primes.length < 64; n++) if (primes.every((p) => n % p)) primes.push(n);
const fraction = (x) => ((x % 1) * 2 ** 32) | 0;
const start = primes.slice(0, 8).map((p) => fraction(Math.sqrt(p)));
const constants = Int32Array.from(primes, (p) => fraction(Math.cbrt(p)));

export class Sum {
  #state = Int32Array.from(start);
  #schedule = new Int32Array(64);
  #block = new Uint8Array(64); // what is left of the last bytes
  #filled = 0;
  #length = 0;

  add(bytes) {
    this.#length += bytes.length;
    let at = 0;
    if (this.#filled) {
      at = Math.min(64 - this.#filled, bytes.length);
      this.#block.set(bytes.subarray(0, at), this.#filled);
      this.#filled += at;
      if (this.#filled < 64) return;
      this.#mix(this.#block, 0);
    }
    for (; at + 64 <= bytes.length; at += 64) this.#mix(bytes, at);
    this.#block.set(bytes.subarray(at));
    this.#filled = bytes.length - at;
  }

  digits() {
    const end = new DataView(new ArrayBuffer((this.#filled < 56 ? 64 : 128) - this.#filled));
    end.setUint8(0, 0x80);
    end.setBigUint64(end.byteLength - 8, 8n * BigInt(this.#length));
    this.add(new Uint8Array(end.buffer));
    return hex(this.#state[0]);
  }

  #mix(bytes, at) {
    const w = this.#schedule;
    for (let i = 0; i < 16; i++, at += 4) w[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
    for (let i = 16; i < 64; i++) {
      const x = w[i - 15];
      const y = w[i - 2];
      w[i] = w[i - 16] + w[i - 7]
        + (((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3))
        + (((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10));
    }
    let [a, b, c, d, e, f, g, h] = this.#state;
    for (let i = 0; i < 64; i++) {
      const s = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const t = (h + s + ((e & f) ^ (~e & g)) + constants[i] + w[i]) | 0;
      const r = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      h = g;
      g = f;
      f = e;
      e = (d + t) | 0;
      d = c;
      c = b;
      b = a;
      a = (t + r + ((b & c) ^ (b & d) ^ (c & d))) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((v, i) => (this.#state[i] += v));
  }
}
