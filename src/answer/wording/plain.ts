/** The plainest words for a table: the row itself. For what has no sentences of its own, and when a check fails. */
import { type Draft, sentence, type Telling } from './draft.ts';
import { periodName } from './periods.ts';
import { spaced, upperFirst } from './text.ts';

export function wordPlainly({ strands, plan }: Telling): Draft {
  const [subject] = strands;
  if (subject === undefined) {
    const names = plan.indicators.map((indicator) => indicator.name).join(', ');
    return {
      headline: names === '' ? 'Geen cijfers gevonden' : names,
      sentences: ['Hier zijn geen cijfers over.'],
    };
  }
  const said = strands.slice(0, 2).flatMap((strand) => {
    const row = strand.known.at(-1);
    if (row === undefined) return [];
    const sector = strand.sectorName === undefined ? '' : `, ${strand.sectorName}`;
    return [
      sentence(
        `${strand.place.shown}${sector}, ${periodName(row.period)}: ${spaced(row.text, strand.topic.unit)}`,
      ),
    ];
  });
  return {
    headline: upperFirst(spaced(subject.topic.short, subject.where)),
    sentences: said.length === 0 ? ['Er is geen cijfer om te tonen.'] : said,
  };
}
