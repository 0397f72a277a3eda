/** Facts that a plan must say: membership, peers, per 1.000 inwoners, what is left out. */
import type { Catalogue, Note, Place, Query } from '#src/model.ts';
import { lowerFirst } from '../wording/text.ts';
import type { Resolved } from './resolve.ts';

function membershipNotes(places: readonly Place[], query: Query, catalogue: Catalogue): Note[] {
  return places.flatMap((place): Note[] => {
    if (place.code === 'PEERS') {
      const names = (place.members ?? []).flatMap((code) => catalogue.regions.get(code)?.name ?? []);
      const subject = catalogue.regions.get(query.regions?.[0] ?? '')?.name ?? '';
      return [{ kind: 'peers', subject, names }];
    }
    if (place.asOf === undefined) return [];
    const { code, name, asOf, knownIncomplete } = place;
    const known = place.members?.length ?? 0;
    return [
      {
        kind: 'membership',
        code,
        name,
        asOf,
        known,
        ...(knownIncomplete === undefined ? {} : { knownIncomplete }),
      },
    ];
  });
}

export function notesOf(
  query: Query,
  resolved: Resolved,
  perThousandAssumed: boolean | undefined,
  catalogue: Catalogue,
): Note[] {
  const groups = [...resolved.places, ...(resolved.among === undefined ? [] : [resolved.among])];
  const notes = membershipNotes(groups, query, catalogue);
  if (perThousandAssumed !== undefined) notes.unshift({ kind: 'per-1000', assumed: perThousandAssumed });
  const name = (code: string): string =>
    catalogue.regions.get(code)?.name ??
    catalogue.groups.get(code)?.name ??
    lowerFirst(catalogue.sectors.get(code)?.name ?? code);
  if (query.except !== undefined && query.except.length > 0)
    notes.push({ kind: 'excluded', what: query.except.map(name) });
  const [indicator] = resolved.indicators;
  if (query.order !== undefined && indicator?.polarity === 'neutral')
    notes.push({ kind: 'polarity-neutral', indicator: indicator.id });
  return notes;
}
