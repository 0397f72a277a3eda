/** Places of a question in order of mention, each settled on one code, or with the codes it may be. */
import type { ReadingNote } from '../query.ts';
import { between, type Mention, type Reading } from '../reading.ts';
import type { Finding } from '../rule.ts';
import { keyOf, normalize } from '../text.ts';
import { isExcepted } from './except.ts';
import { asOne, settle, wordAt } from './settle.ts';

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

/** "vacatures huizen 2024": another topic is asked about, and no other place. */
function besideTopic(mention: Mention, reading: Reading): boolean {
  const others = reading.mentions.filter((other) => other !== mention);
  const topic = others.some(({ names }) => names.some(({ kind }) => kind === 'indicator'));
  const place = others.some(({ names }) => names.every(({ kind }) => kind === 'region' || kind === 'place'));
  return topic && !place && !/^(en|of|and)$/.test(wordAt(reading, mention.start - 1));
}

/** A word that is a topic as well as a place ("huizen") is the topic, unless a capital or "in" says it is a place. */
function isTopic(mention: Mention, reading: Reading): boolean {
  if (!mention.names.some((name) => name.kind === 'indicator')) return false;
  const isRegion = mention.names.some((name) => name.kind === 'region');
  const meant =
    reading.words[mention.start]?.capital || /^(in|te|gemeente)$/.test(wordAt(reading, mention.start - 1));
  return !(isRegion && (meant || besideTopic(mention, reading)));
}

/** "Stad en provincie Utrecht": one name, two places. */
function cityAndProvince(mention: Mention, reading: Reading): Omit<PlaceSaid, 'compared'>[] | undefined {
  const { start, end, said } = mention;
  const first = wordAt(reading, start) === 'provincie' ? start : start - 1;
  const before = [2, 1, 0].map((back) => wordAt(reading, first - back)).join(' ');
  const last = wordAt(reading, end - 1) === 'stad' ? end - 1 : end;
  const after = [0, 1, 2].map((on) => wordAt(reading, last + on)).join(' ');
  const both = /^(stad|gemeente) en provincie$/;
  if (!both.test(before) && !both.test(after)) return undefined;
  const from = both.test(before) ? first + 1 : start;
  const typed = reading.lexicon.names.get(keyOf(reading.words.slice(from, last))) ?? [];
  // By the name of the municipality, however it was typed.
  const city = [...typed, ...mention.names].find(
    ({ id }) => reading.lexicon.regions.get(id)?.kind === 'gemeente',
  );
  const name = reading.lexicon.regions.get(city?.id ?? '')?.name ?? '';
  const names = reading.lexicon.names.get(normalize(name)) ?? [];
  const codes = ['gemeente', 'provincie'].flatMap((kind) =>
    names.filter(({ id }) => reading.lexicon.regions.get(id)?.kind === kind).map(({ id }) => id),
  );
  return codes.length === 2
    ? codes.map((code) => ({ start, end, said, codes: [code], members: false, except: false }))
    : undefined;
}

/** "Soest in Duitsland": no place of ours. */
const isAbroad = ({ end }: Mention, { mentions, words }: Reading): boolean =>
  mentions.some(
    ({ start, names }) =>
      names.every(({ kind }) => kind === 'foreign') &&
      (start === end || (start === end + 1 && /^(in|uit)$/.test(words[end]?.norm ?? ''))) &&
      words.slice(end, start + 1).every(({ pause }) => pause === undefined),
  );

function namedPlaces(reading: Reading): Omit<PlaceSaid, 'compared'>[] {
  const used = new Set<Mention>();
  const settled = reading.mentions.flatMap((mention) => {
    if (isTopic(mention, reading) || isAbroad(mention, reading)) return [];
    const both = cityAndProvince(mention, reading);
    if (both !== undefined) return both.map((place) => ({ mention, place }));
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
              (finding.sign === 'members-of' && !asOne(reading)) ||
              (/^(alle|welke|per|elke|which|all)$/.test(wordAt(reading, finding.start - 1)) &&
                !asOne(reading)) ||
              /^(afzonderlijke|individuele|aparte|losse)$/.test(wordAt(reading, finding.start - 1)),
            except: isExcepted(reading, 'place', finding.start, finding.end),
          },
        ],
  );
}

/** Where the asker's own municipality is meant; "we" as colleagues only when no other place is named. */
function ownSaid(reading: Reading, others: number): Finding[] {
  const weak = reading.findings.filter((finding) => finding.home === 'weak');
  return reading.findings.filter(
    (finding) =>
      finding.home !== undefined &&
      (others === 0 ||
        (finding.home !== 'weak' &&
          !weak.some(({ start, end }) => start <= finding.start && finding.end <= end))),
  );
}

/** "In onze regio": the area that one's own municipality lies in, or the municipality itself. */
function areaAround(home: string, { lexicon }: Reading): string[] {
  const area = lexicon.regions.get(home)?.corop;
  return area === undefined ? [home] : [area, home];
}

function homePlaces(reading: Reading, others: number): Omit<PlaceSaid, 'compared'>[] {
  const { home } = reading.input;
  const [first] = ownSaid(reading, others);
  if (first === undefined || home === undefined) return [];
  return [
    {
      start: first.start,
      end: first.end,
      said: '',
      codes: first.sign === 'own-area' ? areaAround(home, reading) : [home],
      members: false,
      except: false,
      home: true,
    },
  ];
}

export function findPlaces(reading: Reading): Places {
  const others = [...namedPlaces(reading), ...describedPlaces(reading)];
  const all = [...others, ...homePlaces(reading, others.length)].sort((a, b) => a.start - b.start);
  const unique = all.filter((place, index) => {
    const code = place.codes.join('|');
    const province =
      place.codes[0] === 'PROVINCE' &&
      all.some(
        (other) => other !== place && reading.lexicon.regions.get(other.codes[0] ?? '')?.kind === 'provincie',
      );
    const same = all.filter((other) => other.codes.join('|') === code);
    // "Wie heeft na Amsterdam de meeste? Top 5 zonder Amsterdam": once left out is left out.
    return !province && (same.find(({ except }) => except) ?? same[0]) === all[index];
  });
  const said = unique.map((place, index) => ({
    ...place,
    compared: index > 0 && between(reading, 'versus', unique[index - 1]?.end ?? 0, place.start),
  }));
  const foreign = reading.mentions
    .filter((mention) => mention.names.every((name) => name.kind === 'foreign'))
    .map((mention) => mention.names[0]?.id ?? mention.said);
  const homeWanted = reading.input.home === undefined && ownSaid(reading, others.length).length > 0;
  return { said, foreign, homeWanted };
}
