/** Facts on periods and on how sure their figures are. */
import type { Indicator, Note } from '#src/model.ts';
import { type About, periodList, spoken } from './notes-about.ts';
import { periodPhrase } from './periods.ts';
import { listOf, shortListOf, spaced } from './text.ts';

export function unavailable(asked: string, shown: string | undefined, { plan }: About): string {
  if (plan.wish.kind === 'range' && shown !== undefined)
    return `De cijfers beginnen in ${periodPhrase(shown)}, later dan ${periodPhrase(asked)}.`;
  const none = `Over ${periodPhrase(asked)} is er geen cijfer`;
  return shown === undefined ? `${none}.` : `${none}; dit is dat van ${periodPhrase(shown)}.`;
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
export function status({ status: sure, periods, of, partly }: StatusNote, about: About): string {
  const over = periodList(periods, about.table.periods);
  const plural = periods.length > 1 || (of?.length ?? 1) > 1;
  const whose =
    of === undefined
      ? ''
      : of.length > MOST_NAMED
        ? `van ${of.length} plaatsen`
        : `van ${listOf(of.map((name) => spoken(name, about)))}`;
  const how = `${partly === undefined ? '' : 'deels '}${SURE_WORDS[sure]}`;
  return `${spaced(plural ? 'De cijfers' : 'Het cijfer', whose, `over ${over}`)} ${plural ? 'zijn' : 'is'} ${how}.`;
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

export function yearFromParts(
  { how }: Extract<Note, { kind: 'year-from-parts' }>,
  frequency: Indicator['frequency'],
): string {
  return how === 'sum'
    ? `Een jaar is de som van alle ${PLURAL_PARTS[frequency]}.`
    : `Een jaarcijfer is de stand van ${frequency === 'month' ? 'de laatste' : 'het laatste'} ${PART_WORDS[frequency]}.`;
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
