/** Indicators, sectors and theme of a question. */

import type { Theme } from '../query.ts';
import type { Mention, Reading } from '../reading.ts';
import { findSectors, idsOf as ids, settleIds } from './sectors.ts';
import { asPart, businessOf, isPriced, sectorFor } from './topic-words.ts';

export interface Topics {
  readonly indicators: readonly string[];
  /** An indicator that may be one of several, in the asker's words. */
  readonly unclearIndicator?: {
    readonly said: string;
    readonly ids: readonly string[];
    /** How many of `indicators` were named before it. */
    readonly after: number;
  };
  readonly sectors: readonly string[];
  readonly unclearSector?: { readonly said: string; readonly ids: readonly string[] };
  /** A sector that the indicator is not split by, in the asker's words: its total would be another figure. */
  readonly lostSector?: string;
  readonly exceptSectors: readonly string[];
  readonly theme?: Theme;
}

/**
 * Words that name what is counted as often as an indicator: beside another indicator they say of whom or what
 * it is ("hoeveel bedrijven kregen TVL").
 */
const COUNTED = new Set(
  'populatie mensen volk lui minsken bedrijven bedrijf ondernemingen onderneming ondernemers vestigingen vestiging inwoners inwoner bevolking bewoners residents people inhabitants population huishoudens huishouden households gezinnen winkels winkel woningen woning huizen panden banen companies businesses firmas jongeren werkgelegenheid horeca employment jobs werknemers mensenwerken zelfstandigen ondernemer supermarkt werkenden population rijkste armste eenzaamste'.split(
    ' ',
  ),
);

const CONJUNCTION =
  /^( (en|of|and|or|ook|de|het|vs|versus|tegenover|tov|met|tussen|aantal|naast|zowel|als|aandeel|percentage|gemiddelde?|the|between|is|er|verband|samenhang|hoeveel|een))* $/;

const wordOf = (mention: Mention, reading: Reading): string =>
  reading.words
    .slice(mention.start, mention.end)
    .map((word) => word.norm)
    .join('');

/** Whether two mentions are set beside each other by nothing but "en", "vs" and the like. */
function joined(a: Mention, b: Mention, reading: Reading): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  const words = reading.words.slice(first.end, second.start).map((word) => word.norm);
  // "Bedrijven, winkels en horecazaken".
  if (words.length === 0) return reading.words[second.start]?.pause === 'comma';
  return (
    CONJUNCTION.test(` ${words.join(' ')} `) &&
    words.some((word) => /^(en|of|and|or|vs|versus|tegenover|tov|naast|met|als)$/.test(word))
  );
}

/** "… En hoeveel winkels zijn er?": a question of its own. */
const isAskedToo = ({ start }: Mention, { words }: Reading): boolean =>
  /^(en|and|plus) (hoeveel|aantal|how many)$/.test(
    words
      .slice(Math.max(0, start - 3), start)
      .map(({ norm }) => norm)
      .join(' ')
      .replace(/^.* (?=(en|and|plus) )/, ''),
  );

function isCountedBeside(mention: Mention, all: readonly Mention[], reading: Reading): boolean {
  const asksAbout = reading.findings.some(({ operation }) => operation === 'about');
  if (!COUNTED.has(wordOf(mention, reading)) || asksAbout || isAskedToo(mention, reading)) return false;
  const others = all.filter((other) => other !== mention && !COUNTED.has(wordOf(other, reading)));
  return others.length > 0 && !others.some((other) => joined(mention, other, reading));
}

/** "Thema bevolking", "grootste veranderingen inkomen en wonen": the theme, not the figure of that name. */
const isTheme = (mention: Mention, { words, findings }: Reading): boolean =>
  ids(mention, 'theme').length > 0 &&
  (words[mention.start - 1]?.norm === 'thema' || findings.some(({ operation }) => operation === 'movers'));

/** "Bedrijven, winkels en horecazaken": what is listed beside one that counts, counts. */
function withJoined(chosen: readonly Mention[], usable: readonly Mention[], reading: Reading): Mention[] {
  const kept = new Set(chosen);
  for (const mention of [...usable].reverse())
    if ([...kept].some((other) => other !== mention && joined(mention, other, reading))) kept.add(mention);
  return usable.filter((mention) => kept.has(mention));
}

/** Mentions that can be an indicator; "horeca" is a sector as soon as another indicator has sectors. */
function indicatorMentions(
  reading: Reading,
  before: readonly string[],
): { chosen: Mention[]; set: Set<Mention>; counted: Mention[] } {
  const all = reading.mentions.filter(
    (mention) => ids(mention, 'indicator').length > 0 && !isTheme(mention, reading),
  );
  const certain = all.filter((mention) => ids(mention, 'sector').length === 0);
  const hasSectors = (id: string): boolean => reading.lexicon.indicators.get(id)?.dimension === 'sector';
  const withSectors =
    certain.some((mention) => ids(mention, 'indicator').some(hasSectors)) ||
    (certain.length === 0 && before.some(hasSectors));
  const sole = all.length === 1;
  const usable = all.filter(
    (mention) =>
      (certain.includes(mention) || !withSectors) &&
      // "Spaargeld per huishouden": what stands behind "per" is not what is asked for.
      !(sole && COUNTED.has(wordOf(mention, reading)) && reading.words[mention.start - 1]?.norm === 'per'),
  );
  const chosen = withJoined(
    usable.filter((mention) => !isCountedBeside(mention, usable, reading)),
    usable,
    reading,
  );
  return { chosen, set: new Set(chosen), counted: usable.filter((mention) => !chosen.includes(mention)) };
}

/** "De grootste gemeente van Zeeland", "hoe groot is Apeldoorn": by inhabitants. */
const sizeOf = (reading: Reading): boolean =>
  isGrowing(reading) ||
  (reading.lexicon.indicators.has('inwoners') &&
    / (grootste|kleinste|largest|smallest|biggest) (gemeenten?|gemeentes|stad|steden|provincies?|dorp|municipalit(y|ies)|cit(y|ies)) | hoe groot (is|zijn) (?!het|de|een)| (gemeenten?|gemeentes|steden|stad|provincies?) (\w+ ){0,3}(gegroeid|gekrompen|groeien|groeit|krimpen|krimpt|groeide|groeiden|kromp|krompen) | (groeiende|krimpende|gegroeide|gekrompen) (gemeenten?|gemeentes|steden|stad|provincies?) | (groei|krimp)gemeenten? | (groter|kleiner) $| (groter|kleiner) (\w+ ){1,3}(of|dan) /.test(
      reading.text,
    ));

/** "Hoe hard groeit Almere", "is Urk gegroeid": a place grows by its inhabitants. */
function isGrowing({ mentions, words, lexicon }: Reading): boolean {
  const wordAt = (index: number): string => words[index]?.norm ?? '';
  return (
    lexicon.indicators.has('inwoners') &&
    mentions.some(
      ({ names, start, end }) =>
        names.some(({ kind }) => kind === 'region' || kind === 'place') &&
        (/^(groeit|groeide|krimpt|kromp)$/.test(wordAt(start - 1)) ||
          (/^(is|zijn)$/.test(wordAt(start - 1)) && /^(gegroeid|gekrompen)$/.test(wordAt(end))) ||
          (/^(groeit|krimpt|groeide|kromp)$/.test(wordAt(end)) && end === words.length)),
    )
  );
}

/** Said after a question about one of `after`, a word that alone would be too little names a sibling of it. */
interface Sibling {
  readonly after: readonly string[];
  readonly word: RegExp;
  readonly id: string;
}

const SIBLINGS: readonly Sibling[] = [
  {
    after: ['winkelleegstand', 'leegstaande_winkelpanden'],
    word: / (kantoren|offices) /,
    id: 'kantorenleegstand',
  },
  { after: ['werkloosheid'], word: / (jongeren|jeugd|young people) /, id: 'jeugdwerkloosheid' },
];

const siblingOf = (before: readonly string[], { text, lexicon }: Reading): string | undefined =>
  SIBLINGS.find(
    ({ after, word, id }) =>
      lexicon.indicators.has(id) && word.test(text) && after.some((indicator) => before.includes(indicator)),
  )?.id;

/** Whether a word names a sibling of what was asked before. */
export const isSibling = (word: string, before: readonly string[]): boolean =>
  SIBLINGS.some(
    ({ after, word: pattern }) => pattern.test(` ${word} `) && after.some((id) => before.includes(id)),
  );

/** @param before indicators of the question that this one follows up on, if it does: "en de horeca?" */
export function findTopics(reading: Reading, before: readonly string[] = []): Topics {
  const { chosen, set, counted } = indicatorMentions(reading, before);
  const indicators: string[] = [];
  let unclear: { said: string; ids: string[]; after: number } | undefined;
  const places: string[] = [];
  for (const mention of chosen) {
    const sector = sectorFor(mention, chosen, reading);
    if (sector !== undefined) {
      places.push(sector);
      continue;
    }
    const choice = settleIds(mention, 'indicator');
    if (choice.length > 1) unclear ??= { said: mention.said, ids: choice, after: indicators.length };
    else if (choice[0] !== undefined) {
      const id = isPriced(choice[0], reading) ? 'woz_waarde' : asPart(choice[0], reading);
      if (!indicators.includes(id)) indicators.push(id);
    }
  }
  if (indicators.some((id) => id === 'starters' || id === 'stoppers') && / saldo /.test(reading.text)) {
    // "Saldo van gestarte en gestopte ondernemingen" is one figure; "starters, stoppers, saldo" are three.
    if (/ saldo (van|tussen) /.test(reading.text)) indicators.length = 0;
    indicators.push('groei_vestigingen');
  }
  const bySize = sizeOf(reading);
  if (indicators.length === 0 && unclear === undefined && bySize) indicators.push('inwoners');
  const business = indicators.length === 0 && unclear === undefined ? businessOf(reading) : undefined;
  if (business !== undefined) indicators.push(business);
  const sibling = indicators.length === 0 && unclear === undefined ? siblingOf(before, reading) : undefined;
  if (sibling !== undefined) indicators.push(sibling);
  const own = indicators.length > 0 ? indicators : (unclear?.ids ?? []);
  const settled = own.length > 0 ? own : before;
  const sectors = findSectors(reading, settled, set);
  // "Hoeveel winkels gingen failliet": of a sector, since all bankruptcies would be another figure.
  const ofShops =
    counted.some((mention) => /^winkels?$/.test(wordOf(mention, reading))) &&
    indicators.every((id) => reading.lexicon.indicators.get(id)?.dimension === 'sector') &&
    indicators.length > 0 &&
    sectors.ids.length === 0;
  const themes = reading.mentions.flatMap((mention) => ids(mention, 'theme'));
  const [theme] = themes;
  return {
    indicators: indicators,
    sectors: ofShops ? ['detailhandel'] : [...new Set([...places, ...sectors.ids])],
    exceptSectors: sectors.except,
    ...(unclear === undefined || unclear.ids.some((id) => indicators.includes(id))
      ? {}
      : { unclearIndicator: unclear }),
    ...(sectors.unclear === undefined ? {} : { unclearSector: sectors.unclear }),
    ...(sectors.lost === undefined ? {} : { lostSector: sectors.lost }),
    ...(theme === undefined ? {} : { theme: theme as Theme }),
  };
}
