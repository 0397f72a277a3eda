/** What is said of a figure itself: since when it is, whether it still stands, and that there is none. */
import type { ActAnswer, DataAnswer, FigureChanges, KeptFigure } from '#src/model.ts';
import { dateName, spanName } from './periods.ts';
import { listOf, upperFirst } from './text.ts';

/** "Daarna kwam 2026 erbij. Van de 22 cijfers veranderden er 3 en zijn er 2 niet meer." */
export function wordChanges({ addedPeriods, changed, rows, gone, real }: FigureChanges): string {
  const replaced = real ? ['De voorbeeldcijfers zijn vervangen door echte cijfers.'] : [];
  const added = addedPeriods.length === 0 ? [] : [`Daarna kwam ${spanName(addedPeriods)} erbij.`];
  if (gone > 0 && gone === rows)
    return [...replaced, ...added, 'De oude cijfers zijn er niet meer.'].join(' ');
  const less = [
    ...(changed === 0 ? [] : [`${changed === 1 ? 'veranderde' : 'veranderden'} er ${changed}`]),
    ...(gone === 0 ? [] : [`${gone === 1 ? 'is' : 'zijn'} er ${gone} niet meer`]),
  ];
  const other = less.length === 0 ? [] : [`Van de ${rows} cijfers ${listOf(less)}.`];
  const said = [...replaced, ...added, ...other];
  return said.length === 0 ? 'Het antwoord op deze vraag is nu anders.' : said.join(' ');
}

/** A figure that rests on what was taken back is wrong, not old. */
export const wordWithdrawn = (releases: readonly number[]): string =>
  `Let op: cijfers onder deze figuur zijn later ingetrokken (release ${listOf(releases.map(String))}). Gebruik deze figuur niet meer.`;

export const askFigure = (id: string): string => `Figuur ${id}`;

/** A figure shown again in a conversation: as it was, with what must be known of it now. */
export function wordKept({ answer, givenOn, newer, withdrawn }: KeptFigure): DataAnswer {
  const since = `Dit is figuur ${answer.figure}, zoals die op ${dateName(givenOn)} voor het eerst is gegeven.`;
  const notices = [
    ...(withdrawn.length === 0 ? [] : ['Let op: een deel van deze cijfers is later ingetrokken.']),
    ...(newer === null ? [] : ['Er zijn inmiddels nieuwere cijfers.']),
  ];
  const renewed =
    newer === null ? [] : [`De nieuwste cijfers staan in figuur ${newer.figure}. ${newer.text}`];
  return {
    ...answer,
    summary: [answer.summary, ...notices].join(' '),
    assumptions: [
      since,
      ...renewed,
      ...(withdrawn.length === 0 ? [] : [wordWithdrawn(withdrawn)]),
      ...answer.assumptions,
    ],
    followUps: [...(newer === null ? [] : [askFigure(newer.figure)]), ...answer.followUps],
  };
}

const LETTERS = 8;

/** Why a figure that was asked for is not shown. `meant`: the one that exists and is written almost so. */
export function wordUnknownFigure(id: string, meant?: string): ActAnswer {
  const why =
    id.length < LETTERS
      ? `Het kenmerk van een figuur heeft ${LETTERS} tekens; ‘${id}’ heeft er ${id.length}.`
      : `Ik ken geen figuur ‘${id}’.`;
  const next =
    meant === undefined
      ? 'Het kenmerk staat rechtsonder in de grafiek. Kijk het na, of stel de vraag opnieuw.'
      : `Bedoel je figuur ${meant}?`;
  return {
    outcome: 'act',
    act: 'figure',
    figure: id,
    summary: `${why} ${next}`,
    followUps: meant === undefined ? [] : [upperFirst(askFigure(meant))],
  };
}

/** Also for figures that exist, or guessing would not be slowed. */
export const TOO_MANY_GUESSES =
  'Je vroeg te vaak naar een figuur die er niet is. Probeer het over tien minuten opnieuw.';

export const wordTooManyGuesses = (id: string): ActAnswer => ({
  outcome: 'act',
  act: 'figure',
  figure: id,
  summary: TOO_MANY_GUESSES,
  followUps: [],
});
