/** One service, all its doors: the golden conversations are told the same in each. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conversations } from '../chat/conversations.ts';
import { canGo, type DoorUnderTest, goThrough, type Told } from '../chat/door-under-test.ts';
import { apiDoor, commandLine, webPage } from '../chat/doors.ts';
import { slack } from '../chat/slack-door.ts';
import { teams } from '../chat/teams-door.ts';
import { type Microsoft, startMicrosoft } from '../fakes/microsoft.ts';
import { type FakeSlack, startFakeSlack } from '../fakes/slack.ts';
import { SIGNING_SECRET } from '../fakes/slack-sends.ts';
import {
  freePort,
  type LineByLine,
  peilstokLineByLine,
  type Service,
  startService,
  temporaryFolder,
} from './processes.ts';

let service: Service;
let microsoft: Microsoft;
let workspace: FakeSlack;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let terminal: LineByLine;

const url = () => service.url;
const reference = apiDoor(url);
/** A new platform adds its door here. */
const doors: readonly DoorUnderTest[] = [
  commandLine((line) => terminal.ask(line)),
  webPage(url),
  teams(url, () => microsoft),
  teams(url, () => microsoft, 'channel'),
  slack(url, () => workspace),
  slack(url, () => workspace, 'channel'),
];

/** The embedded database is filled first. */
const FIRST_START_MS = 300_000;

beforeAll(async () => {
  folder = await temporaryFolder();
  microsoft = await startMicrosoft({ limited: true });
  workspace = await startFakeSlack({ limited: true });
  const environment = { PEILSTOK_DATA: join(folder.path, 'data') };
  const port = String(await freePort());
  service = await startService({
    ...environment,
    ...microsoft.environment,
    SLACK_API_URL: workspace.url,
    SLACK_BOT_TOKEN: 'xoxb-test',
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    PORT: port,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
  });
  terminal = peilstokLineByLine(['ask', '--jsonl'], environment);
}, FIRST_START_MS);
afterAll(async () => {
  await terminal?.close();
  await service?.stop();
  await microsoft?.close();
  await workspace?.close();
  await folder.remove();
});

/** What differs because it is another conversation: ids in addresses, and numbers that count all of a service. */
const alike = (text: string): string =>
  text
    .replace(/(\/(?:poll|pakket|opmerking)\/)[\w-]+/g, '$1…')
    .replace(/\b(abonnement|waarschuwing) \d+/gi, '$1 …');

/** What must be the same: a page shows a refusal and an act alike. */
const essence = ({ headline, summary, figure }: Told) => ({ headline, summary: alike(summary), figure });

describe.each(conversations)('$name', (conversation) => {
  const [first = reference, ...others] = [reference, ...doors].filter((door) => canGo(door, conversation));
  let expected: Told[];
  beforeAll(async () => {
    expected = await goThrough(await first.open(), conversation);
  });

  it('goes as it should', () => {
    expect(expected.map(({ outcome }) => outcome)).toEqual(conversation.steps.map(({ gives }) => gives));
    for (const told of expected) expect(told.summary).not.toBe('');
    expect(others).not.toEqual([]);
  });

  for (const door of others) {
    it.concurrent(`is told the same in: ${door.name}`, async () => {
      const told = await goThrough(await door.open(), conversation);
      expect(told.map(essence)).toEqual(expected.map(essence));
      // Room differs: a door may show fewer buttons, in the same order.
      for (const [index, { buttons }] of told.entries())
        expect(expected[index]?.buttons.slice(0, buttons.length).map(alike)).toEqual(buttons.map(alike));
    });
  }
});
