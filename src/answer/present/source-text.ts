/** A source as people read it: "CBS, tabel 81528NED, gelezen op 22 november 2026". */
import type { FigureRelease, Source } from '#src/model.ts';
import { FICTIONAL } from '../wording/fictional.ts';
import { dateName } from '../wording/periods.ts';

/** Tables of CBS have a number as their name. */
const IS_NUMBERED = /^\d{5}/;

export function sourceText({ name, table, readOn }: Source): string {
  const shown = table !== undefined && IS_NUMBERED.test(table) ? `tabel ${table}` : table;
  const at = shown?.startsWith(name) ? shown : [name, shown].filter(Boolean).join(', ');
  return [at, readOn && `gelezen op ${dateName(readOn)}`].filter(Boolean).join(', ');
}

/** A delivery: "CBS, 81575NED, gelezen op 22 november 2026"; a file of one's own goes by its name alone. */
export function releaseText({ source, table, readOn, fictional }: FigureRelease): string {
  if (fictional) return FICTIONAL;
  return [...new Set([source, table]), `gelezen op ${dateName(readOn)}`].join(', ');
}
