/** How one figure came about: the formula in words, with its numbers filled in or in general. */
import type { Cell, Derivation, Term } from '#src/model.ts';
import { theSector } from '../nouns.ts';
import { formatNumber, formatValue } from '../numbers.ts';
import { periodName, periodPhrase } from '../periods.ts';
import { sourceInRelease } from '../release-source.ts';
import { listOf } from '../text.ts';
import { type Group, NO_FIGURE, nameBeside, nameOf, type Scene, textOf, valueText } from './terms.ts';

/** @param outcome as it stands in the table; absent for the formula in general, without numbers. */
interface Phrasing {
  readonly term: Term;
  readonly outcome?: string | undefined;
  readonly scene: Scene;
}

type Quotient = Extract<Derivation, { kind: 'quotient' }>;
type Change = Extract<Derivation, { kind: 'change' }>;
type Former = Extract<Derivation, { kind: 'former' }>;

const factorText = (factor: number): string => (factor === 1 ? '' : `, maal ${formatNumber(factor, 0)}`);
const equals = ({ outcome }: Phrasing): string => (outcome === undefined ? '' : ` = ${outcome}`);
const bracketed = (text: string, { outcome }: Phrasing): string =>
  outcome === undefined ? '' : ` (${text})`;

/** "39 van de 41", "alle 41". */
export function countText(members: number, counted: number): string {
  return members === counted ? `alle ${members}` : `${counted} van de ${members}`;
}

export const countedIn = ({ members }: Group): number =>
  members.filter(({ counted, former }) => counted && !former).length;

/** Members of today. */
export const membersIn = ({ members }: Group): number => members.filter(({ former }) => !former).length;

/** " en Haaren, dat later onder hen is verdeeld" */
function withFormer({ members }: Group, { scene, outcome }: Phrasing): string {
  const former = outcome === undefined ? [] : members.filter((member) => member.former && member.counted);
  if (former.length === 0) return '';
  const names = listOf(former.map(({ code }) => scene.place(code).shown));
  return ` en ${names}, later onder hen verdeeld,`;
}

function delivered({ term, outcome, scene }: Phrasing): string {
  const { catalogue } = scene;
  const indicator = catalogue.indicators.get(term.indicator);
  const newest = Math.max(0, ...(term.cell?.releases ?? []));
  const source =
    indicator === undefined ? '' : sourceInRelease(indicator, newest || undefined, catalogue).name;
  const from =
    term.cell?.fictional === true
      ? 'rechtstreeks uit de voorbeeldcijfers (fictief)'
      : `rechtstreeks van de bron (${source})`;
  return outcome === undefined ? from : `${outcome}, ${from}`;
}

function quotient({ of, top, bottom, factor }: Quotient, phrasing: Phrasing): string {
  const { term, scene } = phrasing;
  const isShare = of === 'share' && top.region === bottom.region;
  const numerator =
    of === 'share' && !isShare ? nameBeside(top, bottom, scene) : nameBeside(top, term, scene);
  const denominator =
    of === 'index'
      ? `die van ${periodPhrase(bottom.period)}`
      : `${isShare ? 'alle ' : ''}${nameBeside(bottom, term, scene)}`;
  return `${numerator}${bracketed(textOf(top, scene), phrasing)} gedeeld door ${denominator}${bracketed(textOf(bottom, scene), phrasing)}${factorText(factor)}${equals(phrasing)}`;
}

/** The difference first; in percent it is divided by where it began. */
function change({ base, last, inPercent }: Change, phrasing: Phrasing): string {
  const { scene, outcome } = phrasing;
  const said = (end: Term): string =>
    outcome === undefined
      ? `het cijfer van ${periodPhrase(end.period)}`
      : `${textOf(end, scene)} (${periodName(end.period)})`;
  const minus = `${said(last)} min ${said(base)}`;
  if (!inPercent) return `${minus}${equals(phrasing)}`;
  const [from, to] = [base.cell?.value ?? null, last.cell?.value ?? null];
  const difference = from === null || to === null ? null : to - from;
  if (outcome === NO_FIGURE && difference !== null)
    return `${minus} = ${valueText(difference, last.indicator, scene)}; er is geen percentage, omdat het eerste cijfer kleiner is dan 20`;
  const step = outcome === undefined ? '' : ` is ${valueText(difference, last.indicator, scene)}`;
  const divisor = outcome === undefined ? said(base) : textOf(base, scene);
  return `${minus}${step}; dat gedeeld door ${divisor}, maal 100${equals(phrasing)}`;
}

function less({ whole, left }: Extract<Derivation, { kind: 'less' }>, phrasing: Phrasing): string {
  const { scene } = phrasing;
  const without = left.map((term) => {
    const sector = scene.catalogue.sectors.get(term.sector);
    const name = sector === undefined ? term.sector : theSector(sector);
    return `${name}${bracketed(textOf(term, scene), phrasing)}`;
  });
  return `alle ${nameOf(whole, scene)}${bracketed(textOf(whole, scene), phrasing)} min ${listOf(without)}${equals(phrasing)}`;
}

function subperiods({ how, parts }: Extract<Derivation, { kind: 'subperiods' }>, phrasing: Phrasing): string {
  const { scene } = phrasing;
  const said = parts.map((part) => `${periodName(part.period)}${bracketed(textOf(part, scene), phrasing)}`);
  return how === 'last'
    ? `de stand van ${listOf(parts.map(({ period }) => periodPhrase(period)))}${equals(phrasing)}`
    : `${said.join(' + ')}${equals(phrasing)}`;
}

function former({ how, parts, weights = [] }: Former, phrasing: Phrasing): string {
  const { scene } = phrasing;
  const said = parts.map(
    (part) => `${scene.place(part.region).shown}${bracketed(textOf(part, scene), phrasing)}`,
  );
  const today = ' (samen in de huidige grenzen)';
  if (how === 'sum') return `${said.join(' + ')}${today}${equals(phrasing)}`;
  const weighed = listOf(weights.map((weight) => formatNumber(weight, 0)));
  return `het gemiddelde van ${listOf(said)}, gewogen naar grootte${bracketed(weighed, phrasing)}${today}${equals(phrasing)}`;
}

/** Sum of the terms of the members that count. */
export function togetherOf({ members }: Group, pick: 'figure' | 'beside'): number {
  const values = members.filter(({ counted }) => counted).map((member) => member[pick]?.cell?.value ?? 0);
  return values.sort((a, b) => a - b).reduce((a, b) => a + b, 0);
}

/** What the members bring beside their figure: the first that is known speaks for all. */
export const besideOf = ({ members }: Group): Term | undefined =>
  (members.find(({ counted }) => counted) ?? members.find(({ beside }) => beside !== undefined))?.beside;

/** The name of a term over all members: the year only where it is the same for all. */
export function nameOverAll(group: Group, beside: Term, term: Term, scene: Scene): string {
  const same = new Set(group.members.flatMap((member) => member.beside?.period ?? [])).size <= 1;
  return same ? nameBeside({ ...beside, region: term.region }, term, scene) : nameOf(beside, scene);
}

function noTotal(cell: Cell, group: Group): string {
  const all = membersIn(group);
  const counted = countedIn(group);
  const missing = all - counted;
  const why = `${NO_FIGURE}, want voor een totaal ${missing === 1 ? 'ontbreekt' : 'ontbreken'} ${missing} van de ${all} gemeenten`;
  const { mean = null } = cell;
  if (mean === null) return why;
  return `${why}; de andere ${counted} hebben er gemiddeld ${formatNumber(mean, Math.abs(mean) < 20 ? 1 : 0)}`;
}

function members(group: Group, phrasing: Phrasing): string {
  const { term, scene, outcome } = phrasing;
  const { cell } = term;
  const who = `${outcome === undefined ? 'de' : countText(membersIn(group), countedIn(group))} gemeenten${withFormer(group, phrasing)}`;
  if (group.how === 'sum') {
    if (outcome !== undefined && cell?.value === null) return noTotal(cell, group);
    return `de cijfers van ${who} bij elkaar opgeteld${equals(phrasing)}`;
  }
  const first = besideOf(group);
  const name = first === undefined ? '' : nameOverAll(group, first, term, scene);
  const bottom = bracketed(
    `samen ${valueText(togetherOf(group, 'beside'), first?.indicator ?? '', scene)}`,
    phrasing,
  );
  if (group.how === 'mean')
    return `het gemiddelde van ${who}, gewogen naar ${name}${bottom}${equals(phrasing)}`;
  const numerator = group.members[0]?.figure;
  const top = numerator === undefined ? '' : nameOf(numerator, scene);
  const over = bracketed(valueText(togetherOf(group, 'figure'), numerator?.indicator ?? '', scene), phrasing);
  const under = bracketed(valueText(togetherOf(group, 'beside'), first?.indicator ?? '', scene), phrasing);
  return `${top} van ${who} samen${over} gedeeld door hun ${name}${under}${factorText(group.factor)}${equals(phrasing)}`;
}

/** "leegstaande winkelpanden (123) gedeeld door winkelpanden (1.500), maal 100 = 8,2%" */
export function formulaOf(term: Term, scene: Scene, outcome?: string): string {
  const phrasing = { term, scene, outcome: outcome === formatValue(null, '', 0) ? NO_FIGURE : outcome };
  const derivation = term.cell?.derivation;
  switch (derivation?.kind) {
    case undefined:
      return delivered(phrasing);
    case 'quotient':
      return quotient(derivation, phrasing);
    case 'members':
      return members(derivation, phrasing);
    case 'change':
      return change(derivation, phrasing);
    case 'less':
      return less(derivation, phrasing);
    case 'subperiods':
      return subperiods(derivation, phrasing);
    case 'former':
      return former(derivation, phrasing);
  }
}
