/** Operations on the members of a larger area: a row each, over one field. */
import type { Operation } from '#src/model.ts';

export const WITH_MEMBERS: ReadonlySet<Operation> = new Set(['rank', 'map', 'relation']);
