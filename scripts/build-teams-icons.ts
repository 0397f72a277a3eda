/**
 * Makes the two icons of the Teams app: in colour (192 × 192) and in white lines on nothing (32 × 32).
 * Run by hand when they change; its result is committed.
 */
import { writeFileSync } from 'node:fs';
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';

const TARGET = new URL('../manifests/teams/', import.meta.url);
const BLUE = '#00539F';
/** The bars of the emblem on a field of 32: where they stand, and from where to where they go. */
const BARS = [
  { x: 8, from: 23, to: 15 },
  { x: 14, from: 23, to: 9 },
  { x: 20, from: 23, to: 17 },
  { x: 26, from: 23, to: 12 },
] as const;

function drawBars(context: SKRSContext2D, scale: number, width: number): void {
  context.strokeStyle = '#FFFFFF';
  context.lineWidth = width * scale;
  context.lineCap = 'round';
  for (const { x, from, to } of BARS) {
    context.beginPath();
    context.moveTo((x - 1) * scale, from * scale);
    context.lineTo((x - 1) * scale, to * scale);
    context.stroke();
  }
}

const color = createCanvas(192, 192);
const inColor = color.getContext('2d');
inColor.fillStyle = BLUE;
inColor.fillRect(0, 0, 192, 192);
drawBars(inColor, 6, 3.5);
writeFileSync(new URL('color.png', TARGET), color.toBuffer('image/png'));

const outline = createCanvas(32, 32);
drawBars(outline.getContext('2d'), 1, 2.5);
writeFileSync(new URL('outline.png', TARGET), outline.toBuffer('image/png'));
