/** The words of an answer, made from its table alone and checked against it. */
import type { Catalogue, Plan, ResultTable } from '#src/model.ts';
import { wordAbout } from './about.ts';
import { altTextOf } from './alt.ts';
import { wordBreakdown } from './breakdown.ts';
import { wordChange } from './change.ts';
import type { Draft, Telling } from './draft.ts';
import { FICTIONAL, restsOnFiction } from './fictional.ts';
import { fitting } from './fitting.ts';
import { wordMap } from './map.ts';
import { withMeaning } from './meaning.ts';
import { altOfMovers, wordMovers } from './movers.ts';
import { sayingsOf } from './notes.ts';
import { placesOf } from './places.ts';
import { wordPlainly } from './plain.ts';
import { wordRank } from './rank.ts';
import { groundSentences, type Reading } from './reading.ts';
import { wordRelation } from './relation.ts';
import { restsOnFew } from './small.ts';
import { strandsOf } from './strands.ts';
import { lowerFirst, upperFirst, wordsIn } from './text.ts';
import { wordSeries } from './trend.ts';
import { wordValue } from './value.ts';
import { type Allowed, allowedNumbers, verifyNumbers } from './verify.ts';

/** A summary is no longer than this, or a caveat moves below. */
const MOST_WORDS = 60;

export interface Words {
  readonly headline: string;
  readonly summary: string;
  readonly altText: string;
  readonly assumptions: readonly string[];
}

function draftOf(telling: Telling): Draft | undefined {
  const { plan, table } = telling;
  switch (plan.operation) {
    case 'about':
      return wordAbout(telling);
    case 'rank':
      return wordRank(telling);
    case 'map':
      return wordMap(telling);
    case 'relation':
      return wordRelation(telling);
    case 'breakdown':
      return wordBreakdown(telling);
    case 'movers':
      return wordMovers(telling);
    case 'value':
    case 'trend':
      if (table.measure === 'change' || table.measure === 'change_pct') return wordChange(telling);
      return plan.operation === 'trend' ? wordSeries(telling) : wordValue(telling);
    default:
      return undefined;
  }
}

const textsOf = ({ headline, sentences }: Draft): string => [headline, ...sentences].join(' ');

/** The draft if every number in it stands in the table, else the row itself. */
function verified(telling: Telling, allowed: Allowed): Draft {
  const said = draftOf(telling);
  if (said === undefined) return wordPlainly(telling);
  const draft = { ...said, headline: upperFirst(fitting([said.headline])) };
  const isAbout = telling.plan.operation === 'about';
  return isAbout || verifyNumbers(textsOf(draft), allowed).length === 0 ? draft : wordPlainly(telling);
}

/** Sentences and, as far as there is room, one caveat; what has no room is said as an assumption. */
function withCaveats(
  sentences: readonly string[],
  caveats: readonly string[],
): { summary: string[]; rest: string[] } {
  const [caveat, ...rest] = caveats;
  if (caveat === undefined) return { summary: [...sentences], rest: [] };
  const fits = wordsIn([...sentences, caveat].join(' ')) <= MOST_WORDS;
  return fits ? { summary: [...sentences, caveat], rest } : { summary: [...sentences], rest: [...caveats] };
}

export function wordTable(plan: Plan, table: ResultTable, catalogue: Catalogue, reading: Reading): Words {
  const strands = strandsOf(plan, table, catalogue);
  const telling: Telling = { plan, table, catalogue, strands };
  // What stands out is said with the texts of its notes alone.
  const counted = plan.operation === 'movers' ? [] : strands;
  const allowed = allowedNumbers(plan, table, counted, catalogue);
  const { headline, sentences } = withMeaning(verified(telling, allowed), telling);
  const notes = [
    ...table.notes,
    ...reading.notes.map((note) => ({ kind: 'reading' as const, note })),
    ...(restsOnFew(telling) ? [{ kind: 'small-numbers' as const }] : []),
  ];
  const sayings = sayingsOf(notes, { plan, table, catalogue });
  const caveats = sayings.filter((saying) => saying.place === 'summary').map((saying) => saying.text);
  const { summary, rest } = withCaveats(sentences, caveats);
  const place = placesOf(plan, catalogue);
  const grounds = groundSentences(
    plan,
    table,
    reading.grounds,
    plan.places.map(({ code }) => place(code).spoken),
    plan.indicators.map((indicator) => lowerFirst(indicator.name)),
  );
  const others = sayings.filter((saying) => saying.place === 'assumption').map((saying) => saying.text);
  const label = restsOnFiction(plan, table, catalogue) ? `${FICTIONAL}. ` : '';
  return {
    headline,
    summary: `${label}${summary.join(' ')}`,
    altText: `${label}${plan.operation === 'movers' ? altOfMovers(headline, telling) : altTextOf(headline, telling)}`,
    assumptions: [...grounds, ...rest, ...others],
  };
}
