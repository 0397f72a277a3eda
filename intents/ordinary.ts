/** Ordinary words that are places too ("goes", "best", "heel"): when is the place meant? */
import type { Lexicon, Name } from './lexicon.ts';
import { usedAsOrdinary } from './ordinary-use.ts';
import type { Word } from './spelling.ts';
import { keyOf } from './text.ts';
import { ORDINARY, ORDINARY_PLACES } from './words.ts';

const PLACE_KINDS = new Set(['region', 'place', 'foreign']);
export const isPlace = (name: Name): boolean => PLACE_KINDS.has(name.kind);

/** Words before a name that say a place follows. */
const BEFORE_PLACE = new Set(
  'in van voor te uit naar bij gemeente gemeenten stad dorp vs versus tegenover tov met of en and for dan tussen rond binnen op ook yn foar is heeft telt kent had scoort scoren doet doen staat presteert respectievelijk'.split(
    ' ',
  ),
);
/** Of those, the ones that as often stand before an ordinary word ("is best hoog"). */
const WEAK = new Set('op met en of is dan ook doet doen staat'.split(' '));
const BETWEEN_PLACES =
  /^(en|of|vs|versus|tegenover|tov|and|or|met|in|naast|dan|vergeleken met|in vergelijking met|ten opzichte van|afgezet tegen)$/;
/** Words in the longest of these. */
const LONGEST_BETWEEN = 3;

/** Whether a word is a place and nothing else. */
const isCertain = (word: Word | undefined, lexicon: Lexicon): boolean =>
  word !== undefined &&
  !ORDINARY_PLACES.has(word.norm) &&
  (lexicon.names.get(word.norm)?.some(isPlace) ?? false);

/** Whether a certain place stands here, or behind other names that may be one: "Sluis, Hulst, Terneuzen". */
function besideCertain(words: readonly Word[], from: number, step: 1 | -1, lexicon: Lexicon): boolean {
  let at = from;
  while (isDoubtful(words[at]) || /^\d{1,2}$/.test(words[at]?.norm ?? '')) at += step;
  return isCertain(words[at], lexicon);
}

const isDoubtful = (word: Word | undefined): boolean =>
  word !== undefined && ORDINARY_PLACES.has(word.norm) && !ORDINARY.has(word.norm);

/** "ede vs arnhem", "best en goes": set beside something that is a place for sure. */
function standsBesidePlace(words: readonly Word[], start: number, end: number, lexicon: Lexicon): boolean {
  const certain = (index: number): boolean => isCertain(words[index], lexicon);
  const between = (from: number, to: number): boolean =>
    BETWEEN_PLACES.test(
      words
        .slice(from, to)
        .map((word) => word.norm)
        .join(' '),
    );
  return Array.from({ length: LONGEST_BETWEEN }, (_, index) => index + 1).some(
    (width) =>
      (between(end, end + width) && certain(end + width)) ||
      (start >= width && between(start - width, start) && certain(start - width - 1)),
  );
}

/** "vacatures best 2024": right after a topic, with nothing but a period or a comparison behind it. */
function endsTopic(words: readonly Word[], start: number, end: number, lexicon: Lexicon): boolean {
  const [before, after] = [words[start - 1]?.norm ?? '', words[end]?.norm];
  const afterTopic = lexicon.names.get(before)?.some((name) => name.kind === 'indicator') ?? false;
  const isWhole = words[start]?.norm === 'heel';
  return (
    afterTopic &&
    !isWhole &&
    (after === undefined || /^(\d|vs$|versus$|tov$|tegenover$|sinds$|vanaf$)/.test(after))
  );
}

/** Whether a name of a place begins here. */
const startsPlace = (words: readonly Word[], start: number, lexicon: Lexicon): boolean =>
  [1, 2, 3].some(
    (width) => lexicon.names.get(keyOf(words.slice(start, start + width)))?.some(isPlace) ?? false,
  );

/** An ordinary word is a place only with a sign that one is meant. */
export function placeIsMeant(
  words: readonly Word[],
  start: number,
  end: number,
  lexicon: Lexicon,
  lenient: boolean,
): boolean {
  const word = words[start];
  if (word === undefined || end - start > 1) return true;
  if (usedAsOrdinary(words, start, lexicon)) return false;
  if (!ORDINARY_PLACES.has(word.norm)) return true;
  // "Voor heel Noord-Holland": all of it.
  if (word.norm === 'heel' && !word.capital && startsPlace(words, end, lexicon)) return false;
  const ordinary = ORDINARY.has(word.norm);
  if (lenient && !ordinary) return true;
  // "Goes Borsele Kapelle": right beside a place that is one for sure.
  if (!ordinary && (besideCertain(words, end, 1, lexicon) || besideCertain(words, start - 1, -1, lexicon)))
    return true;
  if (standsBesidePlace(words, start, end, lexicon)) return true;
  // "Best, hoe groot is het inwonertal daar?"
  if (start === 0 && words[end]?.pause === 'comma' && words.some(({ norm }) => norm === 'daar')) return true;
  const opensWithName = start === 0 && /^\p{Lu}/u.test(word.text) && !ordinary;
  if (opensWithName || (start === 0 && /^(vs|versus|tegenover|tov)$/.test(words[end]?.norm ?? '')))
    return true;
  if (word.capital) return true;
  if (endsTopic(words, start, end, lexicon)) return true;
  const before = words[start - 1]?.norm;
  const after = words[end]?.norm;
  if (before !== undefined && BEFORE_PLACE.has(before) && !(ordinary && WEAK.has(before)))
    return after === undefined || !/^(de|het|een)$/.test(before);
  return words.length <= 4 && end === words.length && !ordinary;
}
