/** For what nobody comes back to: a platform that asks to wait is waited for here. */
import { Later } from './model.ts';

export interface Patience {
  /** How often it is tried in all. */
  readonly tries: number;
  /** Who is asked to wait longer gives up: another process may take over meanwhile. */
  readonly longestSeconds: number;
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

/** @throws what the last try throws; anything but Later at once, for it may have been done all the same. */
export async function patiently<Result>(
  work: () => Promise<Result>,
  { tries, longestSeconds, wait }: Patience,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Later) || attempt >= tries || error.seconds > longestSeconds) throw error;
      await wait(error.seconds * 1000);
    }
  }
}
