/** Why something stands out, as a clause behind its figures. */
import type { Catalogue, Finding, Indicator, NotableItem, Note, Plan } from '#src/model.ts';
import { placeByCode } from './places.ts';

/** Those the place is held against: "vergelijkbare gemeenten", "andere gemeenten in de G40", "andere provincies". */
export function othersName(plan: Plan, catalogue: Catalogue): string {
  const [subject] = plan.places;
  if (subject?.kind === 'provincie') return 'andere provincies';
  const { among } = plan;
  if (among === undefined || among.code === 'PEERS') return 'vergelijkbare gemeenten';
  const place = placeByCode(among.code, catalogue);
  return place.plural ? `andere ${place.spoken}` : `andere gemeenten ${place.inside}`;
}

/** "9 van de 10 vergelijkbare gemeenten", "alle 10 vergelijkbare gemeenten". */
function manyOf({ passed = 0, others = 0 }: Finding, names: string): string {
  return passed === others ? `alle ${others} ${names}` : `${passed} van de ${others} ${names}`;
}

const nounOf = ({ direction }: Finding): string => (direction === 'up' ? 'stijging' : 'daling');

const alongWith = ({ shared }: Finding, names: string): string =>
  shared === true ? `; in ${names} ging het dezelfde kant op` : '';

function inHistory(finding: Finding, names: string): string {
  const { years = 0, record } = finding;
  const along = alongWith(finding, names);
  return record === true
    ? `een grotere ${nounOf(finding)} dan in elk van de ${years} jaar hiervoor${along}`
    : `een ongewoon grote ${nounOf(finding)} vergeleken met de ${years} jaar hiervoor${along}`;
}

/** Without a capital or a full stop. */
export function reasonOf(item: NotableItem, plan: Plan, catalogue: Catalogue): string {
  const { finding, stands } = item;
  const names = othersName(plan, catalogue);
  if (!stands) return 'niet meer dan gewoon';
  switch (finding.kind) {
    case 'history':
      return inHistory(finding, names);
    case 'peers-change':
    case 'since':
      return `een sterkere ${nounOf(finding)} dan in ${manyOf(finding, names)}`;
    case 'peers-level':
      return `${finding.direction === 'up' ? 'hoger' : 'lager'} dan in ${manyOf(finding, names)}`;
    case 'rank': {
      const { rankBefore = 0, rankNow = 0, of = 0 } = finding;
      return `van plaats ${rankBefore} naar plaats ${rankNow} van de ${of} (1 is het hoogst)`;
    }
    case 'turn': {
      const before = finding.direction === 'up' ? 'daling' : 'stijging';
      return `na jaren van ${before}${alongWith(finding, names)}`;
    }
  }
}

/** "gunstig" or "ongunstig" where the indicator allows to say so; undefined where it does not. */
export function judgementOf({ polarity }: Indicator, { direction }: Finding): string | undefined {
  if (polarity === 'neutral') return undefined;
  return (polarity === 'higher') === (direction === 'up') ? 'gunstig' : 'ongunstig';
}

export const notableItems = (notes: readonly Note[]): NotableItem[] =>
  notes.flatMap((note) => (note.kind === 'notable' ? [note.item] : []));

/** What was looked at: said below, so that nobody takes five items for all there is. */
export function scannedSentence(
  { indicators, standing }: Extract<Note, { kind: 'scanned' }>,
  plan: Plan,
): string {
  const subjects = indicators === 1 ? '1 onderwerp' : `${indicators} onderwerpen`;
  const theme = plan.query.theme === undefined ? '' : ' van dit thema';
  if (standing === 0) return `Ik keek naar ${subjects}${theme}.`;
  const found = standing === 1 ? 'viel er 1 op' : `vielen er ${standing} op`;
  return `Ik keek naar ${subjects}${theme}; daarvan ${found}.`;
}
