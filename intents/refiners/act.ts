/** What is no question for figures: which act, and for which places and indicators. */
import { findBoardAct } from '../board-acts.ts';
import { findFigureId } from '../figure-id.ts';
import type { Parse } from '../query.ts';
import type { Reading } from '../reading.ts';
import { actRules } from '../rules/act.ts';
import { kindOf, type Slots } from './operation.ts';

type ActParse = Extract<Parse, { outcome: 'act' }>;

const codesOf = (slots: Slots): string[] => slots.places.said.flatMap((place) => place.codes[0] ?? []);

/** "Mijn gemeente: Hellendoorn": one's own, a name, and nothing else. */
function ownPlaceAlone(reading: Reading, slots: Slots): { act: 'set_home' } | undefined {
  const opens = / (mijn|onze|my) (gemeente|stad|municipality) /.test(reading.text.slice(0, 30));
  const [place] = slots.places.said.filter((said) => said.home === undefined);
  const names = place === undefined ? 0 : place.end - place.start;
  return opens && place !== undefined && reading.words.length - names <= 3 ? { act: 'set_home' } : undefined;
}

export function findAct(reading: Reading, slots: Slots): ActParse | undefined {
  const { question, previous } = reading.input;
  const board = findBoardAct(question, previous !== undefined);
  if (board !== undefined) return { outcome: 'act', act: board };
  const rule = actRules.find(({ pattern }) => pattern.test(reading.text)) ?? ownPlaceAlone(reading, slots);
  const figure = findFigureId(reading.input.question);
  if (figure !== undefined && rule?.act !== 'feedback') return { outcome: 'act', act: 'figure', figure };
  if (rule === undefined) return undefined;
  const { topics } = slots;
  if (rule.act === 'set_home') {
    const regions = codesOf(slots).filter((code) => kindOf(code, reading) === 'gemeente');
    const asksFigure =
      topics.indicators.length > 0 &&
      / (hoeveel|hoe|wat|vergelijk|toon|welke|waar|wil|zoek|geef|kun|graag|laat) /.test(reading.text);
    return regions.length === 0 || asksFigure ? undefined : { outcome: 'act', act: 'set_home', regions };
  }
  if (rule.act === 'subscribe' || rule.act === 'unsubscribe') {
    const regions = codesOf(slots);
    const indicators = topics.indicators;
    const theme = indicators.length === 0 ? topics.theme : undefined;
    return {
      outcome: 'act',
      act: rule.act,
      ...(regions.length === 0 ? {} : { regions }),
      ...(indicators.length === 0 ? {} : { indicators }),
      ...(theme === undefined ? {} : { theme }),
    };
  }
  // A remark on a figure names it.
  return { outcome: 'act', act: rule.act, ...(figure === undefined ? {} : { figure }) };
}
