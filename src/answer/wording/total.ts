/** The undivided figure behind one per 1.000 inwoners or a share. */
import { absoluteText } from './figures.ts';
import type { KnownStrand } from './strands.ts';
import { spaced } from './text.ts';

/** Only what is counted adds up to a total: a percentage behind an index is none. */
const addsUp = ({ topic: { indicator } }: KnownStrand): boolean =>
  indicator.aggregation.kind === 'sum' && indicator.kind !== 'rate';

/** "(1.234 in totaal)", of a share "(dat zijn er 1.234)"; empty where there is none. */
export function inTotal(strand: KnownStrand): string {
  const { last, topic } = strand;
  const total = absoluteText(last, topic.indicator);
  if (total === undefined || !addsUp(strand) || last.unit.startsWith('index')) return '';
  if (topic.share !== undefined) return `(${total === '1' ? 'dat is er' : 'dat zijn er'} ${total})`;
  const unit = /^[a-z]{1,3}[²³]?$/i.test(topic.indicator.unit) ? topic.indicator.unit : '';
  return `(${spaced(total, unit)} in totaal)`;
}
