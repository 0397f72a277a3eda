/**
 * Makes the fonts of the pictures: Inter in three weights, cut down to Latin, so that shaping text is quick.
 * Run by hand when the font package changes; its result is committed.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';

const PACKAGE = new URL('../node_modules/@expo-google-fonts/inter/', import.meta.url);
const TARGET = new URL('../adapters/render/fonts/', import.meta.url);
const WEIGHTS = {
  400: '400Regular/Inter_400Regular.ttf',
  600: '600SemiBold/Inter_600SemiBold.ttf',
  700: '700Bold/Inter_700Bold.ttf',
};

/** Latin with the accents of Dutch, Frisian and the languages around, and the signs figures need. */
const latin = Array.from({ length: 0x17f - 0x20 + 1 }, (_, index) => String.fromCodePoint(0x20 + index)).join(
  '',
);
const characters = `${latin}–—‘’“”„•…‰€→↑↓−×≥≤≠▲▼²³·\u00a0\u202f`;

mkdirSync(TARGET, { recursive: true });
for (const [weight, file] of Object.entries(WEIGHTS)) {
  const font = await subsetFont(readFileSync(new URL(file, PACKAGE)), characters, {
    targetFormat: 'truetype',
    keepFeatures: ['kern', 'tnum', 'ccmp', 'mark', 'locl'],
  });
  writeFileSync(new URL(`inter-${weight}.ttf`, TARGET), font);
}
copyFileSync(new URL('LICENSE_FONT', PACKAGE), new URL('OFL.txt', TARGET));
