/** What is left out: "zonder de G4", "de zorg niet meegerekend". */
import type { Reading } from '../reading.ts';

/** Words that may stand between "zonder" and what is left out, or in a list of such things. */
const BETWEEN =
  /^(de|het|een|sector|en|gemeente|gemeenten|provincie|jaar|jaren|coronajaren|the|periode|regio|of)$/;

/** Of those, the ones that say a period is left out, and nothing after it. */
const TIMES = /^(jaar|jaren|coronajaren|periode)$/;

export type Kind = 'place' | 'sector' | 'period';

const KINDS: Readonly<Record<string, Kind>> = {
  region: 'place',
  place: 'place',
  foreign: 'place',
  sector: 'sector',
};

/** Whether a word belongs to something of a kind: a list of things left out is of one kind. */
function isOf(kind: Kind, index: number, reading: Reading): boolean {
  const covers = ({ start, end }: { start: number; end: number }): boolean => start <= index && index < end;
  if (kind === 'period')
    return reading.findings.some(
      (finding) => covers(finding) && (finding.point ?? finding.period) !== undefined,
    );
  return (
    reading.mentions.some(
      (mention) => covers(mention) && mention.names.some((name) => KINDS[name.kind] === kind),
    ) ||
    (kind === 'place' && reading.findings.some((finding) => covers(finding) && finding.region !== undefined))
  );
}

const onlyBetween = (from: number, to: number, kind: Kind, reading: Reading): boolean =>
  reading.words
    .slice(from, to)
    .every(
      ({ norm }, offset) =>
        (BETWEEN.test(norm) && !(kind !== 'period' && TIMES.test(norm))) ||
        isOf(kind, from + offset, reading),
    );

/** Whether the words from `start` up to `end` are left out, by a word before or after them. */
export function isExcepted(reading: Reading, kind: Kind, start: number, end: number): boolean {
  return reading.findings.some(
    (finding) =>
      (finding.sign === 'except' && finding.end <= start && onlyBetween(finding.end, start, kind, reading)) ||
      (finding.sign === 'except-after' && finding.start >= end && closely(end, finding.start, kind, reading)),
  );
}

/** "Landbouw en visserij eruit gelaten": right before, or in the list right before. */
const closely = (from: number, to: number, kind: Kind, reading: Reading): boolean =>
  reading.words.slice(from, to).every(({ norm }) => /^(en|of|gemeenten|de|het|sector)$/.test(norm)) ||
  (/^(en)$/.test(reading.words[from]?.norm ?? '') && onlyBetween(from, to, kind, reading));
