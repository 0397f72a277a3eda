/** A poll as it is put in a form. */
import { readPoll } from '#intents/board-acts.ts';

/** The same rules as in a conversation; undefined where there is no question, or too few or too many options. */
export function readPollForm(
  question = '',
  options = '',
): { readonly question: string; readonly options: readonly string[] } | undefined {
  const asked = question.replace(/\s+/g, ' ').replaceAll('?', '').trim();
  if (asked === '') return undefined;
  const said = readPoll(`poll: ${asked}?\n${options}\n`);
  return said === undefined || said.options.length === 0 ? undefined : said;
}
