/** Parts of people, companies and places that no indicator is split by: the whole would be another figure. */
import { PARTIAL, QUALITY } from '../qualifiers.ts';
import type { Mention, Reading } from '../reading.ts';

/** Whether a name is a theme and nothing else: beside an indicator its words mean what they say ("in het mkb"). */
const isTheme = ({ names }: Mention): boolean => names.every(({ kind }) => kind === 'theme');

/** "Binnensteden: leegstand Breda": the theme by its name, before what is asked. */
const isHeading = ({ start, end }: Mention, { words }: Reading): boolean =>
  start === 0 && words[end]?.pause === 'sentence';

/** Words outside of names and titles ("Wijk bij Duurstede" asks for no wijk). */
function bareText(reading: Reading, themes: boolean): string {
  const { words, mentions, titles } = reading;
  const named = new Set(
    mentions
      .filter((mention) => !themes || !isTheme(mention) || isHeading(mention, reading))
      .flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index)),
  );
  const text = words.map((word, index) => (named.has(index) || titles.has(index) ? '\u00A4' : word.norm));
  return ` ${text.join(' ')} `;
}

/** A qualifier asked for, in one word. @param themes whether words that name themes count as well. */
export const qualifierIn = (reading: Reading, themes = false): string | undefined =>
  QUALITY.exec(bareText(reading, themes))?.[1];

/** Kinds of companies, dwellings and people that are part of what we count, unless it is all one name of ours. */
function partialIn({ text, mentions }: Reading): string | undefined {
  const topics = mentions.filter(({ names }) => names.some(({ kind }) => kind === 'indicator'));
  for (const match of text.matchAll(PARTIAL)) {
    const start = text.slice(0, match.index + 1).split(' ').length - 2;
    const end = start + (match[1]?.split(' ').length ?? 0);
    const named = mentions.some((mention) => mention.start <= start && end <= mention.end);
    // "De definitie van hoogopgeleiden": they are what is asked about, no part of anything else.
    const isTopic = topics.length === 1 && topics.every((topic) => start <= topic.start && topic.end === end);
    if (!named && !isTopic) return match[1];
  }
  return undefined;
}

/** People that an indicator is about: of them no other indicator is known. */
const PEOPLE = new Set([
  'hoogopgeleiden',
  'praktisch_opgeleiden',
  'zzp',
  'voortijdig_schoolverlaters',
  'vrijwilligerswerk',
]);

/** "Werkloosheid onder hoogopgeleiden", "inkomen van zzp'ers": not the one and the other, but the one of the other. */
function ofOthers({ mentions, words, findings }: Reading): string | undefined {
  if (findings.some(({ operation }) => operation === 'relation' || operation === 'about')) return undefined;
  const topics = mentions.filter(({ names }) => names.some(({ kind }) => kind === 'indicator'));
  return topics.find(({ names, start }, index) => {
    const before = topics[index - 1];
    const between = words.slice(before?.end ?? start, start).map(({ norm }) => norm);
    return (
      before !== undefined &&
      /^(onder|van|voor|bij|among|of)( de| alle)?$/.test(between.join(' ')) &&
      names.every(({ id }) => PEOPLE.has(id))
    );
  })?.said;
}

/** "Bijstand onder jongeren": of the young we know no more than the theme has. */
function ofTheYoung(
  { mentions, words, lexicon, input }: Reading,
  indicators: readonly string[],
): string | undefined {
  const known = indicators.some((id) => lexicon.indicators.get(id)?.theme === 'jongeren');
  // After what stands out, the young are a theme.
  if (known || (input.previous?.operation === 'movers' && indicators.length === 0)) return undefined;
  const isTopic = (index: number, edge: 'start' | 'end'): boolean =>
    mentions.some((other) => other[edge] === index && other.names.some(({ kind }) => kind === 'indicator'));
  return mentions.find(({ names, start, end }) => {
    const at = /^(de|het|alle)$/.test(words[start - 1]?.norm ?? '') ? start - 2 : start - 1;
    return (
      names.every(({ kind, id }) => kind === 'theme' && id === 'jongeren') &&
      (/^(onder|bij|van|voor|door|met|hoeveel|aantal|percentage|among|for|many)$/.test(
        words[at]?.norm ?? '',
      ) ||
        isTopic(start, 'end') ||
        isTopic(end, 'start'))
    );
  })?.said;
}

/** "Gezinnen die een hond hebben", "hebben een hond": what is owned is no word of ours. */
function ownedUnknown({ leftovers, words }: Reading): string | undefined {
  const at = (index: number): string => words[index]?.norm ?? '';
  return leftovers.find(
    ({ index }) =>
      /^(een|geen|a)$/.test(at(index - 1)) &&
      (/^(hebben|heeft|have|has|bezit|bezitten)$/.test(at(index - 2)) ||
        /^(hebben|heeft|bezitten)$/.test(at(index + 1))),
  )?.text;
}

/** "Starters op de woningmarkt": tied to a theme that the indicator is not of. */
function ofOtherTheme(
  { mentions, words, lexicon }: Reading,
  indicators: readonly string[],
): string | undefined {
  const themes = new Set(indicators.map((id) => lexicon.indicators.get(id)?.theme));
  if (themes.size === 0) return undefined;
  return mentions.find((mention) => {
    const { names, start } = mention;
    const at = /^(de|het|the)$/.test(words[start - 1]?.norm ?? '') ? start - 2 : start - 1;
    return (
      isTheme(mention) &&
      /^(op|onder|bij)$/.test(words[at]?.norm ?? '') &&
      !names.some(({ id }) => themes.has(id)) &&
      mentions.some((other) => other.end === at && other.names.some(({ kind }) => kind === 'indicator'))
    );
  })?.said;
}

/** The part that is asked about, in the asker's words. */
export const partAsked = (reading: Reading, indicators: readonly string[]): string | undefined =>
  qualifierIn(reading, indicators.length > 0 || (reading.input.previous?.indicators?.length ?? 0) > 0) ??
  partialIn(reading) ??
  ofTheYoung(reading, indicators) ??
  ofOthers(reading) ??
  ofOtherTheme(reading, indicators) ??
  ownedUnknown(reading);
