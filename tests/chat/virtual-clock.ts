/** A clock that goes only where it is told: who waits is woken in the order of time. */
import { setImmediate as settled } from 'node:timers/promises';

export interface VirtualClock {
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Lets all pass until nobody waits any more, or until a moment. */
  readonly run: (until?: number) => Promise<void>;
}

export function createVirtualClock(): VirtualClock {
  let now = 0;
  const sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  return {
    now: () => now,
    wait: (milliseconds) =>
      new Promise((wake) => {
        sleepers.push({ at: now + milliseconds, wake });
        sleepers.sort((a, b) => a.at - b.at);
      }),
    run: async (until = Number.POSITIVE_INFINITY) => {
      for (;;) {
        await settled();
        const [next] = sleepers;
        if (next === undefined || next.at > until) break;
        sleepers.shift();
        now = next.at;
        next.wake();
      }
      if (Number.isFinite(until)) now = until;
    },
  };
}
