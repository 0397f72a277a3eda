/** Parts of people, companies and places that no indicator is split by: the whole would be another figure. */
import type { Reading } from '../reading.ts';
import { PARTIAL, QUALITY } from '../subjects.ts';

/** A quality asked for, outside of names ("Wijk bij Duurstede" asks for no wijk). */
export function qualifierIn({ words, mentions }: Reading): string | undefined {
  const named = new Set(
    mentions.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index)),
  );
  const text = words.map((word, index) => (named.has(index) ? '\u00A4' : word.norm)).join(' ');
  return QUALITY.exec(` ${text} `)?.[1];
}

/** Kinds of companies, dwellings and people that are part of what we count. */
function partialIn({ text }: Reading): string | undefined {
  return PARTIAL.exec(text)?.[1];
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
  { mentions, words, lexicon }: Reading,
  indicators: readonly string[],
): string | undefined {
  const known = indicators.some((id) => lexicon.indicators.get(id)?.theme === 'jongeren');
  if (known) return undefined;
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

/** The part that is asked about, in the asker's words. */
export const partAsked = (reading: Reading, indicators: readonly string[]): string | undefined =>
  qualifierIn(reading) ??
  partialIn(reading) ??
  ofTheYoung(reading, indicators) ??
  ofOthers(reading) ??
  ownedUnknown(reading);
