/** For tests in which nobody has to wait. */
import type { Pace } from '#src/chat/pace.ts';

export const UNPACED: Pace = { run: (_measures, work) => work() };
