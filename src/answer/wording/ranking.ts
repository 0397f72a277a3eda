/** A ranking as its sentences need it: who stand in it, and how its field is called. */
import type { Note, Plan, Row } from '#src/model.ts';
import { changeOfRow } from './change.ts';
import type { Telling } from './draft.ts';
import { bare, brief } from './figures.ts';
import { formatNumber, MINUS } from './numbers.ts';
import { inPeriod, periodPhrase } from './periods.ts';
import { type NamedPlace, namedPlace, placesOf } from './places.ts';
import type { Strand } from './strands.ts';
import { spaced } from './text.ts';

const MEMBER_WORDS = {
  gemeente: ['gemeente', 'gemeenten'],
  provincie: ['provincie', 'provincies'],
  arbeidsmarktregio: ['arbeidsmarktregio', "arbeidsmarktregio's"],
} as const;

export interface Ranking {
  readonly telling: Telling;
  readonly place: (code: string) => NamedPlace;
  /** Any strand: they all have the same topic. */
  readonly sample: Strand;
  /** Rows with a place in the order, ascending. */
  readonly ranked: readonly Row[];
  readonly subjects: readonly Row[];
  readonly of: number;
  readonly low: boolean;
  readonly change: boolean;
}

/** @returns undefined when no member is shown. */
export function rankingIn(telling: Telling): Ranking | undefined {
  const { table, strands, plan, catalogue } = telling;
  const [sample] = strands;
  if (sample === undefined) return undefined;
  const { rows } = table;
  return {
    telling,
    place: placesOf(plan, catalogue),
    sample,
    ranked: rows.filter((row) => row.rank !== undefined),
    subjects: rows.filter((row) => row.role === 'subject'),
    of: rows[0]?.of ?? 0,
    low: plan.query.order === 'low',
    change: table.measure === 'change' || table.measure === 'change_pct',
  };
}

/** "gemeente", "provincies". */
export function memberWord({ members }: Plan['query'], count: number): string {
  const [one, many] = MEMBER_WORDS[members ?? 'gemeente'];
  return count === 1 ? one : many;
}

/** "gemeenten in de G40", "gemeenten in Nederland", "provincies". */
export function membersName({ query, among }: Plan, count: number): string {
  const word = memberWord(query, count);
  if (query.members === 'provincie' || query.members === 'arbeidsmarktregio') return word;
  if (among === undefined) return word;
  const place = namedPlace(among.code, among.name, among.kind);
  return place.plural ? place.spoken : `${word} ${place.inside}`;
}

/** A figure, or a change with its sign. */
export const say = (row: Row, { sample, change }: Ranking): string =>
  change ? sayChange(row, sample) : bare(row, sample.topic);

/** The same behind a figure that has its unit. */
export const sayBriefly = (row: Row, { sample, change }: Ranking): string =>
  change ? sayChange(row, sample) : brief(row, sample.topic);

/** What the end that was asked for is called: growth and decline are not each other's least. */
export function changeAtEnd({ value }: Pick<Row, 'value'>, { low, sample: { topic } }: Ranking): string {
  const growth = topic.counted === undefined ? 'stijging' : 'groei';
  // Who stays level while all others fall has the smallest fall, not the largest growth.
  const falls = low ? (value ?? 0) < 0 : (value ?? 0) <= 0;
  if (low) return falls ? 'sterkste daling' : `kleinste ${growth}`;
  return falls ? 'kleinste daling' : `sterkste ${growth}`;
}

function sayChange(row: Row, sample: Strand): string {
  const change = changeOfRow(row, sample);
  if (change === undefined) return row.text;
  return `${change.none ? '' : change.up ? '+' : MINUS}${change.size}`;
}

export const nameOf = ({ place }: Ranking, row: Row): string => place(row.region).spoken;

export function timeOf(row: Row | undefined): string {
  if (row === undefined) return '';
  return row.base === undefined
    ? inPeriod(row.period)
    : `tussen ${periodPhrase(row.base)} en ${periodPhrase(row.period)}`;
}

/** "39 gemeenten in de G40 (2 zonder cijfer)" */
export const fieldOf = ({ telling: { plan, table }, of }: Ranking): string =>
  countedField(plan, of, (plan.ranked?.length ?? of) - of, table.notes);

/** A number too small to take a percentage of is a figure all the same. */
export function countedField(plan: Plan, of: number, without: number, notes: readonly Note[]): string {
  const small = notes.find((note) => note.kind === 'small-bases')?.count ?? 0;
  const why = [
    small > 0 ? `${formatNumber(small, 0)} met een te klein aantal voor een percentage` : '',
    without > small ? `${formatNumber(without - small, 0)} zonder cijfer` : '',
  ].filter((text) => text !== '');
  return spaced(formatNumber(of, 0), membersName(plan, of), why.length === 0 ? '' : `(${why.join('; ')})`);
}
