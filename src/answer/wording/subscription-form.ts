/** The form for a subscription: what its fields and choices are called, and what is said of a mistake. */
import {
  type Choice,
  type ChoiceGroup,
  comparisonsToChoose,
  type FormChoices,
  type FormFault,
  type FormFaults,
  type FormFaultTexts,
  type FormValues,
  indicatorsToChoose,
  NOTHING,
  placesToChoose,
  THEME,
} from '#src/digest/form.ts';
import { MOST_REGIONS } from '#src/digest/scope.ts';
import type { Catalogue, Indicator } from '#src/model.ts';
import { DAYS } from './digest.ts';
import { placeByCode } from './places.ts';
import { upperFirst } from './text.ts';

export const FORM = {
  title: (number: number | undefined) => (number === undefined ? 'Nieuw abonnement' : `Abonnement ${number}`),
  regions: 'Welke gemeenten?',
  regionsHint: `Hoogstens ${MOST_REGIONS}. Een provincie of heel Nederland mag ook.`,
  regionsNeeded: 'Kies minstens één gemeente.',
  regionsPlaceholder: 'Typ een naam',
  subjects: 'Waarover?',
  subjectsHint: 'Kies thema’s of onderwerpen. Kies je niets, dan gaat het over alles.',
  theme: (name: string) => `Thema: ${name}`,
  subjectsPlaceholder: 'Alles',
  compared: 'Vergelijken met',
  comparedHint:
    'Staat ernaast in de grafiek, en is de maat voor wat opvalt. Alleen Nederland en heel kleine groepen zijn dat laatste niet.',
  weekday: 'Op welke dag?',
  time: 'Hoe laat?',
  timeNeeded: 'Kies een tijd.',
  whenNothing: 'En als er niets nieuws is?',
  subscribe: 'Abonneren',
  keep: 'Bewaren',
  cancel: 'Annuleren',
  new: 'Nieuw abonnement',
  newSays: 'nieuw abonnement',
  /** On the button that opens it. */
  open: 'Vul het formulier in',
  mend: 'Dit klopt nog niet:',
} as const;

const FAULTS: Readonly<Record<FormFault, string>> = {
  'no-region': 'Kies minstens één gemeente.',
  'too-many-regions': `Kies er hoogstens ${MOST_REGIONS}, of maak er meer abonnementen van.`,
  'not-a-place': 'Kies een gemeente, een provincie of Nederland uit de lijst.',
  'not-comparable': 'Daarmee kan ik dit niet vergelijken. Kies iets anders, of ‘Met niets’.',
  'no-subject': 'Kies thema’s of onderwerpen uit de lijst.',
  'no-day': 'Kies een dag.',
  'no-time': 'Kies een tijd, bijvoorbeeld 08:00.',
  'no-choice': 'Kies een van de twee.',
};

export const wordFaults = (faults: FormFaults): FormFaultTexts =>
  Object.fromEntries(Object.entries(faults).map(([field, fault]) => [field, FAULTS[fault]]));

/** Above the form, where it was not asked for by a button. */
export const fillIn = (number: number | undefined): string =>
  number === undefined
    ? 'Waarover wil je elke week bericht? Vul het in, of zeg het in één zin: "zet elke maandag de arbeidsmarktcijfers van Tilburg in dit kanaal".'
    : `Wat wil je wijzigen aan abonnement ${number}? Pas het aan, of zeg het in één zin: "wijzig abonnement ${number} naar vrijdag 9 uur".`;

/** What stands above the confirmation of a form, where nobody saw that it was sent. */
export const askedByForm = ({ number }: Pick<FormValues, 'number'>): string =>
  number === undefined ? 'een abonnement' : `abonnement ${number} wijzigen`;

/** By the name people say, and by the other one as well where that begins otherwise: "Den Bosch ('s-Hertogenbosch)". */
function placeLabel(code: string, catalogue: Catalogue): string {
  const { shown, kind } = placeByCode(code, catalogue);
  if (kind === 'provincie') return shown.endsWith('(provincie)') ? shown : `${shown} (provincie)`;
  const name = catalogue.regions.get(code)?.name ?? shown;
  return name.charAt(0) === shown.charAt(0) ? shown : `${shown} (${name})`;
}

export const placeChoice = (code: string, catalogue: Catalogue): Choice => ({
  value: code,
  label: placeLabel(code, catalogue),
});

const COMPARISONS: Readonly<Record<string, string>> = {
  [NOTHING]: 'Met niets',
  PEERS: 'Vergelijkbare gemeenten',
  PROVINCE: 'De eigen provincie',
};

function subjectGroups(catalogue: Catalogue): ChoiceGroup[] {
  const known = indicatorsToChoose(catalogue).flatMap((id) => catalogue.indicators.get(id) ?? []);
  const themes = catalogue.vocabulary.themes.filter(({ id }) => known.some(({ theme }) => theme === id));
  const others = known.filter((indicator) => themes.every(({ id }) => id !== indicator.theme));
  const choice = ({ id, name }: Indicator): Choice => ({ value: id, label: upperFirst(name) });
  const groups = [
    { title: 'Thema’s', choices: themes.map(({ id, name }) => ({ value: `${THEME}${id}`, label: name })) },
    ...themes.map(({ id, name }) => ({
      title: name,
      choices: known.filter(({ theme }) => theme === id).map(choice),
    })),
    { title: 'Overig', choices: others.map(choice) },
  ];
  return groups.filter(({ choices }) => choices.length > 0);
}

/** @param values what is chosen now stays among the choices. */
export const formChoices = (catalogue: Catalogue, values: FormValues): FormChoices => ({
  places: [...new Set([...placesToChoose(catalogue), ...values.regions])]
    .map((code) => placeChoice(code, catalogue))
    .sort((a, b) => a.label.localeCompare(b.label, 'nl')),
  subjects: subjectGroups(catalogue),
  comparisons: comparisonsToChoose(catalogue, values.compared).map((code) => ({
    value: code,
    label: COMPARISONS[code] ?? upperFirst(placeByCode(code, catalogue).spoken),
  })),
  days: DAYS.map((day, index) => ({ value: String(index + 1), label: upperFirst(day) })),
  whenNothing: [
    { value: 'silence', label: 'Dan hoor ik niets' },
    { value: 'line', label: 'Dan wil ik één regel' },
  ],
});
