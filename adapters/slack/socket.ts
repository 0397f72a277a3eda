/** Where Slack comes in by a socket that we open, for towns behind a firewall. Bolt's own, but told later: once it is stored. */
import { type App as Bolt, type Receiver, SocketModeReceiver } from '@slack/bolt';
import type { DeskLog } from '#src/chat/desk.ts';
import type { ClientOptions } from './client.ts';
import type { BoltLog } from './log.ts';
import { take } from './take.ts';

export function socketReceiver(
  appToken: string,
  options: ClientOptions,
  boltLog: BoltLog,
  log: DeskLog,
): Receiver {
  const inner = new SocketModeReceiver({
    appToken,
    logger: boltLog,
    installerOptions: { clientOptions: options },
    // Without a word from us Slack delivers it again.
    processEventErrorHandler: async ({ error }) => {
      log.error({ err: error }, 'a delivery of Slack was not stored; Slack tries again');
      return false;
    },
  });
  return {
    init: (bolt: Bolt) =>
      inner.init({
        processEvent: ({ body, ack, retryNum, retryReason }: Parameters<Bolt['processEvent']>[0]) =>
          take(bolt, { body, retryNum, retryReason }, async (response) => ack(response as never)),
      } as Bolt),
    start: () => inner.start(),
    stop: () => inner.stop(),
  };
}
