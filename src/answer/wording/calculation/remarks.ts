/** What must be said beside a formula: who is in it and who is missing, how sure it is, and from which releases. */
import type { Catalogue, Member, Term, Workings } from '#src/model.ts';
import { FICTIONAL } from '../fictional.ts';
import { dateName } from '../periods.ts';
import { listOf, lowerFirst, shortListOf, upperFirst } from '../text.ts';
import { besideOf, countedIn, countText, membersIn } from './formula.ts';
import { cellsIn, type Group, groupsIn, nameOf, type Scene, withTerms } from './terms.ts';

/** So many names are said; the table has them all. */
const MOST_NAMES = 12;
const MOST_RELEASES = 5;

const namesOf = (members: readonly Member[], { place }: Scene): string =>
  shortListOf(
    members.map(({ code }) => place(code).shown).sort((a, b) => a.localeCompare(b, 'nl')),
    MOST_NAMES,
  );

/** The rule that decides whether there is a figure of the group. */
function ruleOf(group: Group, scene: Scene): string {
  if (group.how === 'sum')
    return 'een totaal is er alleen als alle gemeenten een cijfer hebben, een gemiddelde vanaf twee derde';
  const beside = besideOf(group);
  const weighed = group.members.every((member) => (member.beside?.cell?.value ?? null) !== null);
  const of = beside === undefined || !weighed ? 'gemeenten' : nameOf(beside, scene);
  return `een cijfer voor de groep is er alleen als de gemeenten met een cijfer samen minstens twee derde van de ${of} hebben`;
}

function coverage(term: Term, group: Group, scene: Scene): string {
  const all = membersIn(group);
  const counted = countedIn(group);
  const place = scene.place(term.region);
  const who = `${upperFirst(countText(all, counted))} gemeenten van ${place.spoken} tellen mee`;
  if (counted === all) return `${who}.`;
  const missing = group.members.filter((member) => !member.counted && !member.former);
  return `${who}; geen cijfer: ${namesOf(missing, scene)}. ${upperFirst(ruleOf(group, scene))}.`;
}

/** Members whose own figure was put together. */
function ofMembers(term: Term, group: Group, scene: Scene): string[] {
  const how = (kind: 'former' | 'subperiods'): Member[] =>
    group.members.filter(({ figure }) =>
      withTerms(figure).some(({ cell }) => cell?.derivation?.kind === kind),
    );
  const [merged, parts] = [how('former'), how('subperiods')];
  const last = parts[0]?.figure.cell?.from === 'last';
  return [
    ...(merged.length === 0
      ? []
      : [`In de huidige grenzen, met de cijfers van vroegere gemeenten: ${namesOf(merged, scene)}.`]),
    ...(parts.length === 0
      ? []
      : [
          `Een jaarcijfer is per gemeente ${last ? 'de stand van de laatste periode' : 'de som van de periodes'} in ${term.period.slice(0, 4)}.`,
        ]),
  ];
}

function approximation(term: Term, group: Group, scene: Scene): string[] {
  if (group.how !== 'mean' || term.cell?.approx !== true) return [];
  const weight = nameOf({ indicator: group.weight, sector: '' }, scene);
  return [`Dit is een benadering: het echte gewicht is niet bekend, daarom is gewogen naar ${weight}.`];
}

function fiction(terms: readonly Term[]): string[] {
  const cells = terms.flatMap(cellsIn);
  const parts = [...new Set(cells.flatMap(({ fictionalPart }) => fictionalPart ?? []))];
  if (parts.length > 0) return [`${FICTIONAL} zitten hier in: ${listOf(parts.map(lowerFirst))}.`];
  return cells.some(({ fictional }) => fictional) ? [`${FICTIONAL}: dit zijn geen echte cijfers.`] : [];
}

/** Rounding is for reading only. */
function precision(terms: readonly Term[]): string[] {
  const divided = terms.flatMap(withTerms).some(({ cell }) => {
    const { derivation } = cell ?? {};
    const isSum = derivation !== undefined && 'how' in derivation && derivation.how === 'sum';
    return (
      derivation !== undefined && derivation.kind !== 'less' && derivation.kind !== 'subperiods' && !isSum
    );
  });
  return divided ? ['Er is gerekend met de cijfers voor afronding.'] : [];
}

/** Every release that figures came from, newest first. */
function releases(terms: readonly Term[], catalogue: Catalogue): string[] {
  const ids = [...new Set(terms.flatMap(cellsIn).flatMap((cell) => cell.releases))].sort((a, b) => b - a);
  const said = ids.slice(0, MOST_RELEASES).flatMap((id) => {
    const release = catalogue.releases.get(id);
    if (release === undefined) return [];
    const from = release.fictional
      ? 'voorbeeldcijfers (fictief)'
      : `${release.source}, ${release.table}, gelezen op ${dateName(release.readOn)}`;
    return [`Release ${id}: ${from}.`];
  });
  const rest = ids.length - said.length;
  return rest > 0 ? [...said, `En ${rest} oudere ${rest === 1 ? 'release' : 'releases'}.`] : said;
}

function ranked({ ranking }: Workings): string[] {
  if (ranking === undefined) return [];
  const { members, withFigure, missing, order } = ranking;
  const end = order === 'low' ? 'laagste' : 'hoogste';
  const none =
    missing.length === 0
      ? ''
      : `; geen cijfer: ${shortListOf(
          [...missing].sort((a, b) => a.localeCompare(b, 'nl')),
          MOST_NAMES,
        )}`;
  return [
    `Plaats 1 is het ${end} cijfer; ${countText(members, withFigure)} hebben een cijfer${none}.`,
    'Gelijke cijfers delen een plaats; de volgorde volgt uit de cijfers voor afronding.',
  ];
}

/** One sentence each, the weightiest first; the same sentence once. */
export function remarksOf(terms: readonly Term[], workings: Workings, scene: Scene): string[] {
  const groups = terms.flatMap(groupsIn);
  const said = [
    ...ranked(workings),
    ...groups.map(({ term, group }) => coverage(term, group, scene)),
    ...groups.flatMap(({ term, group }) => approximation(term, group, scene)),
    ...fiction(terms),
    ...groups.flatMap(({ term, group }) => ofMembers(term, group, scene)),
    ...precision(terms),
    ...releases(terms, scene.catalogue),
  ];
  return [...new Set(said)];
}
