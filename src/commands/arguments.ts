/** The words and options of a command, checked: what is asked for, or a `UsageError` that says what is accepted. */
import { parseArgs } from 'node:util';
import type { Input } from '#intents/query.ts';
import type { CbsRequest, SwingRequest } from './backend.ts';
import { readInputLine } from './lines.ts';
import { UsageError } from './output.ts';

const OPTIONS = {
  jsonl: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  trace: { type: 'boolean', default: false },
  home: { type: 'string' },
  today: { type: 'string' },
  png: { type: 'string' },
  svg: { type: 'string' },
  csv: { type: 'string' },
  xlsx: { type: 'string' },
  indicators: { type: 'string' },
  mapping: { type: 'string' },
  release: { type: 'string' },
  indicator: { type: 'string' },
  measure: { type: 'string' },
  filter: { type: 'string', multiple: true, default: [] as string[] },
  sectors: { type: 'string' },
  factor: { type: 'string', default: '1' },
  odata: { type: 'string', default: 'v4' },
  geo: { type: 'string', default: 'gemeente' },
  period: { type: 'string', default: 'year' },
  code: { type: 'string' },
  year: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

export type Values = ReturnType<typeof readArguments>['values'];

/** What `parseArgs` says in English. */
function inDutch(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const option = /'(-[^\s']+)/.exec(message)?.[1] ?? '';
  const help = 'peilstok help noemt wat er kan.';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `Onbekende optie: ${option}. ${help}`;
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return message;
  return message.includes('does not take')
    ? `Bij ${option} hoort geen waarde. ${help}`
    : `Bij ${option} ontbreekt een waarde. ${help}`;
}

export function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(inDutch(error));
  }
}

/** The question of the arguments, checked like a line of input. */
export function questionFrom(words: readonly string[], values: Values): Input | undefined {
  if (words.length === 0) {
    if (!values.jsonl) throw new UsageError('Geef een vraag, of --jsonl met vragen op de standaardinvoer.');
    return undefined;
  }
  if (values.jsonl) throw new UsageError('Geef een vraag of --jsonl, niet allebei.');
  const { home, today } = values;
  const line = readInputLine(
    JSON.stringify({ question: words.join(' '), ...(home && { home }), ...(today && { today }) }),
  );
  if ('outcome' in line) throw new UsageError(line.message);
  return line.input;
}

function factorFrom(values: Values): number {
  const factor = Number(values.factor);
  if (!(factor > 0)) throw new UsageError('--factor is een getal boven nul');
  return factor;
}

export function cbsRequest(table: string, values: Values): CbsRequest {
  const { indicator, measure, filter, sectors, odata } = values;
  if (!/^\w{3,20}$/.test(table))
    throw new UsageError(`"${table}" is geen nummer van een tabel (zoals 81575NED).`);
  if (odata !== 'v3' && odata !== 'v4') throw new UsageError('--odata is v3 of v4');
  const filters = Object.fromEntries(filter.map((part) => part.split(/=(.*)/s).slice(0, 2)));
  return { table, version: odata, indicator, measure, filters, sectors, factor: factorFrom(values) };
}

export function swingRequest(variable: string, values: Values): SwingRequest {
  const { indicator, geo, period } = values;
  if (indicator === undefined) throw new UsageError('Gebruik: import swing ONDERWERP --indicator INDICATOR');
  return { variable, indicator, geoLevel: geo, periodLevel: period, factor: factorFrom(values) };
}

export function numberFrom(command: string, list: string, [number, ...more]: readonly string[]): number {
  if (number === undefined || !/^[1-9]\d{0,8}$/.test(number) || more.length > 0)
    throw new UsageError(`Gebruik: ${command} NUMMER (de nummers staan in: ${list})`);
  return Number(number);
}
