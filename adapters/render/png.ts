/**
 * PNG with a palette. Charts have few colours, and a palette is written many times quicker than true colour.
 * Format: W3C Portable Network Graphics, third edition.
 */
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLORS = 256;
const LEVEL = 6;

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

/** Each pixel as a number of its colour; colours are rounded to `step` until they fit a palette. */
function index(pixels: Uint8Array, step: number): Indexed | undefined {
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.byteLength >> 2);
  const numbers = new Map<number, number>();
  const palette = new Uint8Array(MOST_COLORS * 3);
  const indexes = new Uint8Array(words.length);
  const rounded = (value: number): number => Math.min(255, Math.round(value / step) * step);
  let lastWord = -1;
  let lastNumber = 0;
  for (let at = 0; at < words.length; at++) {
    const word = (words[at] ?? 0) & 0xffffff;
    if (word !== lastWord) {
      let number = numbers.get(word);
      if (number === undefined) {
        const color = [word & 255, (word >> 8) & 255, (word >> 16) & 255].map((value) =>
          step === 1 ? value : rounded(value),
        );
        const reduced = (color[0] ?? 0) | ((color[1] ?? 0) << 8) | ((color[2] ?? 0) << 16);
        number = numbers.get(reduced | (1 << 24));
        if (number === undefined) {
          number = [...numbers.keys()].filter((key) => key >= 1 << 24).length;
          if (number >= MOST_COLORS) return undefined;
          palette.set(color, number * 3);
          numbers.set(reduced | (1 << 24), number);
        }
        numbers.set(word, number);
      }
      lastWord = word;
      lastNumber = number;
    }
    indexes[at] = lastNumber;
  }
  return {
    palette: palette.subarray(0, [...numbers.keys()].filter((key) => key >= 1 << 24).length * 3),
    indexes,
  };
}

/** @param pixels RGBA, opaque, row by row. */
export function encodePng(pixels: Uint8Array, width: number, height: number): Buffer {
  const indexed = index(pixels, 1) ?? index(pixels, 8) ?? index(pixels, 24) ?? index(pixels, 51);
  if (indexed === undefined) throw new Error('a picture has more colours than a palette holds');
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
