/**
 * The facts that must be said, in Dutch. Each has its place: `summary` when it matters for the figure said
 * aloud, `assumption` under "Zo begreep ik je vraag", `silent` when the answer shows it already.
 */
import type { Catalogue, Indicator, Note, Plan, ResultTable } from '#src/model.ts';
import { WITH_MEMBERS } from '../plan/members.ts';
import { scannedSentence } from './movers-reasons.ts';
import { noWeightSentence } from './no-weight.ts';
import { periodName, periodPhrase } from './periods.ts';
import { namedPlace, placeByCode, placesOf } from './places.ts';
import { readingSentence } from './reading.ts';
import { methodOf, periodsDiffer } from './relation-notes.ts';
import { listOf, lowerFirst, shortListOf, spaced, upperFirst } from './text.ts';

export type NotePlace = 'summary' | 'assumption' | 'silent';

export interface Saying {
  readonly place: NotePlace;
  readonly text: string;
}

interface About {
  readonly plan: Plan;
  readonly table: ResultTable;
  readonly catalogue: Catalogue;
}

/** Where each kind is said; some depend on what is shown. In order of weight: the first is said first. */
const PLACES: Readonly<Record<Note['kind'], NotePlace>> = {
  reading: 'summary',
  'not-a-member': 'summary',
  'coverage-too-low': 'summary',
  'period-unavailable': 'summary',
  'period-running': 'summary',
  level: 'summary',
  'periods-differ': 'summary',
  'base-too-small': 'summary',
  'no-weight': 'summary',
  missing: 'summary',
  status: 'summary',
  'pair-only': 'assumption',
  relation: 'assumption',
  coverage: 'assumption',
  'newer-elsewhere': 'assumption',
  'per-1000': 'assumption',
  membership: 'assumption',
  peers: 'assumption',
  approximation: 'assumption',
  'fictional-part': 'assumption',
  boundary: 'assumption',
  'inhabitants-year': 'assumption',
  'year-from-parts': 'assumption',
  'polarity-neutral': 'assumption',
  excluded: 'assumption',
  average: 'silent',
  provinces: 'silent',
  notable: 'silent',
  scanned: 'assumption',
};

const WEIGHTS = Object.keys(PLACES);

/** Name of a place of the plan as it is said, by its name in a note. */
function spoken(name: string, { plan, catalogue }: About): string {
  const around = plan.among === undefined ? [] : [plan.among];
  const place = [...plan.places, ...around, ...(plan.ranked ?? [])].find((item) => item.name === name);
  return place === undefined ? name : placesOf(plan, catalogue)(place.code).spoken;
}

const indicatorName = (id: string, catalogue: Catalogue): string =>
  id === 'landoppervlak' ? 'landoppervlak' : lowerFirst(catalogue.indicators.get(id)?.name ?? id);

/** "2019 en 2021", "2015 tot en met 2020" for a run of the table's periods, else only the newest by name. */
function periodList(periods: readonly string[], all: readonly string[]): string {
  const [first, last] = [periods[0], periods.at(-1)];
  if (periods.length <= 3 || first === undefined || last === undefined)
    return listOf(periods.map(periodPhrase));
  const run = all.indexOf(last) - all.indexOf(first) === periods.length - 1;
  return run ? `${periodPhrase(first)} tot en met ${periodPhrase(last)}` : `onder meer ${periodPhrase(last)}`;
}

const PART_WORDS: Readonly<Record<Indicator['frequency'], string>> = {
  year: 'jaar',
  half: 'halfjaar',
  quarter: 'kwartaal',
  month: 'maand',
};

const PLURAL_PARTS: Readonly<Record<Indicator['frequency'], string>> = {
  year: 'jaren',
  half: 'halfjaren',
  quarter: 'kwartalen',
  month: 'maanden',
};

function perThousand({ plan }: About): string {
  if (WITH_MEMBERS.has(plan.operation)) return 'Per 1.000 inwoners, omdat gemeenten verschillen in grootte.';
  const names = plan.places.map((place) => namedPlace(place.code, place.name, place.kind).spoken);
  return `Per 1.000 inwoners, omdat ${shortListOf(names, 3)} verschillen in grootte.`;
}

/** A total needs all members: without them there is none, whatever the others have. */
function coverage(
  { name, period, withFigure, members }: Extract<Note, { kind: 'coverage' }>,
  about: About,
): string {
  const place = spoken(name, about);
  const partial = about.table.rows.filter(
    (row) => row.regionName === name && row.value === null && (row.withFigure ?? 0) < (row.members ?? 0),
  );
  const periods = [...new Set(partial.map((row) => row.period))];
  if (periods.length === 0)
    return `Het cijfer van ${place} over ${periodPhrase(period)} berust op ${withFigure} van de ${members} gemeenten.`;
  const some =
    periods.length === 1
      ? `${withFigure} van de ${members} gemeenten hebben er een cijfer`
      : `niet alle ${members} gemeenten hebben dan een cijfer`;
  return `Voor ${place} is er geen totaal over ${periodList(periods, about.table.periods)}: ${some}.`;
}

/** All years of which the inhabitants are not known or counted, in one sentence. */
function inhabitants({ table }: About): string {
  const notes = table.notes.filter((note) => note.kind === 'inhabitants-year');
  const estimated = notes
    .filter((note) => note.used === note.period || note.estimated)
    .map(({ used }) => used);
  const other = notes.filter((note) => note.used !== note.period);
  const years = listOf([...new Set(estimated)].sort());
  const guess = years === '' ? '' : `Het aantal inwoners van ${years} is geschat.`;
  const perUsed = [...new Set(other.map(({ used }) => used))].map((used) => {
    const periods = other
      .filter((note) => note.used === used)
      .map(({ period }) => period)
      .sort();
    return `${periodList(periods, table.periods)} ${periods.length > 1 ? 'zijn' : 'is'} gedeeld door de inwoners van ${used}`;
  });
  return spaced(
    perUsed.length === 0 ? '' : `${upperFirst(listOf(perUsed))}; van die jaren zelf zijn ze niet bekend.`,
    guess,
  );
}

function unavailable(asked: string, shown: string | undefined, { plan }: About): string {
  if (plan.wish.kind === 'range' && shown !== undefined)
    return `De cijfers beginnen in ${periodPhrase(shown)}, later dan ${periodPhrase(asked)}.`;
  const none = `Over ${periodPhrase(asked)} is er geen cijfer`;
  return shown === undefined ? `${none}.` : `${none}; dit is dat van ${periodPhrase(shown)}.`;
}

function boundary({ name, former, year, partial }: Extract<Note, { kind: 'boundary' }>): string {
  const parts = former.length === 0 ? '' : ` (nu met ${shortListOf(former, 4)})`;
  const split = partial
    ? ' Een van de oude gemeenten is gesplitst, dus oudere cijfers passen niet precies.'
    : '';
  return `Cijfers van voor ${year} gelden voor ${name} in de huidige grenzen${parts}.${split}`;
}

function status({ status: sure, periods }: StatusNote, all: readonly string[]): string {
  const over = periodList(periods, all);
  const plural = periods.length > 1;
  const are = plural ? 'De cijfers' : 'Het cijfer';
  const verb = plural ? 'zijn' : 'is';
  switch (sure) {
    case 'provisional':
      return `${are} over ${over} ${verb} voorlopig.`;
    case 'revised':
      return `${are} over ${over} ${verb} later bijgesteld door de bron.`;
    case 'estimated':
      return `${are} over ${over} ${verb} geschat.`;
    case 'suppressed':
      return `${are} over ${over} ${plural ? 'worden' : 'wordt'} door de bron niet vrijgegeven.`;
  }
}

/** Aloud only the newest is called provisional; the others are marked in the table. */
function saidInSummary(note: StatusNote, { table }: About): StatusNote {
  const newest = table.periods.at(-1) ?? '';
  const aloud = note.status === 'provisional' && note.periods.includes(newest);
  return aloud ? { ...note, periods: [newest] } : note;
}

type StatusNote = Extract<Note, { kind: 'status' }>;

function membership(
  { name, asOf, known, knownIncomplete }: Extract<Note, { kind: 'membership' }>,
  about: About,
): string {
  const incomplete = knownIncomplete === undefined ? '' : ` (${knownIncomplete})`;
  return `${upperFirst(spoken(name, about))}: de ${known} gemeenten die er op ${asOf} bij hoorden${incomplete}, voor alle jaren.`.replace(
    /op (\d{4}|[a-z]+ \d{4}) bij/,
    'in $1 bij',
  );
}

/** Asked for, but no member: of another place, or of another kind. */
function outsider({ name, among }: Extract<Note, { kind: 'not-a-member' }>, about: About): string {
  const { operation, query } = about.plan;
  const kind = query.members === undefined || query.members === 'gemeente' ? undefined : query.members;
  const why = kind === undefined ? `hoort niet bij ${spoken(among, about)}` : `is geen ${kind}`;
  const so = operation === 'relation' ? 'telt dus niet mee' : 'staat dus niet in de rij';
  return `${upperFirst(spoken(name, about))} ${why} en ${so}.`;
}

/** The sentence of a fact; undefined when there is nothing to say. */
function textOf(note: Note, about: About): string | undefined {
  const { catalogue } = about;
  switch (note.kind) {
    case 'per-1000':
      return note.assumed ? perThousand(about) : undefined;
    case 'inhabitants-year':
      return inhabitants(about);
    case 'newer-elsewhere':
      return `${listOf(note.regions.map((code) => upperFirst(placesOf(about.plan, catalogue)(code).spoken)))} ${note.regions.length > 1 ? 'hebben' : 'heeft'} al een cijfer over ${periodPhrase(note.newer)}; hier staat ${periodPhrase(note.shown)}, dat hebben ze allemaal.`;
    case 'period-running':
      return `Over heel ${periodPhrase(note.asked)} zijn er nog geen cijfers.`;
    case 'period-unavailable':
      return unavailable(note.asked, note.shown, about);
    case 'year-from-parts': {
      const frequency = catalogue.indicators.get(note.indicator)?.frequency ?? 'quarter';
      return note.how === 'sum'
        ? `Een jaar is de som van alle ${PLURAL_PARTS[frequency]}.`
        : `Een jaarcijfer is de stand van ${frequency === 'month' ? 'de laatste' : 'het laatste'} ${PART_WORDS[frequency]}.`;
    }
    case 'membership':
      return membership(note, about);
    case 'coverage':
      return coverage(note, about);
    case 'coverage-too-low':
      return `Voor ${spoken(note.name, about)} is er geen cijfer: maar ${note.withFigure} van de ${note.members} gemeenten ${note.withFigure === 1 ? 'heeft' : 'hebben'} er een.`;
    case 'approximation':
      return `Het cijfer van ${spoken(note.name, about)} is een benadering: het gemiddelde van de gemeenten, gewogen naar ${indicatorName(note.weight, catalogue)}.`;
    case 'no-weight':
      return noWeightSentence(note, spoken(note.name, about), indicatorName(note.weight, catalogue));
    case 'missing':
      return `Voor ${spoken(note.name, about)} is er geen cijfer over ${periodList(note.periods, about.table.periods)}.`;
    case 'status':
      return status(saidInSummary(note, about), about.table.periods);
    case 'fictional-part':
      return `Voorbeeldcijfers (fictief) zitten hier in: ${lowerFirst(note.what)}.`;
    case 'boundary':
      return boundary(note);
    case 'base-too-small':
      return `${periodName(note.base)} telt minder dan 20, te weinig voor een percentage.`;
    case 'level':
      return `Dit cijfer is er niet voor ${spoken(note.asked, about)}; getoond is ${spoken(note.shown, about)}.`;
    case 'polarity-neutral':
      return 'Bij dit cijfer is hoger niet beter of slechter.';
    case 'excluded':
      return `Niet meegeteld: ${listOf(note.what.map(lowerFirst))}.`;
    case 'peers':
      return `Vergelijkbaar met ${note.subject} in inwoners en stedelijkheid: ${listOf(note.names)}.`;
    case 'not-a-member':
      return outsider(note, about);
    case 'average':
    case 'provinces':
    case 'notable':
      return undefined;
    case 'scanned':
      return scannedSentence(note, about.plan);
    case 'relation':
      return methodOf(note);
    case 'periods-differ':
      return periodsDiffer(note, about.plan);
    case 'pair-only':
      return `Een samenhang is er tussen twee onderwerpen; weggelaten: ${listOf(note.indicators.map((id) => indicatorName(id, catalogue)))}.`;
    case 'reading':
      return readingSentence(note.note, (code) => placeByCode(code, catalogue));
  }
}

/** Facts on older figures stay out of the summary: it speaks of the newest. */
function placeOfNote(note: Note, { table }: About): NotePlace {
  const newest = table.periods.at(-1) ?? '';
  if (note.kind === 'status')
    return note.status === 'provisional' && note.periods.includes(newest) ? 'summary' : 'assumption';
  if (note.kind === 'missing') return note.periods.includes(newest) ? 'summary' : 'assumption';
  if (note.kind === 'coverage')
    return table.rows.some(
      (row) => row.regionName === note.name && row.period === newest && row.value === null,
    )
      ? 'summary'
      : 'assumption';
  if (note.kind === 'reading') return note.note.kind === 'corrected' ? 'assumption' : 'summary';
  return PLACES[note.kind];
}

/** All that must be said, the weightiest first; the same sentence once. */
export function sayingsOf(notes: readonly Note[], about: About): Saying[] {
  const sorted = [...notes].sort((a, b) => WEIGHTS.indexOf(a.kind) - WEIGHTS.indexOf(b.kind));
  const said = sorted.flatMap((note): Saying[] => {
    const text = textOf(note, about);
    const place = placeOfNote(note, about);
    return text === undefined || place === 'silent' ? [] : [{ place, text }];
  });
  return said.filter((saying, index) => said.findIndex((other) => other.text === saying.text) === index);
}
