/** How a platform counts: who did too much in the time just past is refused, and told how long to wait. */

export interface Limit {
  readonly most: number;
  readonly seconds: number;
}

export interface Rate {
  /** @returns seconds to wait; undefined when it may, and then it counts. */
  readonly refuse: (key: string, limits: readonly Limit[]) => number | undefined;
  /** What was refused, by key. */
  readonly refused: string[];
}

export function createRate(): Rate {
  const taken = new Map<string, number[]>();
  const refused: string[] = [];
  return {
    refused,
    refuse: (key, limits) => {
      const now = performance.now();
      const before = taken.get(key) ?? [];
      const full = limits.find(
        ({ most, seconds }) => before.filter((moment) => now - moment < seconds * 1000).length >= most,
      );
      if (full === undefined) {
        taken.set(key, [...before, now]);
        return undefined;
      }
      refused.push(key);
      return Math.min(full.seconds, 5);
    },
  };
}
