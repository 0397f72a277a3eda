/** How the figures of an answer came about, for people: formulas, remarks, and tables of what went in. */
import type {
  Calculation,
  Catalogue,
  DisplayTable,
  Member,
  Plan,
  ResultTable,
  Status,
  Term,
  Working,
} from '#src/model.ts';
import { besideOf, nameOverAll, togetherOf } from '../wording/calculation/formula.ts';
import { formulasOf, outcomeOf, titleOf, topicName } from '../wording/calculation/formulas.ts';
import { remarksOf } from '../wording/calculation/remarks.ts';
import {
  type Group,
  groupsIn,
  nameOf,
  type Scene,
  sceneOf,
  termOf,
  textOf,
  valueText,
  withTerms,
} from '../wording/calculation/terms.ts';
import { FICTIONAL } from '../wording/fictional.ts';
import { derivedDecimals, formatValue } from '../wording/numbers.ts';
import { periodName } from '../wording/periods.ts';
import { upperFirst } from '../wording/text.ts';

/** All tables together; more is no longer read. */
const MOST_ROWS = 400;

const STATUS_WORDS: Readonly<Record<Status, string>> = {
  final: 'definitief',
  provisional: 'voorlopig',
  revised: 'herzien',
  estimated: 'geschat',
  suppressed: 'niet vrijgegeven',
};

const text = (label: string) => ({ label, numeric: false });
const number = (label: string) => ({ label, numeric: true });

const cellText = (term: Term, scene: Scene): string =>
  (term.cell?.value ?? null) === null ? '.' : textOf(term, scene);

function statusText({ cell }: Term): string {
  if (cell === undefined) return 'geen cijfer';
  return cell.value === null && cell.status !== 'suppressed' ? 'geen cijfer' : STATUS_WORDS[cell.status];
}

const releaseText = (terms: readonly (Term | undefined)[]): string =>
  [...new Set(terms.flatMap((term) => term?.cell?.releases ?? []))].sort((a, b) => a - b).join(', ');

const captionOf = (title: string, fictional: boolean): string =>
  fictional ? `${title} – ${FICTIONAL}` : title;

/** Figure over denominator, as the outcome of the group is written. */
function quotientText({ figure, beside }: Member, factor: number, unit: string, decimals?: number): string {
  const [top, bottom] = [figure.cell?.value ?? null, beside?.cell?.value ?? null];
  const value = top === null || bottom === null || bottom === 0 ? null : (top / bottom) * factor;
  return formatValue(value, unit, decimals ?? derivedDecimals(value));
}

/** Today's boundaries: which former municipalities are in a member. */
function madeOf({ figure }: Member, { place }: Scene): string {
  const former = withTerms(figure).find(({ cell }) => cell?.derivation?.kind === 'former')?.cell?.derivation;
  return former?.kind === 'former' ? former.parts.map(({ region }) => place(region).shown).join(' + ') : '';
}

/** A row for each member, those without a figure last, and what comes out below. */
function memberTable(
  working: Working,
  { term, group }: { term: Term; group: Group },
  scene: Scene,
): DisplayTable {
  const beside = besideOf(group);
  const indicator = scene.catalogue.indicators.get(term.indicator);
  const perMember = group.how === 'quotient';
  const [unit, decimals] =
    perMember && group.of === 'ratio' && indicator ? [indicator.unit, indicator.decimals] : ['', undefined];
  const merged = group.members.some((member) => madeOf(member, scene) !== '');
  const figure = group.members[0]?.figure ?? term;
  const sorted = [...group.members].sort(
    (a, b) =>
      Number(b.counted) - Number(a.counted) ||
      scene.place(a.code).shown.localeCompare(scene.place(b.code).shown, 'nl'),
  );
  const outcome = cellText(term, scene);
  const isWhole = termOf(working).cell === term.cell;
  const total =
    group.how === 'quotient' ? valueText(togetherOf(group, 'figure'), figure.indicator, scene) : outcome;
  return {
    caption: captionOf(
      isWhole ? titleOf(working, scene) : `${titleOf(working, scene)}: ${nameOf(term, scene)}`,
      term.cell?.fictional === true,
    ),
    columns: [
      text('Gemeente'),
      number(upperFirst(nameOf(figure, scene))),
      ...(beside === undefined ? [] : [number(upperFirst(nameOverAll(group, beside, term, scene)))]),
      ...(perMember ? [number(group.of === 'per-1000' ? 'Per 1.000 inwoners' : 'Uitkomst')] : []),
      text('Status'),
      number('Release'),
      ...(merged ? [text('Samengesteld uit')] : []),
    ],
    rows: [
      ...sorted.map((member) => [
        scene.place(member.code).shown,
        cellText(member.figure, scene),
        ...(beside === undefined ? [] : [member.beside === undefined ? '.' : cellText(member.beside, scene)]),
        ...(perMember ? [quotientText(member, group.factor, unit, decimals)] : []),
        statusText(member.figure),
        releaseText([member.figure, member.beside]),
        ...(merged ? [madeOf(member, scene)] : []),
      ]),
      [
        group.how === 'mean' ? 'Gewogen gemiddelde' : 'Samen',
        total,
        ...(beside === undefined ? [] : [valueText(togetherOf(group, 'beside'), beside.indicator, scene)]),
        ...(perMember ? [isWhole ? working.text : outcome] : []),
        '',
        '',
        ...(merged ? [''] : []),
      ],
    ],
    legend: [],
  };
}

/** The terms of every figure that are no members, and its outcome. */
function termTable(workings: readonly Working[], scene: Scene): DisplayTable {
  const rows = workings.flatMap((working) => {
    const [, ...terms] = withTerms(termOf(working));
    const parts = terms.map((term) => [
      scene.place(term.region).shown,
      upperFirst(nameOf(term, scene)),
      periodName(term.period),
      cellText(term, scene),
      statusText(term),
      releaseText([term]),
    ]);
    const outcome = termOf(working);
    const label = upperFirst(topicName(working, scene));
    return [
      ...parts,
      [
        scene.place(outcome.region).shown,
        label,
        periodName(outcome.period),
        working.cell?.value === null ? '.' : outcomeOf(working, scene.plan),
        statusText(outcome),
        releaseText([outcome]),
      ],
    ];
  });
  return {
    caption: captionOf(
      'Wat erin zit',
      workings.some(({ cell }) => cell?.fictional),
    ),
    columns: [
      text('Gebied'),
      text('Cijfer'),
      text('Periode'),
      number('Waarde'),
      text('Status'),
      number('Release'),
    ],
    rows,
    legend: [],
  };
}

/** As many tables as fit, in their order; what is left out is said. */
function within(tables: readonly DisplayTable[]): { tables: DisplayTable[]; remarks: string[] } {
  let room = MOST_ROWS;
  const kept = tables.filter(({ rows }) => {
    const fits = rows.length <= room;
    if (fits) room -= rows.length;
    return fits;
  });
  const left = tables.length - kept.length;
  if (left === 0) return { tables: kept, remarks: [] };
  const verb = left === 1 ? 'tabel past' : 'tabellen passen';
  return { tables: kept, remarks: [`${left} ${verb} hier niet meer bij.`] };
}

/** @returns undefined where there is no figure to tell of. */
export function calculationOf(plan: Plan, table: ResultTable, catalogue: Catalogue): Calculation | undefined {
  const { workings } = table;
  const [first] = workings?.figures ?? [];
  if (workings === undefined || first === undefined) return undefined;
  const scene = sceneOf(plan, catalogue);
  const terms = workings.figures.map(termOf);
  const groups = workings.figures.flatMap((working) =>
    groupsIn(termOf(working)).map((found) => memberTable(working, found, scene)),
  );
  const single = workings.figures.filter(({ cell }) => cell?.derivation?.kind !== 'members');
  const { tables, remarks } = within([...groups, ...(single.length === 0 ? [] : [termTable(single, scene)])]);
  return {
    title: titleOf(first, scene),
    formulas: formulasOf(workings, scene),
    remarks: [...remarksOf(terms, workings, scene), ...remarks],
    tables,
  };
}
