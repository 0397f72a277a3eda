/** Where each fact is said: aloud, under "Zo begreep ik je vraag", or nowhere because the answer shows it. */
import type { Note, ResultTable } from '#src/model.ts';

export type NotePlace = 'summary' | 'assumption' | 'silent';

/** Where each kind is said; some depend on what is shown. In order of weight: the first is said first. */
const PLACES: Readonly<Record<Note['kind'], NotePlace>> = {
  reading: 'summary',
  'not-a-member': 'summary',
  'coverage-too-low': 'summary',
  'period-unavailable': 'summary',
  'period-running': 'summary',
  level: 'summary',
  'periods-differ': 'summary',
  'measure-unfit': 'summary',
  'base-too-small': 'summary',
  'no-index': 'summary',
  'grain-unavailable': 'summary',
  'no-weight': 'summary',
  'small-numbers': 'summary',
  missing: 'summary',
  status: 'summary',
  'pair-only': 'assumption',
  relation: 'assumption',
  coverage: 'assumption',
  'newer-elsewhere': 'assumption',
  'newer-within': 'assumption',
  'per-1000': 'assumption',
  membership: 'assumption',
  peers: 'assumption',
  approximation: 'assumption',
  'fictional-part': 'assumption',
  boundary: 'assumption',
  'inhabitants-year': 'assumption',
  'year-from-parts': 'assumption',
  'polarity-neutral': 'assumption',
  excluded: 'assumption',
  average: 'silent',
  'none-passing': 'silent',
  'small-bases': 'silent',
  provinces: 'silent',
  notable: 'silent',
  scanned: 'assumption',
};

/** Kinds in order of weight. */
export const WEIGHTS = Object.keys(PLACES);

/** Facts on older figures stay out of the summary: it speaks of the newest. */
export function placeOfNote(note: Note, table: ResultTable): NotePlace {
  const newest = table.periods.at(-1) ?? '';
  if (note.kind === 'status')
    return note.status === 'provisional' && note.periods.includes(newest) ? 'summary' : 'assumption';
  if (note.kind === 'missing') {
    const ends = table.rows.flatMap(({ base, value }) => (base === undefined || value !== null ? [] : base));
    return [newest, ...ends].some((period) => note.periods.includes(period)) ? 'summary' : 'assumption';
  }
  if (note.kind === 'coverage') return note.without?.includes(newest) ? 'summary' : 'assumption';
  if (note.kind === 'reading') return note.note.kind === 'corrected' ? 'assumption' : 'summary';
  return PLACES[note.kind];
}
