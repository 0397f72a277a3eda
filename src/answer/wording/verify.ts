/**
 * No number is said that does not stand in the table: texts are taken apart into numbers, and each must be a
 * figure, rank, count, period or difference of the table as people see it.
 */
import type { Catalogue, Note, Plan, ResultTable } from '#src/model.ts';
import { shiftYears } from '#src/periods.ts';
import { changeOfRow } from './change.ts';
import { absoluteText, baseText, differenceOf, meanText, timesAsMuch } from './figures.ts';
import { limitsOf, limitText } from './filter.ts';
import { shortest } from './fitting.ts';
import { inPart, partsIn } from './fractions.ts';
import { formatNumber } from './numbers.ts';
import { periodName, periodPhrase, whenCounted } from './periods.ts';
import { CORRELATION_SCALES } from './relation-notes.ts';
import { beside, type Strand } from './strands.ts';

export interface Allowed {
  /** Numbers with the sign they bear: "7,8%", "€ 1.200", "17e". */
  readonly tokens: ReadonlySet<string>;
  /** Names with digits in them: "het 2e kwartaal van 2023", "per 1.000 inwoners". */
  readonly phrases: readonly string[];
  /** Parts and multiples in words: "ruim een kwart", "bijna twee keer zo". */
  readonly parts: ReadonlySet<string>;
}

const TOKEN = /(?<![\p{L}\p{N}_,.])[-\u2212]?(?:€ )?\d+(?:\.\d{3})*(?:,\d+)?(?:%| procentpunt|e(?!\p{L}))?/gu;

/** One kind of space; a plus sign is no part of a number. */
const plain = (text: string): string => text.replaceAll('\u00A0', ' ').replaceAll('+', '');

/** Numbers in a text, as they stand there. */
export const numbersIn = (text: string): string[] => plain(text).match(TOKEN) ?? [];

const withDigits = (texts: readonly (string | undefined)[]): string[] =>
  texts.filter((text): text is string => text !== undefined && /\d/.test(text)).map(plain);

/** @returns the numbers in `text`, and the parts and multiples in words, that are not accounted for. */
export function verifyNumbers(text: string, allowed: Allowed): string[] {
  let rest = plain(text);
  for (const phrase of allowed.phrases) {
    // A phrase begins and ends where it does: "2" is no part of "25", nor "8" of "4,8".
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}]|\\d[.,])${escaped(phrase)}(?![\\p{L}\\p{N}]|[.,]\\d)`,
      'giu',
    );
    rest = rest.replace(pattern, ' ');
  }
  return [
    ...numbersIn(rest).filter((token) => !allowed.tokens.has(token)),
    ...partsIn(text).filter((words) => !allowed.parts.has(words)),
  ];
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What was said of each row. */
function figuresOf(strand: Strand): (string | undefined)[] {
  const { indicator } = strand.topic;
  return strand.rows.flatMap((row) => [
    row.text,
    absoluteText(row, indicator),
    baseText(row, indicator),
    meanText(row),
    row.base === undefined ? undefined : changeOfRow(row, strand)?.said,
    row.base === undefined || row.change === undefined || row.change === null
      ? undefined
      : changeOfRow({ ...row, value: null }, strand)?.said,
  ]);
}

function differencesOf(strand: Strand, strands: readonly Strand[]): (string | undefined)[] {
  const last = strand.known.at(-1);
  if (last === undefined) return [];
  const before = strand.rows.find((row) => row.period === shiftYears(last.period, -1));
  const others = beside(strand, strands).flatMap((other) => other.known.at(-1) ?? []);
  return [...others, ...(before === undefined ? [] : [before])].map((row) => differenceOf(last, row));
}

/** What may be said in words of the newest figure: its part of the whole, and how many times another it is. */
function partsOf(strand: Strand, strands: readonly Strand[]): string[] {
  const last = strand.known.at(-1);
  if (last === undefined) return [];
  const others = beside(strand, strands).flatMap((other) => other.known.at(-1) ?? []);
  return [inPart(last), ...others.map((other) => timesAsMuch(last, other))].flatMap((words) => words ?? []);
}

function countsOf({ plan, table }: { plan: Plan; table: ResultTable }): (string | undefined)[] {
  const [row] = table.rows;
  const members = plan.ranked?.length;
  const of = row?.of;
  const counts = [of, members !== undefined && of !== undefined ? members - of : undefined];
  const ranks = table.rows.flatMap(({ rank }) => (rank === undefined ? [] : [`${rank}`, `${rank}e`]));
  // Those who share a place are counted where they are too many to name.
  const shared = table.rows.flatMap(({ tied }) => tied ?? []);
  const small = table.notes.find((note) => note.kind === 'small-bases')?.count;
  const without =
    small === undefined || of === undefined || members === undefined ? [] : [members - of - small];
  return [
    ...[...counts, ...shared, ...without].map((count) =>
      count === undefined ? undefined : formatNumber(count, 0),
    ),
    ...ranks,
  ];
}

function filterOf(plan: Plan, table: ResultTable): string[] {
  const [row] = table.rows;
  const unit = row?.unit ?? plan.indicators[0]?.unit ?? '';
  const limits = limitsOf(plan).map(([, value]) => value);
  if (limits.length === 0) return [];
  const passing = table.rows.filter((candidate) => candidate.rank !== undefined).length;
  return [
    formatNumber(passing, 0),
    formatNumber(plan.ranked?.length ?? 0, 0),
    ...limits.flatMap((limit) => [limitText(limit, unit), limitText(limit, '')]),
  ];
}

/** Numbers and names in the facts that go with the table. */
function fromNotes(notes: readonly Note[]): string[] {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'number')
      found.push(Number.isInteger(value) ? formatNumber(value, 0) : '', String(value));
    else if (typeof value === 'string')
      found.push(...(/^\d{4}(-|$)/.test(value) ? periodForms(value) : [value]));
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  for (const note of notes) walk(note.kind === 'average' ? note.text : note);
  return found;
}

const periodForms = (period: string): string[] => [periodName(period), periodPhrase(period)];

export function allowedNumbers(
  plan: Plan,
  table: ResultTable,
  strands: readonly Strand[],
  catalogue: Catalogue,
): Allowed {
  const overMembers = plan.operation === 'rank' || plan.operation === 'map';
  const periods = [...new Set(table.rows.flatMap((row) => [row.period, row.base ?? row.period]))];
  const figures = [
    ...strands.flatMap(figuresOf),
    // Of the members of a ranking no two are subtracted; all pairs of them would be very many.
    ...(overMembers ? [] : strands.flatMap((strand) => differencesOf(strand, strands))),
    ...countsOf({ plan, table }),
    ...filterOf(plan, table),
  ];
  const names = [
    ...table.rows.flatMap((row) => [row.regionName, row.indicatorName, row.sectorName]),
    ...plan.indicators.flatMap(({ name, definition, unit }) => [name, definition, unit]),
    ...[...plan.places, ...(plan.among === undefined ? [] : [plan.among])].map((place) => place.name),
    ...strands.flatMap(({ topic }) => [topic.subject, topic.short, topic.counted?.many, topic.unit]),
    ...periods.flatMap((period) => [
      ...periodForms(period),
      ...plan.indicators.map((indicator) => whenCounted(period, indicator)),
    ]),
    ...(plan.query.sectors?.map((id) => catalogue.sectors.get(id)?.name) ?? []),
    ...fromNotes(table.notes),
    'per 1.000 inwoners',
    ...(plan.operation === 'relation' ? CORRELATION_SCALES : []),
    ...(table.measure === 'index' ? ['= 100', 'op 100 staat'] : []),
  ];
  return {
    tokens: new Set([...withDigits(figures).flatMap(numbersIn)]),
    phrases: [...new Set(withDigits([...names, ...names.map((name) => name && shortest(name))]))].sort(
      (a, b) => b.length - a.length,
    ),
    parts: new Set(overMembers ? [] : strands.flatMap((strand) => partsOf(strand, strands))),
  };
}
