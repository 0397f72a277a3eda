/** Remarks as a file for the minutes: CSV for programs, a workbook for people. */
import { safeText } from '../answer/export/cells.ts';
import { csvLine } from '../answer/export/csv.ts';
import type { WorkbookCell, WorkbookSheet } from '../answer/export/workbook.ts';
import { FORGOTTEN, KIND_NAMES, REASON_NAMES, STATUS_NAMES, UNNAMED } from '../answer/wording/board.ts';
import { periodName } from '../answer/wording/periods.ts';
import type { Names } from './board.ts';
import type { BoardRemark, RemarkEvent, UnansweredGroup } from './model.ts';
import { FORGOTTEN_PERSON } from './people.ts';

export interface Minutes {
  readonly remarks: readonly BoardRemark[];
  readonly events: readonly RemarkEvent[];
  readonly members: ReadonlyMap<string, string>;
  readonly names: Names;
  /** Of the workspace; and of who had not signed in, for who may see that. */
  readonly unanswered: {
    readonly own: readonly UnansweredGroup[];
    readonly open: readonly UnansweredGroup[] | undefined;
  };
  /** Address of the page of a figure. */
  readonly link: (figure: string) => string;
}

const COLUMNS = [
  'nummer',
  'soort',
  'status',
  'opmerking',
  'gebied',
  'onderwerp',
  'sector',
  'periode',
  'figuur',
  'door',
  'eigenaar',
  'gemaakt',
  'veranderd',
  'antwoorden',
] as const;

/** Widths in characters. */
const WIDTHS = [8, 14, 12, 60, 20, 28, 18, 16, 36, 20, 20, 12, 12, 60];

function rowsOf({ remarks, events, members, names, link }: Minutes): (string | number)[][] {
  const nameOf = (person: string): string =>
    person === FORGOTTEN_PERSON ? FORGOTTEN : (members.get(person) ?? UNNAMED);
  const named = (map: Names['regions'], code: string | undefined): string =>
    code === undefined ? '' : (map.get(code)?.name ?? code);
  return remarks.map(({ number, kind, status, text, point, figure, person, owner, at }) => {
    const own = events.filter(({ remark }) => remark === number);
    const answers = own.filter((event) => event.kind === 'answer');
    const { period, until } = point;
    return [
      number,
      KIND_NAMES[kind],
      STATUS_NAMES[status],
      text,
      named(names.regions, point.region),
      named(names.indicators, point.indicator),
      named(names.sectors, point.sector),
      [period, until].flatMap((part) => (part === undefined ? [] : [periodName(part)])).join(' tot en met '),
      link(figure),
      nameOf(person),
      owner === undefined ? '' : nameOf(owner),
      at.slice(0, 10),
      (own.at(-1)?.at ?? at).slice(0, 10),
      answers.map((answer) => `${nameOf(answer.person)}: ${answer.value}`).join('\n'),
    ];
  });
}

export const minutesCsv = (minutes: Minutes): string =>
  [[...COLUMNS], ...rowsOf(minutes)].map(csvLine).join('');

const cell = (value: string | number): WorkbookCell =>
  typeof value === 'number' ? { number: value } : { text: safeText(value), wrap: true };
const strong = (text: string): WorkbookCell => ({ text, strong: true });

const unansweredRows = (groups: readonly UnansweredGroup[], by: string): WorkbookCell[][] =>
  groups.map(({ reason, words = '', asked, lastOn }) =>
    [REASON_NAMES[reason] ?? reason, words, asked, lastOn, by].map(cell),
  );

export const minutesWorkbook = (minutes: Minutes): WorkbookSheet[] => [
  {
    name: 'Opmerkingen',
    widths: WIDTHS,
    head: 1,
    rows: [COLUMNS.map(strong), ...rowsOf(minutes).map((row) => row.map(cell))],
  },
  {
    name: 'Vragen zonder antwoord',
    widths: [32, 50, 12, 14, 26],
    head: 1,
    rows: [
      ['reden', 'woorden', 'keer gevraagd', 'laatst op', 'gevraagd door'].map(strong),
      ...unansweredRows(minutes.unanswered.own, 'eigen organisatie'),
      ...unansweredRows(minutes.unanswered.open ?? [], 'niet aangemeld, op de site'),
    ],
  },
];
