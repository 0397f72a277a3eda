/** Facts on periods and on how sure their figures are. */
import type { Indicator, Note } from '#src/model.ts';
import { grainOf, isFiner, yearOf } from '#src/periods.ts';
import { type About, indicatorName, periodList, spoken } from './notes-about.ts';
import { periodPhrase } from './periods.ts';
import { listOf, shortListOf, spaced, upperFirst } from './text.ts';

export function unavailable(
  { asked, shown, between }: Extract<Note, { kind: 'period-unavailable' }>,
  { plan }: About,
): string {
  if (plan.wish.kind === 'range' && shown !== undefined && between === undefined)
    return `De cijfers beginnen in ${periodPhrase(shown)}, later dan ${periodPhrase(asked)}.`;
  const none = `Over ${periodPhrase(asked)} is er geen cijfer`;
  if (between) return `${none}; het eerste daarna is van ${shown === undefined ? '' : periodPhrase(shown)}.`;
  return shown === undefined ? `${none}.` : `${none}; dit is dat van ${periodPhrase(shown)}.`;
}

/** A development by year stops before the year that is running. */
export const newerWithin = ({ newer }: Extract<Note, { kind: 'newer-within' }>): string =>
  `Van ${yearOf(newer)} zijn er nog geen jaarcijfers, wel cijfers tot en met ${periodPhrase(newer)}.`;

/** Of the place asked for at one moment the first sentence says already that there is no figure. */
function saidAlready(name: string, { plan, table }: About): boolean {
  const [row] = table.rows;
  return (
    (plan.operation === 'value' || plan.operation === 'trend') &&
    row?.regionName === name &&
    row.base === undefined &&
    table.periods.length === 1
  );
}

export function missing(
  { name, periods, why }: Extract<Note, { kind: 'missing' }>,
  about: About,
): string | undefined {
  const over = periodList(periods, about.table.periods);
  const reason =
    why === 'withheld'
      ? 'de bron geeft dat cijfer niet of niet helemaal vrij'
      : why === 'incomplete'
        ? `niet elk deel van ${over} is bekend`
        : undefined;
  if (saidAlready(name, about)) return reason === undefined ? undefined : `${upperFirst(reason)}.`;
  return `Voor ${spoken(name, about)} is er geen cijfer over ${over}${reason === undefined ? '' : `: ${reason}`}.`;
}

const SURE_WORDS: Readonly<Record<StatusNote['status'], string>> = {
  provisional: 'voorlopig',
  revised: 'later bijgesteld door de bron',
  estimated: 'geschat',
  suppressed: 'door de bron niet vrijgegeven',
};

/** More places than this are counted. */
const MOST_NAMED = 3;

/** "Het cijfer over 2025 is voorlopig.", "Het cijfer van de G40 over 2025 is deels geschat." */
export function status(note: StatusNote, about: About): string {
  const { status: sure, periods, of, partly, indicator } = note;
  const what = indicator === undefined ? '' : `(${indicatorName(indicator, about.catalogue)})`;
  const over = periodList(periods, about.table.periods);
  const plural = periods.length > 1 || (of?.length ?? 1) > 1;
  const whose =
    of === undefined
      ? ''
      : of.length > MOST_NAMED
        ? `van ${of.length} plaatsen`
        : `van ${listOf(of.map((name) => spoken(name, about)))}`;
  const how = `${partly === undefined ? '' : 'deels '}${SURE_WORDS[sure]}`;
  return `${spaced(plural ? 'De cijfers' : 'Het cijfer', whose, `over ${over}`, what)} ${plural ? 'zijn' : 'is'} ${how}.`;
}

/** Aloud only the newest is called provisional; the others are marked in the table. */
export function saidInSummary(note: StatusNote, { table }: About): StatusNote {
  const newest = table.periods.at(-1) ?? '';
  const aloud = note.status === 'provisional' && note.periods.includes(newest);
  return aloud ? { ...note, periods: [newest] } : note;
}

type StatusNote = Extract<Note, { kind: 'status' }>;

const PART_WORDS: Readonly<Record<Indicator['frequency'], string>> = {
  year: 'jaar',
  half: 'halfjaar',
  quarter: 'kwartaal',
  month: 'maand',
};

const PLURAL_PARTS: Readonly<Record<Indicator['frequency'], string>> = {
  year: 'jaren',
  half: 'halfjaren',
  quarter: 'kwartalen',
  month: 'maanden',
};

/** Of a year, or of a half or quarter where months are put together. */
export function yearFromParts(
  { how, indicator }: Extract<Note, { kind: 'year-from-parts' }>,
  { catalogue, table }: About,
): string {
  const own = catalogue.indicators.get(indicator)?.frequency ?? 'quarter';
  const whole = grainOf(table.periods.at(-1) ?? '');
  // Delivered more finely than is usual for it.
  const part = isFiner(own, whole) ? own : 'month';
  return how === 'sum'
    ? `Een ${PART_WORDS[whole]} is de som van alle ${PLURAL_PARTS[part]}.`
    : `Een ${PART_WORDS[whole]}cijfer is de stand van ${part === 'month' ? 'de laatste' : 'het laatste'} ${PART_WORDS[part]}.`;
}

/** All places without a percentage in one sentence. */
export function baseTooSmall(about: About): string {
  const small = about.table.notes.filter((note) => note.kind === 'base-too-small');
  const names = [...new Set(small.map(({ name }) => spoken(name, about)))];
  const base = periodPhrase(small[0]?.base ?? '');
  return `Voor ${shortListOf(names, 3)} is er geen percentage: het cijfer van ${base} is daar te klein voor.`;
}

export const unfit = ({ asked, why }: Extract<Note, { kind: 'measure-unfit' }>): string => {
  if (why === 'no-part') return 'Een aandeel kan hier niet: de ene plaats is geen deel van de andere.';
  return asked === 'share'
    ? 'Van dit cijfer is geen aandeel te geven: het is zelf al een verhouding.'
    : 'Dit cijfer is zelf al een verhouding; per 1.000 inwoners zegt het niets.';
};
