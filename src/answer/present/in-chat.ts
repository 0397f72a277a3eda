/**
 * What a message tells of an answer, whatever it is made of. A phone shows little: what was said in the message is not
 * said again.
 */
import type { DataAnswer, DisplayTable } from '#src/model.ts';
import { openPage, sourceLabel } from '../wording/conversation.ts';
import { FICTIONAL } from '../wording/fictional.ts';
import { lowerFirst } from '../wording/text.ts';
import { sourceText } from './source-text.ts';

const LEAD = `${FICTIONAL}. `;

/** Whether it must be said apart that figures are made up: most sentences begin with it. */
export const isSilentOnFiction = ({
  fictional,
  summary,
}: Pick<DataAnswer, 'fictional' | 'summary'>): boolean => fictional && !summary.includes(FICTIONAL);

/** The words in front that must not be missed, and the rest. */
export const leadOf = (summary: string): { readonly lead: string; readonly rest: string } =>
  summary.startsWith(LEAD)
    ? { lead: LEAD.trimEnd(), rest: summary.slice(LEAD.length) }
    : { lead: '', rest: summary };

/** What a notification says of it: there is no more to read there. */
export const notified = ({ fictional, headline }: Pick<DataAnswer, 'fictional' | 'headline'>): string =>
  fictional ? `${FICTIONAL}: ${headline}` : headline;

/** "Bron: CBS, …"; undefined where all of it is made up and the message says so already. */
export function sourceLine({
  sources,
  ...answer
}: Pick<DataAnswer, 'sources' | 'fictional' | 'summary'>): string | undefined {
  const isSaid = answer.fictional || answer.summary.includes(FICTIONAL);
  return sources.every(({ fictional }) => fictional && isSaid)
    ? undefined
    : sourceLabel(sources.map(sourceText).join('; '));
}

/** A table in a message that says by itself when figures are made up. */
export const tableInMessage = (table: DisplayTable): DisplayTable => ({
  ...table,
  caption: table.caption.replace(` – ${FICTIONAL}`, ''),
});

/** The calculation of a figure, without what the message has said: an answer about it tells its first lines. */
export function calculationInMessage(answer: DataAnswer): DataAnswer['calculation'] {
  const { calculation, aspect, headline, summary, fictional } = answer;
  if (calculation === undefined) return undefined;
  const isNew = (line: string): boolean => aspect !== 'calculation' || !summary.includes(line);
  const { title, formulas, remarks, tables } = calculation;
  return {
    title: headline.includes(lowerFirst(title)) ? '' : title,
    formulas: formulas.filter(isNew),
    remarks: remarks.filter((line) => isNew(line) && !(fictional && line.startsWith(`${FICTIONAL}:`))),
    tables: tables.map(tableInMessage),
  };
}

/** A link at the end of a sentence, taken apart: in the sentence no chat makes it one that can be pressed. */
export interface WithLink {
  readonly text: string;
  readonly link?: { readonly label: string; readonly url: string };
}

/** @param own where our pages begin ("https://…/"): other addresses are left as the text that they are. */
export function linkApart(text: string, own: string): WithLink {
  const url = /\s(https?:\S+)$/.exec(text)?.[1];
  if (url === undefined || !url.startsWith(own)) return { text };
  return {
    text: text.slice(0, -url.length).trimEnd(),
    link: { label: openPage(url.slice(own.length)), url },
  };
}
