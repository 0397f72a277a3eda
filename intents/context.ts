/**
 * Words that say what a question is for, not what it asks: "Voor de Economische Visie Kampen 2035 …". A name, a sector
 * or a year in the title of a document or the name of a department is no part of the question.
 */
import type { Lexicon } from './lexicon.ts';
import type { Word } from './spelling.ts';
import { ORDINARY } from './words.ts';

const DOCUMENT =
  /^(?:\w*(?:visie|nota|notitie|programma|plan|agenda|begroting|akkoord|monitor|rapportage|rapport|strategie|beleid|beleidsplan|verordening|convenant|raadsbrief|raadsvoorstel|jaarrekening|jaarverslag|aanpak|deal|pact|memo)|team|afdeling|cluster|domein|portefeuille|commissie|raadscommissie|taskforce|werkgroep|project|dossier|directie|programmateam|stuurgroep|klankbordgroep|platform|fractie)$/;
const SMALL = /^(van|voor|over|de|het|gemeente|en|&|in)$/;
const YEAR = /^(19|20)\d\d$/;

/** A name of a place, a sector or a theme; what is measured is asked about wherever it stands. */
function isTitleName(word: Word, lexicon: Lexicon): boolean {
  const names = lexicon.names.get(word.norm) ?? [];
  return names.length > 0 && names.every(({ kind }) => kind !== 'indicator');
}

/** Where the title that begins after `start` ends; `start` itself when there is none. */
function endOfTitle(words: readonly Word[], start: number, lexicon: Lexicon): number {
  let end = start;
  for (let at = start; at < words.length; at++) {
    const word = words[at];
    if (word === undefined) break;
    const after = words[at - 1]?.norm ?? '';
    // "team Economie en Toerisme": a small word only between two names.
    const second = at > start && /^(en|&)$/.test(after) && end === at - 1 && !ORDINARY.has(word.norm);
    const name =
      (word.capital && !SMALL.test(word.norm)) || isTitleName(word, lexicon) || YEAR.test(word.norm);
    if (name || (second && !isMeasured(word, lexicon))) end = at + 1;
    else if (!(/^(en|&)$/.test(word.norm) && end === at)) break;
  }
  return end;
}

const isMeasured = (word: Word, lexicon: Lexicon): boolean =>
  lexicon.names.get(word.norm)?.some(({ kind }) => kind === 'indicator') ?? false;

/** Positions of the words in titles. */
export function contextWords(words: readonly Word[], lexicon: Lexicon): ReadonlySet<number> {
  const context = new Set<number>();
  for (const [at, { norm }] of words.entries()) {
    if (!DOCUMENT.test(norm)) continue;
    const end = endOfTitle(words, at + 1, lexicon);
    for (let index = at + 1; index < end; index++) context.add(index);
  }
  return context;
}
