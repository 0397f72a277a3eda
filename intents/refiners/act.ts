/** What is no question for figures: which act, and for which places and indicators. */
import { findBoardAct } from '../board-acts.ts';
import { findFigureId } from '../figure-id.ts';
import type { Parse } from '../query.ts';
import type { Reading } from '../reading.ts';
import { type ActRule, actRules } from '../rules/act.ts';
import { subscriptionRules } from '../rules/subscription.ts';
import { kindOf, type Slots } from './operation.ts';
import { subscriptionDetails } from './subscription.ts';

type ActParse = Extract<Parse, { outcome: 'act' }>;

const codesOf = (slots: Slots): string[] => slots.places.said.flatMap((place) => place.codes[0] ?? []);

/** "Mijn gemeente: Hellendoorn": one's own, a name, and nothing else. */
function ownPlaceAlone(reading: Reading, slots: Slots): { act: 'set_home' } | undefined {
  const opens = / (mijn|onze|my) (gemeente|stad|municipality) /.test(reading.text.slice(0, 30));
  const [place] = slots.places.said.filter((said) => said.home === undefined);
  const names = place === undefined ? 0 : place.end - place.start;
  return opens && place !== undefined && reading.words.length - names <= 3 ? { act: 'set_home' } : undefined;
}

const SUBSCRIPTION_ACTS: readonly ActParse['act'][] = [
  'subscribe',
  'unsubscribe',
  'subscriptions',
  'preview',
  'pause',
  'resume',
  'change',
];

/** Acts that may name places, indicators or a theme. */
const ABOUT_SOMETHING: readonly ActParse['act'][] = ['subscribe', 'unsubscribe', 'change'];

/** What is said of a subscription more than what it is about. */
function withDetails(parse: ActParse, reading: Reading, slots: Slots): ActParse {
  const details = subscriptionDetails(reading, slots);
  return Object.keys(details).length === 0 ? parse : { ...parse, details };
}

export function findAct(reading: Reading, slots: Slots): ActParse | undefined {
  const { question, previous } = reading.input;
  const board = findBoardAct(question, previous !== undefined);
  if (board !== undefined) return { outcome: 'act', act: board };
  const found = findNamedAct(reading, slots);
  return found !== undefined && SUBSCRIPTION_ACTS.includes(found.act)
    ? withDetails(found, reading, slots)
    : found;
}

function ruleFor(reading: Reading, slots: Slots): Pick<ActRule, 'act'> | undefined {
  const { topics, places } = slots;
  const noTopic = topics.indicators.length === 0 && topics.unclearIndicator === undefined;
  const holds: Readonly<Record<NonNullable<ActRule['when']>, boolean>> = {
    'no topic': noTopic,
    nothing:
      noTopic &&
      places.said.length + places.foreign.length + topics.sectors.length === 0 &&
      topics.theme === undefined &&
      reading.input.previous === undefined,
    place: noTopic && places.said.length > 0 && topics.sectors.length === 0,
  };
  const fits = ({ pattern, when }: ActRule): boolean =>
    (when === undefined || holds[when]) && pattern.test(reading.text);
  return subscriptionRules.find(fits) ?? actRules.find(fits) ?? ownPlaceAlone(reading, slots);
}

/** "Stuur me bericht als hier een nieuw cijfer van is": of what was asked before. */
const pointsBack = ({ text, input }: Reading): boolean =>
  input.previous !== undefined &&
  / (?:hier|hiervan|hierover|daarvan|daarover|dit|dat|deze|die|ervan|erover) /.test(text);

function findNamedAct(reading: Reading, slots: Slots): ActParse | undefined {
  const rule = ruleFor(reading, slots);
  const figure = findFigureId(reading.input.question);
  if (figure !== undefined && rule?.act !== 'feedback') return { outcome: 'act', act: 'figure', figure };
  if (rule === undefined) return undefined;
  const { topics } = slots;
  if (rule.act === 'set_home') {
    const others = slots.places.said.filter((place) => place.home === undefined);
    const regions = others
      .flatMap(({ codes }) => codes[0] ?? [])
      .filter((code) => kindOf(code, reading) === 'gemeente');
    const asksFigure =
      topics.indicators.length > 0 &&
      / (hoeveel|hoe|wat|vergelijk|toon|welke|waar|wil|zoek|geef|kun|graag|laat) /.test(reading.text);
    return regions.length === 0 || asksFigure ? undefined : { outcome: 'act', act: 'set_home', regions };
  }
  if (ABOUT_SOMETHING.includes(rule.act)) {
    const named = codesOf(slots);
    // "Wijzig dit abonnement" points at that, and at no figure.
    const before = rule.act !== 'change' && pointsBack(reading) ? reading.input.previous : undefined;
    const regions = named.length > 0 ? named : (before?.regions ?? []);
    const indicators = topics.indicators.length > 0 ? topics.indicators : (before?.indicators ?? []);
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
