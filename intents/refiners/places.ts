/** Places of a question in order of mention, each settled on one code, or with the codes it may be. */
import type { Name } from '../lexicon.ts';
import type { ReadingNote } from '../query.ts';
import { between, type Mention, type Reading } from '../reading.ts';
import { keyOf, normalize, tokenize } from '../text.ts';

export interface PlaceSaid {
  readonly start: number;
  readonly end: number;
  readonly said: string;
  /** More than one: it must be asked which. */
  readonly codes: readonly string[];
  readonly note?: ReadingNote;
  /** "Zeeuwse gemeenten", "gemeenten in Zeeland", "alle G40-gemeenten": its members are meant. */
  readonly members: boolean;
  /** Left out of the figure. */
  readonly except: boolean;
  /** The asker's own. */
  readonly home?: true;
  /** Set against what came before. */
  readonly compared: boolean;
}

export interface Places {
  readonly said: readonly PlaceSaid[];
  readonly foreign: readonly string[];
  /** The asker means the own municipality, but none is known. */
  readonly homeWanted: boolean;
}

/** Which kind a bare name means first: a municipality or province beats a village, COROP comes last. */
const ORDER = ['gemeente', 'groep', 'provincie', 'land', 'place', 'corop', 'arbeidsmarktregio'];

function kindOf(name: Name, reading: Reading): string {
  return name.kind === 'place' ? 'place' : (reading.lexicon.regions.get(name.id)?.kind ?? 'gemeente');
}

const wordAt = (reading: Reading, index: number): string => reading.words[index]?.norm ?? '';

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
  if (before.slice(0, 2).some((word) => /^corop/.test(word))) return 'corop';
  if (/^(gemeente|stad|city|municipality)$/.test(before[0] ?? '')) return 'gemeente';
  return undefined;
}

/** Names with more than one reading, by the catalogue, that no official name settles. */
function ambiguousCodes(mention: Mention, reading: Reading): readonly string[] | undefined {
  const key = keyOf(reading.words.slice(mention.start, mention.end));
  const entry = reading.lexicon.vocabulary.ambiguities.find(
    (ambiguity) => keyOf(tokenize(ambiguity.term)) === key,
  );
  if (entry === undefined || entry.candidates.length < 2) return undefined;
  const official = mention.names.filter((name) => name.kind === 'region' && name.official);
  const municipalities = official.filter((name) => kindOf(name, reading) === 'gemeente');
  const settled = municipalities.length === 1 || (municipalities.length === 0 && official.length > 0);
  return settled ? undefined : entry.candidates;
}

/** Codes of the readings of the kind that comes first. */
function candidatesOf(mention: Mention, reading: Reading): Name[] {
  const places = mention.names.filter((name) => name.kind === 'region' || name.kind === 'place');
  const wanted = wantedKind(mention, reading);
  const ofKind = places.filter((name) => kindOf(name, reading) === wanted);
  if (ofKind.length > 0) return ofKind;
  const adjective = places.find((name) => name.adjective && kindOf(name, reading) === 'provincie');
  if (adjective !== undefined && membersMeant(mention, reading)) return [adjective];
  const first = ORDER.find((kind) => places.some((name) => kindOf(name, reading) === kind));
  return places.filter((name) => kindOf(name, reading) === first);
}

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

/** The municipalities in a place are meant, not the place as one. */
function membersMeant(
  mention: { start: number; end: number; names?: Mention['names'] },
  reading: Reading,
): boolean {
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

function noteOf(mention: Mention, name: Name | undefined): ReadingNote | undefined {
  if (name?.kind !== 'place') return undefined;
  return name.place === 'former'
    ? { kind: 'former', said: mention.said, code: name.id, ...(name.partial ? { partial: true } : {}) }
    : { kind: 'village', said: mention.said, code: name.id };
}

/** "zonder de G4": words between "zonder" and the place are articles. */
const isExcepted = (start: number, reading: Reading): boolean =>
  reading.findings.some(
    (finding) =>
      finding.sign === 'except' &&
      finding.end <= start &&
      reading.words
        .slice(finding.end, start)
        .every(
          (word) =>
            /^(de|het|een|sector|en|gemeente|gemeenten|provincie|the)$/.test(word.norm) ||
            inMention(word.norm, reading),
        ),
  );

const inMention = (norm: string, reading: Reading): boolean =>
  reading.mentions.some((mention) => normalize(mention.said).includes(norm) && norm.length > 2);

function settle(
  mention: Mention,
  reading: Reading,
): { place: Omit<PlaceSaid, 'compared'>; by?: Mention } | undefined {
  const candidates = candidatesOf(mention, reading);
  if (candidates.length === 0) return undefined;
  const ambiguous =
    wantedKind(mention, reading) === 'provincie' ? undefined : ambiguousCodes(mention, reading);
  const all = ambiguous ?? [...new Set(candidates.map((name) => name.id))];
  const { codes, by } = all.length > 1 ? narrow(all, mention, reading) : { codes: all };
  const note =
    codes.length === 1
      ? noteOf(
          mention,
          candidates.find((name) => name.id === codes[0]),
        )
      : undefined;
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
      except: isExcepted(mention.start, reading),
      ...(corrected === undefined ? {} : { note: corrected }),
    },
    ...(by === undefined ? {} : { by }),
  };
}

/** A word that is a topic as well as a place ("huizen") is the topic, unless a capital or "in" says it is a place. */
function isTopic(mention: Mention, reading: Reading): boolean {
  if (!mention.names.some((name) => name.kind === 'indicator')) return false;
  const isRegion = mention.names.some((name) => name.kind === 'region');
  const meant =
    reading.words[mention.start]?.capital || /^(in|te|gemeente)$/.test(wordAt(reading, mention.start - 1));
  return !(isRegion && meant);
}

function namedPlaces(reading: Reading): Omit<PlaceSaid, 'compared'>[] {
  const used = new Set<Mention>();
  const settled = reading.mentions.flatMap((mention) => {
    if (isTopic(mention, reading)) return [];
    const found = settle(mention, reading);
    if (found?.by !== undefined) used.add(found.by);
    return found === undefined ? [] : [{ mention, place: found.place }];
  });
  return settled.filter(({ mention }) => !used.has(mention)).map(({ place }) => place);
}

function describedPlaces(reading: Reading): Omit<PlaceSaid, 'compared'>[] {
  return reading.findings.flatMap((finding) =>
    finding.region === undefined
      ? []
      : [
          {
            start: finding.start,
            end: finding.end,
            said: '',
            codes: [finding.region],
            members:
              finding.sign === 'members-of' ||
              /^(alle|welke|per|elke|which|all)$/.test(wordAt(reading, finding.start - 1)),
            except: isExcepted(finding.start, reading),
          },
        ],
  );
}

function homePlaces(reading: Reading): Omit<PlaceSaid, 'compared'>[] {
  const { home } = reading.input;
  const [first] = reading.findings.filter((finding) => finding.home !== undefined);
  if (first === undefined || home === undefined) return [];
  return [
    {
      start: first.start,
      end: first.end,
      said: '',
      codes: [home],
      members: false,
      except: false,
      home: true,
    },
  ];
}

export function findPlaces(reading: Reading): Places {
  const all = [...namedPlaces(reading), ...describedPlaces(reading), ...homePlaces(reading)].sort(
    (a, b) => a.start - b.start,
  );
  const unique = all.filter((place, index) => {
    const code = place.codes.join('|');
    const province =
      place.codes[0] === 'PROVINCE' &&
      all.some(
        (other) => other !== place && reading.lexicon.regions.get(other.codes[0] ?? '')?.kind === 'provincie',
      );
    return !province && all.findIndex((other) => other.codes.join('|') === code) === index;
  });
  const said = unique.map((place, index) => ({
    ...place,
    compared: index > 0 && between(reading, 'versus', unique[index - 1]?.end ?? 0, place.start),
  }));
  const foreign = reading.mentions
    .filter((mention) => mention.names.every((name) => name.kind === 'foreign'))
    .map((mention) => mention.said);
  const homeWanted =
    reading.input.home === undefined && reading.findings.some((finding) => finding.home !== undefined);
  return { said, foreign, homeWanted };
}
