/** The app that administrators paste is the app that the code is. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { COMMAND, SHORTCUT } from '#adapters/slack/ids.ts';
import { EVENTS_PATH } from '#adapters/slack/routes.ts';
import { SCOPES } from '#adapters/slack/scopes.ts';

const manifest = readFileSync(new URL('../../../manifests/slack.yaml', import.meta.url), 'utf8');

/** The items of a list in it. */
function listUnder(key: string): string[] {
  const lines = manifest.split('\n');
  const start = lines.findIndex((line) => line.trim() === `${key}:`);
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => !line.trim().startsWith('- '));
  return rest.slice(0, end).map((line) => line.trim().slice(2));
}

it('asks for the scopes that are used, and no others', () => {
  expect(listUnder('bot')).toEqual([...SCOPES]);
});

it('names the events that are listened to', () => {
  expect(listUnder('bot_events')).toEqual([
    'app_home_opened',
    'app_mention',
    'app_uninstalled',
    'link_shared',
    'message.im',
    'tokens_revoked',
  ]);
});

it('leads all that Slack sends to one place', () => {
  const urls = [...manifest.matchAll(/(?:^|_)url: (\S+)/gm)].map(([, url = '']) => new URL(url).pathname);
  expect(urls.length).toBeGreaterThanOrEqual(3);
  expect(new Set(urls)).toEqual(new Set([EVENTS_PATH]));
  expect(manifest).toContain(`command: ${COMMAND}`);
  expect(manifest).toContain(`callback_id: ${SHORTCUT}`);
});
