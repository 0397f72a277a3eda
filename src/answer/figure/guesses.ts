/** Slows down who asks for figures that do not exist: ids are short, and must not be found by trying. */

export interface Guesses {
  /** Whether this asker missed too often of late. */
  readonly tooMany: (asker: string) => boolean;
  readonly missed: (asker: string) => void;
}

export interface GuessLimits {
  /** Milliseconds since whenever. */
  readonly now: () => number;
  readonly most?: number;
  readonly windowMs?: number;
}

/** Ten slips in ten minutes: more than a whole office makes, and some 1.400 a day for who tries. */
const MOST = 10;
const WINDOW_MS = 600_000;
/** Askers remembered at once; the longest silent go first. */
const ASKERS = 10_000;

export function createGuesses({ now, most = MOST, windowMs = WINDOW_MS }: GuessLimits): Guesses {
  const misses = new Map<string, { readonly since: number; readonly count: number }>();
  const recent = (asker: string) => {
    const known = misses.get(asker);
    return known !== undefined && now() - known.since < windowMs ? known : undefined;
  };
  return {
    tooMany: (asker) => (recent(asker)?.count ?? 0) >= most,
    missed: (asker) => {
      const { since, count } = recent(asker) ?? { since: now(), count: 0 };
      misses.delete(asker);
      misses.set(asker, { since, count: count + 1 });
      const oldest = misses.keys().next();
      if (misses.size > ASKERS && oldest.value !== undefined) misses.delete(oldest.value);
    },
  };
}
