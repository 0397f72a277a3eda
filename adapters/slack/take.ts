/**
 * One delivery through Bolt. Its `ack` for events comes before our code has run, so it is held back until that has
 * ended: what Slack is told has arrived is stored. Buttons, commands and dialogs acknowledge by themselves, once stored.
 */
import type { App as Bolt, ReceiverEvent } from '@slack/bolt';

export interface Delivery {
  readonly body: Readonly<Record<string, unknown>>;
  readonly retryNum?: number | undefined;
  readonly retryReason?: string | undefined;
}

/** A delivery that nothing here listens to. */
export class NotOurs extends Error {
  constructor() {
    super('a kind of delivery that nothing listens to');
  }
}

/** @param acknowledge tells Slack; called once at most. @throws when it was not stored: Slack must try again. */
export async function take(
  bolt: Bolt,
  { body, retryNum, retryReason }: Delivery,
  acknowledge: (response: unknown) => Promise<void>,
): Promise<void> {
  const isEvent = body.event !== undefined;
  let reached = false;
  const ack: ReceiverEvent['ack'] = async (response) => {
    if (!reached && !isEvent) await acknowledge(response);
    reached = true;
  };
  await bolt.processEvent({
    body: { ...body },
    ack,
    ...(retryNum === undefined ? {} : { retryNum }),
    ...(retryReason === undefined ? {} : { retryReason }),
  });
  if (!reached) throw new NotOurs();
  if (isEvent) await acknowledge(undefined);
}
