/**
 * PNG with a palette. Charts have few colours, and a palette is written many times quicker than true colour.
 * Format: W3C Portable Network Graphics, third edition.
 */
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLORS = 256;
/** The level at which zlib stops weighing its finds: half the time of level 6 for a sixth more bytes. */
const LEVEL = 3;

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

interface Indexed {
  readonly palette: Uint8Array;
  readonly indexes: Uint8Array;
}

const RGB = 0xffffff;
const channels = (color: number): [number, number, number] => [
  color & 255,
  (color >> 8) & 255,
  (color >> 16) & 255,
];

function countColors(words: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? 0;
    const start = at;
    while (at < words.length && words[at] === word) at++;
    counts.set(word & RGB, (counts.get(word & RGB) ?? 0) + at - start);
  }
  return counts;
}

/** @param palette red, green and blue of each colour, one after another. */
function nearest(color: number, palette: Uint8Array): number {
  const [r, g, b] = channels(color);
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < palette.length; at += 3) {
    const [x = 0, y = 0, z = 0] = [palette[at], palette[at + 1], palette[at + 2]];
    const distance = (r - x) ** 2 + (g - y) ** 2 + (b - z) ** 2;
    if (distance < least) [best, least] = [at / 3, distance];
  }
  return best;
}

/** The colours used most keep their exact value; the rest, edges of letters, take the nearest. */
function index(pixels: Uint8Array): Indexed {
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.byteLength >> 2);
  const colors = [...countColors(words)].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([color]) => color);
  const palette = Uint8Array.from(colors.slice(0, MOST_COLORS).flatMap(channels));
  const numbers = new Map(
    colors.map((color, at) => [color, at < MOST_COLORS ? at : nearest(color, palette)]),
  );
  const indexes = new Uint8Array(words.length);
  let lastWord = -1;
  let lastNumber = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? 0;
    if (word !== lastWord) {
      lastWord = word;
      lastNumber = numbers.get(word & RGB) ?? 0;
    }
    indexes[at] = lastNumber;
  }
  return { palette, indexes };
}

/** @param pixels RGBA, opaque, row by row. */
export function encodePng(pixels: Uint8Array, width: number, height: number): Buffer {
  const indexed = index(pixels);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    rows.set(indexed.indexes.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', indexed.palette),
    chunk('IDAT', deflateSync(rows, { level: LEVEL })),
    chunk('IEND', new Uint8Array()),
  ]);
}
