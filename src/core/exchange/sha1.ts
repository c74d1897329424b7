// The core knows no platform, and is done at once: `crypto.subtle` would have everything that is taken away wait for it.
import { wellFormed } from './well-formed.ts';

/** The SHA-1 (FIPS 180-4) of bytes, for names that are the same everywhere. Not for secrets. */
export function sha1(message: readonly number[]): number[] {
  let state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const bytes = padded(message);
  for (let at = 0; at < bytes.length; at += 64) state = afterBlock(state, bytes.slice(at, at + 64));
  return state.flatMap(bigEndian);
}

/** A message with a one, zeros, and its length in bits at the end, to whole blocks of 64 bytes. */
function padded(message: readonly number[]): number[] {
  const zeros = (119 - (message.length % 64)) % 64;
  const bits = message.length * 8;
  return [
    ...message,
    0x80,
    ...new Array<number>(zeros).fill(0),
    ...bigEndian(Math.floor(bits / 2 ** 32)),
    ...bigEndian(bits),
  ];
}

function bigEndian(word: number): number[] {
  return [24, 16, 8, 0].map((shift) => (word >>> shift) & 0xff);
}

function afterBlock(state: readonly number[], block: readonly number[]): number[] {
  const words = schedule(block);
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
  words.forEach((word, i) => {
    const next = rotated(a, 5) + mixed(i, b, c, d) + e + word;
    e = d;
    d = c;
    c = rotated(b, 30);
    b = a;
    a = next >>> 0;
  });
  const added = [a, b, c, d, e];
  return state.map((word, i) => (word + (added[i] ?? 0)) >>> 0);
}

/** The 80 words of a block's 80 rounds. */
function schedule(block: readonly number[]): Uint32Array {
  const words = new Uint32Array(80);
  const byte = (at: number): number => block[at] ?? 0;
  const word = (i: number): number => words[i] ?? 0;
  for (let i = 0; i < 16; i += 1)
    words[i] =
      (byte(4 * i) << 24) | (byte(4 * i + 1) << 16) | (byte(4 * i + 2) << 8) | byte(4 * i + 3);
  for (let i = 16; i < 80; i += 1)
    words[i] = rotated(word(i - 3) ^ word(i - 8) ^ word(i - 14) ^ word(i - 16), 1);
  return words;
}

/** What a round makes of three words, with the constant of its quarter. */
function mixed(round: number, b: number, c: number, d: number): number {
  if (round < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (round < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (round < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

/** A text in UTF-8; half a character becomes U+FFFD. */
export function utf8(text: string): number[] {
  const bytes = encodeURIComponent(wellFormed(text)).match(/%..|./g) ?? [];
  return bytes.map((byte) =>
    byte.startsWith('%') ? parseInt(byte.slice(1), 16) : byte.charCodeAt(0),
  );
}
