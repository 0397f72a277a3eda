/** More and less of a topic: of things counted there are more, a distance is larger, anything else is higher. */
import type { Topic } from './topic.ts';

interface Sized {
  readonly counted?: Topic['counted'] | undefined;
  readonly large?: Topic['large'] | undefined;
}

/** Between two figures: "meer", "groter", "hoger". */
export function comparative({ counted, large }: Sized, more: boolean): string {
  if (counted !== undefined) return more ? 'meer' : 'minder';
  if (large) return more ? 'groter' : 'kleiner';
  return more ? 'hoger' : 'lager';
}

/** Behind a difference: "0,4 km meer", "0,7 procentpunt hoger". */
export const differs = ({ counted, large }: Sized, more: boolean): string =>
  comparative({ counted: counted ?? (large ? { many: '' } : undefined) }, more);

/** Before a noun: "meeste", "grootste", "hoogste". */
export function superlative({ counted, large }: Sized, low: boolean): string {
  if (counted !== undefined) return low ? 'minste' : 'meeste';
  if (large) return low ? 'kleinste' : 'grootste';
  return low ? 'laagste' : 'hoogste';
}

/** Behind a verb: "het hoogst", "het kleinst". */
export const atExtreme = ({ large }: Sized, low: boolean): string =>
  large ? (low ? 'het kleinst' : 'het grootst') : low ? 'het laagst' : 'het hoogst';

/** "even veel", "even groot", "even hoog". */
export const asMuch = ({ counted, large }: Sized): string =>
  counted !== undefined ? 'veel' : large ? 'groot' : 'hoog';

/** For a subject that was just named: "De leegstand …; in Tilburg daalde die", "Het aantal …; in Tilburg daalde het". */
export const pronoun = ({ subject }: Pick<Topic, 'subject'>): 'die' | 'het' =>
  /^de /.test(subject.replace(/^de index van /, '')) ? 'die' : 'het';

/** A total of an area: larger where the area is larger, so areas of another kind are not held against it. */
export const isTotal = (row: { readonly unit: string }, { indicator }: Pick<Topic, 'indicator'>): boolean =>
  indicator.aggregation.kind === 'sum' && indicator.kind !== 'rate' && row.unit === indicator.unit;
