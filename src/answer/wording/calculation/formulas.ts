/** The formulas of an answer, one sentence each: what was calculated and how. */
import type { Plan, Term, Working, Workings } from '#src/model.ts';
import { termsIn } from '../../compute/derivation.ts';
import { nounOf } from '../nouns.ts';
import { periodPhrase, whenCounted } from '../periods.ts';
import { listOf, lowerFirst, spaced, upperFirst } from '../text.ts';
import { topicOf } from '../topic.ts';
import { formulaOf } from './formula.ts';
import { nameBeside, type Scene, termOf, textOf } from './terms.ts';

/** More figures of one formula are told in general; the table has their numbers. */
const MOST_ALIKE = 4;

const isPlaceShare = ({ measure, sectors, operation }: Plan): boolean =>
  measure === 'share' && sectors.length === 0 && operation !== 'rank';

/** "winkelleegstand", "aandeel van de zorg in banen van werknemers". */
export function topicName(working: Working, { plan, catalogue, place }: Scene): string {
  const { indicator } = working;
  const own = place(working.place.code);
  const within = isPlaceShare(plan) ? plan.places[1] : undefined;
  const share = within && { part: own.spoken, inside: own.inside, whole: place(within.code).inside };
  const without = plan.exceptSectors.flatMap((id) => catalogue.sectors.get(id) ?? []);
  const sector = catalogue.sectors.get(working.sector);
  const { short } = topicOf(indicator, plan.measure, { sector, share, without });
  return working.cell?.derivation?.kind === 'change' ? `verandering van ${short}` : short;
}

/** "Winkelleegstand in Breda in 2025". */
export function titleOf(working: Working, scene: Scene): string {
  const { indicator, period, cell } = working;
  const derivation = cell?.derivation;
  const when =
    derivation?.kind === 'change'
      ? `tussen ${periodPhrase(derivation.base.period)} en ${periodPhrase(period)}`
      : whenCounted(period, indicator);
  const where = isPlaceShare(scene.plan) ? '' : scene.place(working.place.code).inside;
  return upperFirst(spaced(topicName(working, scene), where, when));
}

/** The figure as the table has it, with the unit that the title does not say. */
export function outcomeOf({ text, indicator, cell }: Working, { measure }: Plan): string {
  const level = measure === 'level' || measure === 'change';
  return spaced(text, level && cell?.value !== null ? nounOf(indicator).unit : '');
}

/** Terms that were computed themselves, each a sentence. */
function behind(term: Term, scene: Scene): string[] {
  const derivation = term.cell?.derivation;
  if (derivation === undefined) return [];
  return termsIn(derivation).flatMap((part) => {
    if (part.cell?.derivation === undefined) return [];
    const name = upperFirst(spaced(nameBeside(part, term, scene)));
    return [`${name}: ${formulaOf(part, scene, textOf(part, scene))}.`, ...behind(part, scene)];
  });
}

function one(working: Working, of: number | undefined, scene: Scene): string[] {
  const term = termOf(working);
  const outcome = outcomeOf(working, scene.plan);
  const rank = working.rank === undefined ? '' : `; plaats ${working.rank} van ${of}`;
  return [`${titleOf(working, scene)}: ${formulaOf(term, scene, outcome)}${rank}.`, ...behind(term, scene)];
}

/** "Elk cijfer over winkelleegstand: …" */
function inGeneral(workings: readonly Working[], formula: string): string {
  const names = [...new Set(workings.map(({ indicator }) => lowerFirst(indicator.name)))];
  return `Elk cijfer over ${listOf(names)}: ${formula}.`;
}

export function formulasOf({ figures, ranking }: Workings, scene: Scene): string[] {
  const alike = new Map<string, Working[]>();
  for (const working of figures) {
    const formula = formulaOf(termOf(working), scene);
    alike.set(formula, [...(alike.get(formula) ?? []), working]);
  }
  return [...alike].flatMap(([formula, workings]) => {
    const told = workings.filter(({ role }) => role !== 'average');
    if (workings.length > MOST_ALIKE) return [inGeneral(workings, formula)];
    const general = ranking !== undefined && told.length > 0 ? [inGeneral(told, formula)] : [];
    return [...general, ...workings.flatMap((working) => one(working, ranking?.withFigure, scene))];
  });
}
