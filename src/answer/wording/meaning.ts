/** What a figure counts, as a second sentence where there is nothing to hold it against. */
import type { Indicator } from '#src/model.ts';
import { grainOf } from '#src/periods.ts';
import { type Draft, sentence, type Telling } from './draft.ts';
import { articleFor, isPlural } from './nouns.ts';
import { lowerFirst, spaced, wordsIn } from './text.ts';

/** A shorter definition says no more than the name ("Aantal woningen op 1 januari"). */
const FEWEST_WORDS = 7;

const PERIOD_WORDS = {
  year: 'het jaar',
  half: 'het halfjaar',
  quarter: 'het kwartaal',
  month: 'de maand',
} as const;

/** Where the thing that is defined ends: "leegstaand kantooroppervlak | als percentage van …". */
const AFTER_HEAD = / (als|gedeeld|min|van|die|dat|met|op|in|per|naar|volgens|zonder|ten) /;

function articleOf(definition: string): string {
  if (/^(Aantal|Gemiddeld) /.test(definition)) return 'het';
  const [head = ''] = definition.split(AFTER_HEAD);
  const words = head.split(' ');
  const article = isPlural(words.at(-1) ?? '') ? undefined : articleFor(head);
  // "Leegstaand kantooroppervlak" is inflected for no article.
  return article === 'het' && words.length > 1 ? '' : (article ?? '');
}

function meaningOf({ definition }: Indicator, period: string): string {
  const said = definition.replace(/\bde periode\b/, PERIOD_WORDS[grainOf(period)]);
  return sentence(spaced('het gaat om', articleOf(definition), lowerFirst(said)));
}

export function withMeaning(draft: Draft, { plan, table }: Telling): Draft {
  const [indicator] = plan.indicators;
  const period = table.periods.at(-1);
  const needless = plan.operation === 'movers' || plan.operation === 'about' || draft.sentences.length !== 1;
  // Behind "there is no figure" comes why, not what it would be.
  const none = !table.rows.some(({ value, change }) => value !== null || (change ?? null) !== null);
  if (indicator === undefined || period === undefined || needless || none) return draft;
  if (wordsIn(indicator.definition) < FEWEST_WORDS) return draft;
  return { ...draft, sentences: [...draft.sentences, meaningOf(indicator, period)] };
}
