/** Facts on what a figure was put together from: members of a group, former municipalities, inhabitants. */
import type { Note } from '#src/model.ts';
import { WITH_MEMBERS } from '../plan/members.ts';
import { type About, periodList, spoken } from './notes-about.ts';
import { periodPhrase } from './periods.ts';
import { namedPlace } from './places.ts';
import { listOf, shortListOf, spaced, upperFirst } from './text.ts';

export function perThousand({ plan }: About): string {
  if (WITH_MEMBERS.has(plan.operation)) return 'Per 1.000 inwoners, omdat gemeenten verschillen in grootte.';
  const names = plan.places.map((place) => namedPlace(place.code, place.name, place.kind).spoken);
  return `Per 1.000 inwoners, omdat ${shortListOf(names, 3)} verschillen in grootte.`;
}

/** A total needs all members: without them there is none, whatever the others have. */
export function coverage(
  { name, period, withFigure, members, without: periods = [] }: Extract<Note, { kind: 'coverage' }>,
  about: About,
): string {
  const place = spoken(name, about);
  if (periods.length === 0)
    return `Het cijfer van ${place} over ${periodPhrase(period)} berust op ${withFigure} van de ${members} gemeenten.`;
  const some =
    periods.length === 1
      ? `${withFigure} van de ${members} gemeenten hebben er een cijfer`
      : `niet alle ${members} gemeenten hebben dan een cijfer`;
  return `Voor ${place} is er geen totaal over ${periodList(periods, about.table.periods)}: ${some}.`;
}

/** Years, those in a row joined: "2015 tot en met 2018 en 2020". */
function yearList(years: readonly string[]): string {
  const runs: string[][] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run !== undefined && Number(year) - Number(run.at(-1)) === 1) run.push(year);
    else runs.push([year]);
  }
  return listOf(runs.flatMap((run) => (run.length > 2 ? [`${run[0]} tot en met ${run.at(-1)}`] : [...run])));
}

/** All years of which the inhabitants are not known or counted, in one sentence. */
export function inhabitants({ table }: About): string {
  const notes = table.notes.filter((note) => note.kind === 'inhabitants-year');
  const estimated = notes
    .filter((note) => note.used === note.period || note.estimated)
    .map(({ used }) => used);
  const years = listOf([...new Set(estimated)].sort());
  return spaced(
    dividedByOthers(notes.filter((note) => note.used !== note.period)),
    years === '' ? '' : `Het aantal inwoners van ${years} is geschat.`,
  );
}

function dividedByOthers(notes: readonly { readonly period: string; readonly used: string }[]): string {
  const perUsed = [...new Set(notes.map(({ used }) => used))].sort().map((used) => ({
    used,
    periods: [...new Set(notes.filter((note) => note.used === used).map(({ period }) => period))].sort(),
  }));
  const [first, ...rest] = perUsed;
  if (first === undefined) return '';
  if (rest.length === 0 && first.periods.length === 1)
    return `Het aantal inwoners van ${first.periods[0]} is niet bekend; gedeeld is door dat van ${first.used}.`;
  const are = first.periods.length > 1 ? 'zijn' : 'is';
  const parts = [
    `${yearList(first.periods)} ${are} gedeeld door de inwoners van ${first.used}`,
    ...rest.map(({ used, periods }) => `${yearList(periods)} door die van ${used}`),
  ];
  return `Niet van elk jaar is het aantal inwoners bekend. ${upperFirst(listOf(parts))}.`;
}

/** More places than this that changed are said together. */
const MOST_CHANGED = 3;

const placesIn = (notes: readonly { name: string }[], about: About): string =>
  shortListOf(
    notes.map(({ name }) => spoken(name, about)),
    MOST_CHANGED,
  );

function boundariesTogether(notes: readonly BoundaryNote[], about: About): string {
  const split = notes.filter(({ partial }) => partial);
  const inexact =
    split.length === 0
      ? ''
      : ` Bij ${placesIn(split, about)} is een van de oude gemeenten gesplitst; dat cijfer past niet precies.`;
  return `Van ${placesIn(notes, about)} zijn cijfers van vroegere gemeenten samengenomen, in de huidige grenzen.${inexact}`;
}

type BoundaryNote = Extract<Note, { kind: 'boundary' }>;

/** Of many places in one sentence. */
export function boundary(note: BoundaryNote, about: About): string {
  const all = about.table.notes.filter((other) => other.kind === 'boundary');
  return all.length > MOST_CHANGED ? boundariesTogether(all, about) : boundaryOf(note);
}

function boundaryOf({ name, former, year, partial }: BoundaryNote): string {
  const parts = former.length === 0 ? '' : ` (nu met ${shortListOf(former, 4)})`;
  const split = partial
    ? ' Een van de oude gemeenten is gesplitst, dus oudere cijfers passen niet precies.'
    : '';
  return `Cijfers van voor ${year} gelden voor ${name} in de huidige grenzen${parts}.${split}`;
}

export function membership(
  { name, asOf, known, knownIncomplete }: Extract<Note, { kind: 'membership' }>,
  about: About,
): string {
  const always = about.table.periods.length > 1 ? ', voor alle jaren' : '';
  const incomplete = knownIncomplete === undefined ? '' : ` (${knownIncomplete})`;
  return `${upperFirst(spoken(name, about))}: de ${known} gemeenten die er op ${asOf} bij hoorden${incomplete}${always}.`.replace(
    /op (\d{4}|[a-z]+ \d{4}) bij/,
    'in $1 bij',
  );
}

/** Asked for, but no member: of another place, or of another kind. */
export function outsider({ name, among }: Extract<Note, { kind: 'not-a-member' }>, about: About): string {
  const { operation, query } = about.plan;
  const kind = query.members === undefined || query.members === 'gemeente' ? undefined : query.members;
  const why = kind === undefined ? `hoort niet bij ${spoken(among, about)}` : `is geen ${kind}`;
  const so = operation === 'relation' ? 'telt dus niet mee' : 'staat dus niet in de rij';
  return `${upperFirst(spoken(name, about))} ${why} en ${so}.`;
}
