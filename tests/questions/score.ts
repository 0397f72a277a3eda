/** Compares what the parser made of questions with what they mean, by the contract. */
import type { Gold, GoldLine } from '#intents/corpus.ts';
import type { Parser } from '#intents/parse.ts';
import type { Parse, Query } from '#intents/query.ts';

export interface Result {
  readonly line: GoldLine;
  readonly parse: Parse;
  readonly exact: boolean;
  /** Slots of the query that differ from the nearest gold. */
  readonly wrong: readonly string[];
  /** A figure for another place or indicator than meant, or where none may be given. */
  readonly silent: boolean;
}

/** The share of our own corpora that must be understood exactly. */
export const LEAST_EXACT = 0.99;

const SLOTS = [
  'operation',
  'indicators',
  'theme',
  'regions',
  'among',
  'members',
  'sectors',
  'splitBy',
  'measure',
  'period',
  'step',
  'order',
  'limit',
  'filter',
  'except',
  'ignored',
  'show',
] as const;
const UNORDERED = new Set(['sectors', 'except', 'ignored']);
const DEFAULTS: Readonly<Record<string, unknown>> = {
  measure: 'level',
  among: 'NL',
  members: 'gemeente',
  show: 'chart',
};

/** Key order and defaults do not matter; of regions the subject comes first, the others in any order. */
function canonical(slot: string, value: unknown): string {
  if (value === undefined || value === DEFAULTS[slot] || (Array.isArray(value) && value.length === 0))
    return '';
  if (Array.isArray(value)) {
    if (UNORDERED.has(slot)) return JSON.stringify([...value].sort());
    if (slot === 'regions') return JSON.stringify([value[0], ...value.slice(1).sort()]);
    return JSON.stringify(value);
  }
  if (typeof value === 'object' && value !== null)
    return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify(value);
}

/** "De provincie" of a subject may be given as PROVINCE or by its code. */
const asProvince = (query: Query): Query =>
  JSON.parse(JSON.stringify(query).replaceAll(/"PV\d\d"/g, '"PROVINCE"')) as Query;

function differing(gold: Query, read: Query): string[] {
  const own = JSON.stringify(read).includes('"PROVINCE"') && !JSON.stringify(gold).includes('"PROVINCE"');
  const [a, b] = own ? [asProvince(gold), read] : [gold, read];
  return SLOTS.filter((slot) => canonical(slot, a[slot]) !== canonical(slot, b[slot]));
}

const sameList = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  JSON.stringify([...(a ?? [])].sort()) === JSON.stringify([...(b ?? [])].sort());

function wrongSlots(gold: Gold, parse: Parse): string[] {
  if (gold.outcome !== parse.outcome) return ['outcome'];
  if (parse.outcome === 'query') {
    const aspect = gold.aspect === undefined || gold.aspect === parse.aspect ? [] : ['aspect'];
    return gold.query === undefined ? ['query'] : [...differing(gold.query, parse.query), ...aspect];
  }
  if (parse.outcome === 'clarify') {
    const offered = JSON.stringify(parse.options);
    const missing = (gold.options_regions ?? []).some((code) => !offered.includes(`"${code}"`));
    return [...(gold.about === parse.about ? [] : ['about']), ...(missing ? ['options'] : [])];
  }
  if (parse.outcome === 'unsupported') return gold.reason === parse.reason ? [] : ['reason'];
  const same =
    gold.act === parse.act &&
    sameList(gold.regions, parse.regions) &&
    sameList(gold.indicators, parse.indicators) &&
    gold.theme === parse.theme &&
    gold.figure === parse.figure;
  return same ? [] : ['act'];
}

const FATAL = new Set(['outcome', 'indicators', 'regions', 'among', 'sectors', 'except']);

export function evaluate(lines: readonly GoldLine[], parser: Parser): Result[] {
  return lines.map((line) => {
    const { question, today = '2026-11-22', home, previous } = line;
    const parse = parser.parse({
      question,
      today,
      ...(home === undefined ? {} : { home }),
      ...(previous === undefined ? {} : { previous }),
    });
    const wrong =
      [line.gold, ...(line.alt ?? [])]
        .map((gold) => wrongSlots(gold, parse))
        .sort((a, b) => a.length - b.length)[0] ?? [];
    return {
      line,
      parse,
      wrong,
      exact: wrong.length === 0,
      silent: parse.outcome === 'query' && wrong.some((slot) => FATAL.has(slot)),
    };
  });
}

const percent = (part: number, whole: number): string =>
  `${part} van ${whole} (${((100 * part) / Math.max(1, whole)).toFixed(1)}%)`;

const shown = (parse: Parse): string => {
  if (parse.outcome === 'query') return JSON.stringify(parse.query);
  return JSON.stringify(
    parse.outcome === 'clarify' ? { ...parse, options: parse.options.map((option) => option.label) } : parse,
  );
};

export function report(results: readonly Result[]): string[] {
  const queries = results.filter(({ line }) => line.gold.outcome === 'query');
  const outcomes = [...new Set(results.map(({ line }) => line.gold.outcome))];
  const slots = SLOTS.map((slot) => ({
    slot,
    wrong: queries.filter(({ wrong }) => wrong.includes(slot)).length,
  })).filter(({ wrong }) => wrong > 0);
  return [
    `exact            ${percent(results.filter((result) => result.exact).length, results.length)}`,
    `silently wrong   ${percent(results.filter((result) => result.silent).length, results.length)}`,
    ...outcomes.map((outcome) => {
      const of = results.filter(({ line }) => line.gold.outcome === outcome);
      return `${outcome.padEnd(16)} ${percent(of.filter((result) => result.exact).length, of.length)}`;
    }),
    ...slots.map(
      ({ slot, wrong }) => `slot ${slot.padEnd(11)} ${percent(queries.length - wrong, queries.length)}`,
    ),
    ...results
      .filter((result) => !result.exact)
      .map(
        ({ line, parse, wrong, silent }) =>
          `${silent ? '!' : '-'} ${line.id ?? ''} ${line.question}\n    ${wrong.join(', ')}\n    ${shown(parse)}`,
      ),
  ];
}
