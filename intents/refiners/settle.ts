/** Which place a name means: its kind, its members or itself, and which of several that bear it. */
import type { Name } from '../lexicon.ts';
import { wordsOf } from '../mentions.ts';
import type { ReadingNote } from '../query.ts';
import type { Mention, Reading } from '../reading.ts';
import { ambiguityOf, inMunicipalityBeside, inProvinceBeside } from './beside.ts';
import { isExcepted } from './except.ts';
import type { PlaceSaid } from './places.ts';

/** Which kind a bare name means first: a municipality or province beats a village, COROP comes last. */
const ORDER = ['gemeente', 'groep', 'provincie', 'land', 'place', 'corop', 'arbeidsmarktregio'];

function kindOf(name: Name, reading: Reading): string {
  return name.kind === 'place' ? 'place' : (reading.lexicon.regions.get(name.id)?.kind ?? 'gemeente');
}

export const wordAt = (reading: Reading, index: number): string => reading.words[index]?.norm ?? '';

/** "provincie Utrecht", "in de provincies Utrecht en Gelderland", "COROP-gebied Zuid-Limburg". */
function wantedKind(mention: Mention, reading: Reading): string | undefined {
  const before = [1, 2, 3, 4].map((back) => wordAt(reading, mention.start - back));
  if (
    /^provinc/.test(before[0] ?? '') ||
    before.slice(0, 4).some((word) => word === 'provincies' || word === 'provinces')
  )
    return 'provincie';
  if (wordAt(reading, mention.end) === 'provincie' || wordAt(reading, mention.end) === 'province')
    return 'provincie';
  if (before[0] === 'of' && before[1] === 'province') return 'provincie';
  if (before.slice(0, 2).some((word) => /^corop/.test(word))) return 'corop';
  if (/^(gemeente|stad|city|municipality)$/.test(before[0] ?? '')) return 'gemeente';
  return undefined;
}

/** Names with more than one reading, by the catalogue, that no official name settles. */
function ambiguousCodes(mention: Mention, reading: Reading): readonly string[] | undefined {
  const candidates = ambiguityOf(mention, reading);
  if (candidates === undefined || candidates.length < 2) return undefined;
  const official = mention.names.filter((name) => name.kind === 'region' && name.official);
  const municipalities = official.filter((name) => kindOf(name, reading) === 'gemeente');
  const settled = municipalities.length === 1 || (municipalities.length === 0 && official.length > 0);
  return settled ? undefined : candidates;
}

/** Codes of the readings of the kind that comes first. */
function candidatesOf(mention: Mention, reading: Reading): Name[] {
  const places = mention.names.filter((name) => name.kind === 'region' || name.kind === 'place');
  const wanted = wantedKind(mention, reading);
  const ofKind = places.filter((name) => kindOf(name, reading) === wanted);
  if (ofKind.length > 0) return ofKind;
  const larger = places.find((name) => name.official && kindOf(name, reading) === 'provincie');
  if (larger !== undefined && (liesInside(mention, reading) || asksMember(mention, reading))) return [larger];
  const adjective = places.find((name) => name.adjective && kindOf(name, reading) === 'provincie');
  if (adjective !== undefined && membersMeant(mention, reading)) return [adjective];
  const first = ORDER.find((kind) => places.some((name) => kindOf(name, reading) === kind));
  return places.filter((name) => kindOf(name, reading) === first);
}

/** "Welke gemeente heeft de meeste banen in Utrecht", "waar in Groningen": members are asked for. */
const asksMember = ({ start }: Mention, { text, words }: Reading): boolean =>
  /^(in|binnen|within)$/.test(words[start - 1]?.norm ?? '') &&
  (/ (welke|which) (gemeenten?|gemeentes|municipalit(y|ies)) /.test(text) ||
    /^(waar|where)$/.test(words[start - 2]?.norm ?? ''));

/** "Gemeenten in Utrecht": what has municipalities in it is a province. */
const liesInside = ({ start }: Mention, reading: Reading): boolean =>
  / (gemeenten?|gemeentes|municipalit(?:y|ies)) (in|binnen|uit|within)$/.test(
    ` ${reading.words
      .slice(Math.max(0, start - 3), start)
      .map(({ norm }) => norm)
      .join(' ')}`,
  ) ||
  / (gemeenten|gemeentes|municipalities) (van|of)$/.test(
    ` ${[3, 2, 1].map((back) => wordAt(reading, start - back)).join(' ')}`,
  );

/** A province named beside it, or the asker's own municipality, decides between places of one name. */
function narrow(
  codes: readonly string[],
  mention: Mention,
  reading: Reading,
): { codes: readonly string[]; by?: Mention } {
  const { home } = reading.input;
  for (const other of reading.mentions) {
    if (other === mention) continue;
    const province = other.names.find((name) => reading.lexicon.regions.get(name.id)?.kind === 'provincie');
    if (province === undefined || Math.abs(other.start - mention.end) > 2) continue;
    const inside = codes.filter((code) => reading.lexicon.regions.get(code)?.province === province.id);
    if (inside.length === 1) return { codes: inside, by: other };
  }
  if (home !== undefined && codes.includes(home)) return { codes: [home] };
  return { codes };
}

/** "Gemiddeld in de Zeeuwse gemeenten", "samen": the place as one, unless an average is what is measured. */
export function asOne(reading: Reading): boolean {
  const named = new Set(reading.mentions.flatMap(wordsOf));
  const averaged = reading.words.some(
    ({ norm }, index) =>
      /^(gemiddelde?|samen|opgeteld|bijeen|tezamen|average)$/.test(norm) && !named.has(index),
  );
  return (
    averaged &&
    !/ (hoogste?|laagste?|meeste|minste|(?<!gemiddeld )per gemeente|elke gemeente|elke? van|ieder(?:e)? van|afzonderlijk(?:e)?|welke|kaart|top|highest|lowest) /.test(
      reading.text,
    )
  );
}

/** The municipalities in a place are meant, not the place as one. */
function membersMeant(
  mention: { start: number; end: number; names?: Mention['names'] },
  reading: Reading,
): boolean {
  if (asOne(reading)) return false;
  const kinds = mention.names?.map((name) => kindOf(name, reading)) ?? [];
  if (kinds.length > 0 && kinds.every((kind) => kind === 'gemeente' || kind === 'place')) return false;
  const after = [wordAt(reading, mention.end), wordAt(reading, mention.end + 1)];
  if (/^(gemeenten|gemeentes|gemeente|municipalities|steden|leden|ledengemeenten)$/.test(after[0] ?? ''))
    return true;
  const before = [1, 2, 3, 4].map((back) => wordAt(reading, mention.start - back));
  const joined = before.slice(0, 3).reverse().join(' ');
  return (
    /(gemeenten?|gemeentes|municipalit(?:y|ies)|steden|plaatsen)(?: (?:in|van|uit|binnen|of))?(?: (?:de|het|the|provincie))?$/.test(
      joined.replace(/ (de|het|the)$/, ''),
    ) && /(in|van|uit|binnen|of|per|gemeenten|gemeentes)/.test(joined)
  );
}

/** A place known by the catalogue of ambiguous names alone lies in the municipality that was found. */
const liesIn = (mention: Mention, code: string): ReadingNote | undefined =>
  mention.names.some(({ id }) => id === code) ? undefined : { kind: 'village', said: mention.said, code };

function noteOf(mention: Mention, name: Name | undefined): ReadingNote | undefined {
  // "G32" is what the G40 was called before 2018.
  if (name?.id === 'G40' && /^g3\d$/i.test(mention.said))
    return { kind: 'corrected', said: mention.said, readAs: 'G40' };
  if (name?.kind !== 'place') return undefined;
  return name.place === 'former'
    ? { kind: 'former', said: mention.said, code: name.id, ...(name.partial ? { partial: true } : {}) }
    : { kind: 'village', said: mention.said, code: name.id };
}

/** "Regio Zwolle" is more than Zwolle: it must be asked whether its COROP area is meant. */
function aroundOrIn(mention: Mention, candidates: readonly Name[], reading: Reading): string[] | undefined {
  const [only] = candidates;
  const area = reading.lexicon.regions.get(only?.id ?? '')?.corop;
  const said =
    /^(regio|arbeidsmarktregio|omgeving|rond|rondom|agglomeratie)$/.test(
      wordAt(reading, mention.start - 1),
    ) ||
    (wordAt(reading, mention.end) === 'en' && wordAt(reading, mention.end + 1) === 'omgeving');
  return said && only?.kind === 'region' && candidates.length === 1 && area !== undefined
    ? [area, only.id]
    : undefined;
}

/** "Niet-G40-gemeenten": the ones outside it. */
const isDeniedGroup = ({ start }: Mention, codes: readonly string[], reading: Reading): boolean =>
  /^(niet|non|not)$/.test(wordAt(reading, start - 1)) &&
  codes.every((code) => reading.lexicon.regions.get(code)?.kind === 'groep');

/** @returns the place, and the other name that settled which one it is ("Bergen in Limburg"). */
export function settle(
  mention: Mention,
  reading: Reading,
): { place: Omit<PlaceSaid, 'compared'>; by?: Mention } | undefined {
  const candidates = candidatesOf(mention, reading);
  if (candidates.length === 0) return undefined;
  const beside = inProvinceBeside(mention, reading) ?? inMunicipalityBeside(mention, reading);
  const ambiguous =
    wantedKind(mention, reading) === 'provincie' ? undefined : ambiguousCodes(mention, reading);
  const all = ambiguous ??
    aroundOrIn(mention, candidates, reading) ?? [...new Set(candidates.map((name) => name.id))];
  const { codes, by } =
    beside !== undefined
      ? beside
      : all.length > 1
        ? narrow(all, mention, reading)
        : { codes: all, by: undefined };
  const [only] = codes;
  const note =
    only === undefined || codes.length > 1
      ? undefined
      : (noteOf(
          mention,
          candidates.find((name) => name.id === only),
        ) ?? liesIn(mention, only));
  const corrected: ReadingNote | undefined =
    note === undefined && mention.corrected && codes.length === 1
      ? {
          kind: 'corrected',
          said: mention.said,
          readAs: reading.lexicon.regions.get(codes[0] ?? '')?.name ?? '',
        }
      : note;
  return {
    place: {
      start: mention.start,
      end: mention.end,
      said: mention.said,
      codes,
      members: membersMeant(mention, reading),
      except:
        isExcepted(reading, 'place', mention.start, mention.end) || isDeniedGroup(mention, codes, reading),
      ...(corrected === undefined ? {} : { note: corrected }),
    },
    ...(by === undefined ? {} : { by }),
  };
}
