/** One service, all its doors: the golden conversations are told the same in each. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canGo, conversations, type DoorUnderTest, goThrough, type Told } from '../chat/conversations.ts';
import { apiDoor, commandLine, webPage } from '../chat/doors.ts';
import { teams } from '../chat/teams-door.ts';
import { type Microsoft, startMicrosoft } from '../fakes/microsoft.ts';
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
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let terminal: LineByLine;

const url = () => service.url;
const reference = apiDoor(url);
/** A new platform adds its door here. */
const doors: readonly DoorUnderTest[] = [
  commandLine((line) => terminal.ask(line)),
  webPage(url),
  teams(url, () => microsoft),
];

/** The embedded database is filled first. */
const FIRST_START_MS = 300_000;

beforeAll(async () => {
  folder = await temporaryFolder();
  microsoft = await startMicrosoft();
  const environment = { PEILSTOK_DATA: join(folder.path, 'data') };
  const port = String(await freePort());
  service = await startService({
    ...environment,
    ...microsoft.environment,
    PORT: port,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
  });
  terminal = peilstokLineByLine(['ask', '--jsonl'], environment);
}, FIRST_START_MS);
afterAll(async () => {
  await terminal?.close();
  await service?.stop();
  await microsoft?.close();
  await folder.remove();
});

/** What must be the same: a page shows a refusal and an act alike, and buttons may be fewer. */
const essence = ({ headline, summary, figure }: Told) => ({ headline, summary, figure });

describe.each(conversations)('$name', (conversation) => {
  let expected: Told[];
  beforeAll(async () => {
    expected = await goThrough(await reference.open(), conversation);
  });

  it('goes as it should', () => {
    expect(expected.map(({ outcome }) => outcome)).toEqual(conversation.steps.map(({ gives }) => gives));
    for (const told of expected) expect(told.summary).not.toBe('');
  });

  for (const door of doors) {
    it.skipIf(!canGo(door, conversation))(`is told the same in: ${door.name}`, async () => {
      const told = await goThrough(await door.open(), conversation);
      expect(told.map(essence)).toEqual(expected.map(essence));
    });
  }
});
