/**
 * What Slack takes of an app, as its page on rate limits states it: one message a second in a channel ("if you attempt
 * bursts, there is no guarantee that messages will be stored or displayed"), and fifty changes a minute in a workspace.
 */
import { Later } from '#src/chat/model.ts';
import type { Measure, Pace } from '#src/chat/pace.ts';
import { call } from './client.ts';

/** Two requests do not take equally long to arrive. */
const SPARE_MS = 100;
const A_SECOND = [{ most: 1, within: 1_000 + SPARE_MS }];
const FIFTY_A_MINUTE = [{ most: 50, within: 60_000 + SPARE_MS }];

const askedToWait = (error: unknown): number | undefined =>
  error instanceof Later ? error.seconds * 1000 : undefined;

/** Messages of one workspace, each in its turn. @throws as `call`. */
export interface Turns {
  readonly post: <Result>(channel: string, work: () => Promise<Result>) => Promise<Result>;
  readonly change: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

export function turnsOf(pace: Pace, workspace: string): Turns {
  const inTurn = <Result>(measure: Measure, work: () => Promise<Result>): Promise<Result> =>
    pace.run([measure], () => call(work), askedToWait);
  return {
    post: (channel, work) => inTurn({ key: `${workspace} ${channel}`, allowances: A_SECOND }, work),
    change: (work) => inTurn({ key: `${workspace} changes`, allowances: FIFTY_A_MINUTE }, work),
  };
}
