/** What Slack's library may write to our log: that something is wrong, without tokens, addresses or what was said. */
import type { Logger, LogLevel } from '@slack/bolt';
import type { DeskLog } from '#src/chat/desk.ts';

export type BoltLog = Logger;

const SECRETS = /\b(?:xox[a-z]|xapp|xwfp)[-.][\w.-]+|\bwss?:\/\/\S+|https?:\/\/\S+/gi;
const LONGEST = 200;

const wordsOf = (parts: readonly unknown[]): string =>
  parts
    .map((part) => (part instanceof Error ? part.message : typeof part === 'string' ? part : ''))
    .join(' ')
    .replace(SECRETS, '…')
    .slice(0, LONGEST);

export function createBoltLog(log: DeskLog): BoltLog {
  return {
    debug: () => {},
    info: () => {},
    warn: (...parts) => log.warn({ library: wordsOf(parts) }, 'Slack’s library warns'),
    error: (...parts) => log.error({ library: wordsOf(parts) }, 'Slack’s library reports an error'),
    setLevel: () => {},
    setName: () => {},
    getLevel: () => 'warn' as LogLevel,
  };
}
