/** Figures kept in memory, under ids that follow from what they say. */
import type { Figures } from '#src/answer/figure/desk.ts';

export function memoryFigures(): Figures {
  const kept = new Map<string, string>();
  const ids = new Map<string, string>();
  return {
    remember: async (identity, make, today) => {
      const said = JSON.stringify(identity);
      const id = ids.get(said) ?? `FIGUUR${ids.size}`;
      ids.set(said, id);
      const snapshot = make(id);
      if (!kept.has(id)) kept.set(id, JSON.stringify({ snapshot, givenOn: today }));
      return snapshot;
    },
    recall: async (id) => JSON.parse(kept.get(id) ?? 'null'),
  };
}
