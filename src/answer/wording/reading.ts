/** How the question was read: names that were taken for another, and slots that nobody said. */
import type { Grounds, Parse, Plan, Query, ReadingNote, ResultTable } from '#src/model.ts';
import { WITH_MEMBERS } from '../plan/members.ts';
import { periodPhrase, spanName } from './periods.ts';
import type { NamedPlace } from './places.ts';
import { listOf, upperFirst } from './text.ts';

/** The part of a parse that the wording needs. */
export type Reading = Pick<Extract<Parse, { outcome: 'query' }>, 'grounds' | 'notes'>;

export function readingSentence(note: ReadingNote, place: (code: string) => NamedPlace): string {
  switch (note.kind) {
    case 'village': {
      const { spoken } = place(note.code);
      return `${upperFirst(note.said)} ligt in de gemeente ${spoken}; de cijfers zijn van die hele gemeente.`;
    }
    case 'former': {
      const part = note.partial ? 'voor een deel ' : '';
      return `${upperFirst(note.said)} hoort nu ${part}bij de gemeente ${place(note.code).spoken}; de cijfers zijn daarvan.`;
    }
    case 'corrected':
      return `Ik las ‘${note.said}’ als ‘${note.readAs}’.`;
    case 'ignored':
      return `Over ${note.said} heb ik geen cijfers; dat deel van je vraag heb ik weggelaten.`;
  }
}

const ground = (grounds: Grounds, slot: keyof Query): string | undefined => grounds[slot];

/** The places the asker did not name. */
function placeSentence(plan: Plan, grounds: Grounds, names: readonly string[]): string | undefined {
  const [first] = names;
  if (first === undefined) return undefined;
  switch (ground(grounds, 'regions')) {
    case 'home':
      return `Je noemde geen plaats; ik nam je eigen gemeente, ${first}.`;
    case 'conversation':
      return `Plaats uit je vorige vraag: ${listOf(names)}.`;
    case 'default':
      return WITH_MEMBERS.has(plan.operation) ? undefined : `Je noemde geen plaats; ik nam ${first}.`;
    default:
      return undefined;
  }
}

function periodSentence(plan: Plan, table: ResultTable, grounds: Grounds): string | undefined {
  const newest = table.periods.at(-1);
  if (newest === undefined) return undefined;
  if (ground(grounds, 'period') === 'conversation')
    return `Periode uit je vorige vraag: ${spanName(table.periods)}.`;
  if (plan.query.period !== undefined) return undefined;
  if (plan.operation === 'movers')
    return 'Je noemde geen periode; van elk onderwerp is het nieuwste cijfer vergeleken met een jaar eerder.';
  // A relation says itself that its two figures are of different periods.
  if (plan.operation === 'relation' && table.periods.length > 1) return undefined;
  if (table.rows.some((row) => row.base !== undefined)) {
    const base = table.rows.find((row) => row.base !== undefined)?.base ?? newest;
    return `Je noemde geen periode; dit is de verandering van ${periodPhrase(base)} naar ${periodPhrase(newest)}.`;
  }
  // Parts of a later year are told apart.
  const all = table.notes.some((note) => note.kind === 'newer-within')
    ? 'zijn alle hele jaren'
    : 'is alles wat er is';
  return table.periods.length > 1
    ? `Je noemde geen periode; dit ${all}, ${spanName(table.periods)}.`
    : `Je noemde geen periode; dit is het nieuwste cijfer, ${newest.length === 4 ? `van ${newest}` : `van ${periodPhrase(newest)}`}.`;
}

/** Which end of a ranking is place 1. */
function orderSentence({ operation, query }: Plan, table: ResultTable): string | undefined {
  if (operation !== 'rank' && operation !== 'map') return undefined;
  // Without a place of their own the sentence itself says who is highest or lowest.
  if (!table.rows.some((row) => row.role === 'subject' && row.rank !== undefined)) return undefined;
  return `Plaats 1 is het ${query.order === 'low' ? 'laagste' : 'hoogste'} cijfer.`;
}

/** "Zo begreep ik je vraag", for what was not said. */
export function groundSentences(
  plan: Plan,
  table: ResultTable,
  grounds: Grounds,
  names: readonly string[],
  indicators: readonly string[],
): string[] {
  const indicator =
    ground(grounds, 'indicators') === 'conversation'
      ? `Onderwerp uit je vorige vraag: ${listOf(indicators)}.`
      : undefined;
  return [
    placeSentence(plan, grounds, names),
    indicator,
    periodSentence(plan, table, grounds),
    orderSentence(plan, table),
  ].filter((text) => text !== undefined);
}
