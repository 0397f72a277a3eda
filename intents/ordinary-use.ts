/**
 * Ordinary words that are municipalities too, used as ordinary words: "de nieuwe sluis in Terneuzen", "winkels leiden
 * tot zorgen", "we hoeven alleen". The place is not meant, however it stands beside one that is.
 */
import type { Lexicon } from './lexicon.ts';
import type { Word } from './spelling.ts';

const DETERMINERS =
  /^(de|het|een|die|deze|dit|geen|veel|weinig|meer|alle|al|onze|mijn|zijn|haar|hun|jullie|elke|iedere|twee|drie)$/;
const SUBJECTS = /^(ik|we|wij|ze|zij|je|jij|u|hij|men|jullie|die)$/;
/** What stands behind a verb, and not behind a place. */
const AFTER_VERB = /^(tot|niet|geen|veel|weinig|alle|de|het|een|die|deze|zich|alleen|onze|mijn|nog|werk|te)$/;
const TITLES = /^(mevrouw|meneer|mevr|dhr|mw|heer|familie|mijnheer|juffrouw|dokter|dr|prof|professor)$/;
/** "Een plek in Best": a place follows whatever stands before. */
const LEADS_TO_PLACE = /^(in|van|voor|bij|uit|naar|gemeente|vs|versus|tov|tegenover|tussen)$/;

const isMunicipality = (word: Word | undefined, lexicon: Lexicon): boolean =>
  word !== undefined &&
  (lexicon.names
    .get(word.norm)
    ?.some(({ kind, id }) => (kind === 'region' || kind === 'place') && id.startsWith('GM')) ??
    false);

const isRegion = (word: Word, lexicon: Lexicon): boolean =>
  lexicon.names.get(word.norm)?.some(({ kind }) => kind === 'region' || kind === 'place') ?? false;

/** Whether a word of a question could be an ordinary one, for all we know of Dutch. */
const couldBeOrdinary = (word: Word, lexicon: Lexicon): boolean =>
  /^(word|form)$/.test(lexicon.isDutch(word.norm) ?? '');

/** Another place, and one that is nothing else or is written as a name. */
function otherPlace(words: readonly Word[], at: number, lexicon: Lexicon, named: boolean): boolean {
  return words.some(
    (word, index) =>
      index !== at &&
      (named
        ? word.capital && isRegion(word, lexicon)
        : isMunicipality(word, lexicon) && (!couldBeOrdinary(word, lexicon) || word.capital)),
  );
}

/** "De nieuwe sluis": behind an article, with an adjective between or not. */
function isDetermined(words: readonly Word[], at: number): boolean {
  const [before = '', second = ''] = [words[at - 1]?.norm, words[at - 2]?.norm];
  return DETERMINERS.test(before) || (/e$/.test(before) && before.length > 3 && DETERMINERS.test(second));
}

function sharesCode(word: Word | undefined, other: Word | undefined, lexicon: Lexicon): boolean {
  const codes = (key: string): readonly string[] => [
    ...(lexicon.names.get(key) ?? []).map(({ id }) => id),
    ...(lexicon.ambiguities.get(key) ?? []),
  ];
  const own = codes(word?.norm ?? '');
  return codes(other?.norm ?? '').some((code) => own.includes(code));
}

/** "Duiven in Westervoort": what is in a municipality is no other municipality. */
const isInside = (words: readonly Word[], at: number, lexicon: Lexicon): boolean =>
  /^(in|op|te|bij)$/.test(words[at + 1]?.norm ?? '') &&
  words[at + 2]?.pause === undefined &&
  isMunicipality(words[at + 2], lexicon) &&
  // "Haren in Oss" is a village there.
  !sharesCode(words[at], words[at + 2], lexicon);

const BESIDE = /^(vs|versus|tov|tegenover|en|of|dan|and|or|naast)$/;

/** "Winkelleegstand kampen", "leiden vs Utrecht": where a place stands. */
const standsAsPlace = (words: readonly Word[], at: number, lexicon: Lexicon): boolean =>
  (lexicon.names
    .get(words[at - 1]?.norm ?? '')
    ?.some(({ kind }) => kind === 'indicator' || kind === 'sector') ??
    false) ||
  BESIDE.test(words[at + 1]?.norm ?? '') ||
  BESIDE.test(words[at - 1]?.norm ?? '');

/** Whether a single word that names a municipality is used as the ordinary word that it is too. */
export function usedAsOrdinary(words: readonly Word[], at: number, lexicon: Lexicon): boolean {
  const word = words[at];
  if (word === undefined || !isMunicipality(word, lexicon)) return false;
  const before = words[at - 1];
  if (TITLES.test(before?.norm ?? '')) return otherPlace(words, at, lexicon, false);
  if (word.capital || !couldBeOrdinary(word, lexicon)) return false;
  const [next, second] = [words[at + 1], words[at - 2]?.norm ?? ''];
  // "Kampen met leegstand", "had Zwolle te kampen".
  const verb =
    (next?.norm === 'met' || (before?.norm === 'te' && next === undefined)) && !/^(naar|van)$/.test(second);
  const elsewhere = words.some((other, index) => index !== at && isRegion(other, lexicon));
  if (word.norm === 'kampen' && verb && elsewhere) return true;
  if (LEADS_TO_PLACE.test(before?.norm ?? '')) return false;
  if (!otherPlace(words, at, lexicon, false) && !otherPlace(words, at, lexicon, true)) return false;
  const opens = at === 0 || word.pause === 'sentence';
  const after = words[at + 1];
  if (opens) return after?.pause === undefined && AFTER_VERB.test(after?.norm ?? '');
  return (
    /^(tot|zich|niet|geen|werk|geld)$/.test(after?.norm ?? '') ||
    isDetermined(words, at) ||
    SUBJECTS.test(before?.norm ?? '') ||
    isInside(words, at, lexicon) ||
    (otherPlace(words, at, lexicon, true) && !standsAsPlace(words, at, lexicon))
  );
}
