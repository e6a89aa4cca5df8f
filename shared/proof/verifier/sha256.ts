/** SHA-256 (FIPS 180-4) on typed arrays: the verifier hashes by itself, in Node and in a browser alike. */

export type Sha256State = {
  readonly words: Int32Array;
  readonly block: Uint8Array;
  /** bytes absorbed so far */
  length: number;
};

const blockBytes = 64;

const initial = Int32Array.of(
  0x6a09e667,
  0xbb67ae85,
  0x3c6ef372,
  0xa54ff53a,
  0x510e527f,
  0x9b05688c,
  0x1f83d9ab,
  0x5be0cd19,
);

const rounds = Int32Array.of(
  0x428a2f98,
  0x71374491,
  0xb5c0fbcf,
  0xe9b5dba5,
  0x3956c25b,
  0x59f111f1,
  0x923f82a4,
  0xab1c5ed5,
  0xd807aa98,
  0x12835b01,
  0x243185be,
  0x550c7dc3,
  0x72be5d74,
  0x80deb1fe,
  0x9bdc06a7,
  0xc19bf174,
  0xe49b69c1,
  0xefbe4786,
  0x0fc19dc6,
  0x240ca1cc,
  0x2de92c6f,
  0x4a7484aa,
  0x5cb0a9dc,
  0x76f988da,
  0x983e5152,
  0xa831c66d,
  0xb00327c8,
  0xbf597fc7,
  0xc6e00bf3,
  0xd5a79147,
  0x06ca6351,
  0x14292967,
  0x27b70a85,
  0x2e1b2138,
  0x4d2c6dfc,
  0x53380d13,
  0x650a7354,
  0x766a0abb,
  0x81c2c92e,
  0x92722c85,
  0xa2bfe8a1,
  0xa81a664b,
  0xc24b8b70,
  0xc76c51a3,
  0xd192e819,
  0xd6990624,
  0xf40e3585,
  0x106aa070,
  0x19a4c116,
  0x1e376c08,
  0x2748774c,
  0x34b0bcb5,
  0x391c0cb3,
  0x4ed8aa4a,
  0x5b9cca4f,
  0x682e6ff3,
  0x748f82ee,
  0x78a5636f,
  0x84c87814,
  0x8cc70208,
  0x90befffa,
  0xa4506ceb,
  0xbef9a3f7,
  0xc67178f2,
);

const schedule = new Int32Array(blockBytes);

/** Takes in the block that stands in the first sixteen words of the schedule. */
const compress = (words: Int32Array): void => {
  const w = schedule;
  for (let t = 16; t < 64; t++) {
    const w15 = w[t - 15]!;
    const w2 = w[t - 2]!;
    const s0 = ((w15 >>> 7) | (w15 << 25)) ^ ((w15 >>> 18) | (w15 << 14)) ^ (w15 >>> 3);
    const s1 = ((w2 >>> 17) | (w2 << 15)) ^ ((w2 >>> 19) | (w2 << 13)) ^ (w2 >>> 10);
    w[t] = (w[t - 16]! + s0 + w[t - 7]! + s1) | 0;
  }
  let a = words[0]!;
  let b = words[1]!;
  let c = words[2]!;
  let d = words[3]!;
  let e = words[4]!;
  let f = words[5]!;
  let g = words[6]!;
  let h = words[7]!;
  for (let t = 0; t < 64; t++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + (g ^ (e & (f ^ g))) + rounds[t]! + w[t]!) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) | (c & (a | b)))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  words[0]! += a;
  words[1]! += b;
  words[2]! += c;
  words[3]! += d;
  words[4]! += e;
  words[5]! += f;
  words[6]! += g;
  words[7]! += h;
};

const compressBytes = (words: Int32Array, bytes: Uint8Array, at: number): void => {
  for (let t = 0, i = at; t < 16; t++, i += 4) {
    schedule[t] = (bytes[i]! << 24) | (bytes[i + 1]! << 16) | (bytes[i + 2]! << 8) | bytes[i + 3]!;
  }
  compress(words);
};

/** Takes one block of sixteen words in, lengths and padding being the caller's. */
export const compressBlock = (words: Int32Array, block: Int32Array): void => {
  for (let t = 0; t < 16; t++) schedule[t] = block[t]!;
  compress(words);
};

export const startSha256 = (): Sha256State => ({
  words: initial.slice(),
  block: new Uint8Array(blockBytes),
  length: 0,
});

export const copySha256 = (state: Sha256State): Sha256State => ({
  words: state.words.slice(),
  block: state.block.slice(),
  length: state.length,
});

export const absorb = (state: Sha256State, bytes: Uint8Array): void => {
  let used = state.length % blockBytes;
  let at = 0;
  state.length += bytes.length;
  if (used > 0) {
    at = Math.min(blockBytes - used, bytes.length);
    state.block.set(bytes.subarray(0, at), used);
    used += at;
    if (used < blockBytes) return;
    compressBytes(state.words, state.block, 0);
  }
  for (; at + blockBytes <= bytes.length; at += blockBytes) compressBytes(state.words, bytes, at);
  state.block.set(bytes.subarray(at));
};

/** The 32 bytes; the state is spent. */
export const finishSha256 = (state: Sha256State): Uint8Array => {
  const { words, block, length } = state;
  const used = length % blockBytes;
  block.fill(0, used);
  block[used] = 0x80;
  if (used >= 56) {
    compressBytes(words, block, 0);
    block.fill(0);
  }
  const view = new DataView(block.buffer);
  view.setUint32(56, Math.floor(length / 0x2000_0000));
  view.setUint32(60, (length * 8) >>> 0);
  compressBytes(words, block, 0);

  const digest = new Uint8Array(32);
  const out = new DataView(digest.buffer);
  words.forEach((word, i) => {
    out.setInt32(i * 4, word);
  });
  return digest;
};

export const sha256 = (bytes: Uint8Array): Uint8Array => {
  const state = startSha256();
  absorb(state, bytes);
  return finishSha256(state);
};
