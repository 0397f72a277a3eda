/** Peilstok with Slack in this process: real routes, database, queue and answers on demo figures; Slack is the fake one. */
import Fastify, { type FastifyInstance } from 'fastify';
import { createSlack } from '#adapters/slack/app.ts';
import { createInbox } from '#db/chat/inbox.ts';
import { createMemory } from '#db/chat/memory.ts';
import { createRemarks } from '#db/chat/remarks.ts';
import { type Database, openDatabase } from '#db/client.ts';
import { createJobs, type DatabaseJobs } from '#db/jobs.ts';
import { createInstallations } from '#db/slack/installations.ts';
import { createUploads } from '#db/slack/uploads.ts';
import { createConversation } from '#src/chat/converse.ts';
import { createDesk, type DeskLog } from '#src/chat/desk.ts';
import type { Installations } from '#src/chat/installations.ts';
import type { Door, Inbox, Memory } from '#src/chat/model.ts';
import type { Links } from '#src/chat/platform.ts';
import type { Remarks } from '#src/chat/remarks.ts';
import { answerFromQueue } from '#src/chat/work.ts';
import type { SlackConfig } from '#src/config/slack.ts';
import type { SubscriptionDesk } from '#src/digest/desk.ts';
import type { App } from '#src/model.ts';
import type { FakeSlack } from '#tests/fakes/slack.ts';
import { SIGNING_SECRET } from '#tests/fakes/slack-sends.ts';
import { UNPACED } from '../../chat/unpaced.ts';
import { demoApp } from './demo-app.ts';

export const SECRET = 'a-secret-of-at-least-thirty-two-characters';

export const testLinks = (reachable: boolean): Links => ({
  figure: (figure) => `https://peilstok.voorbeeld.nl/figuur/${figure}`,
  picture: (figure, form) => `https://peilstok.voorbeeld.nl/grafiek/${figure}.${form}`,
  download: (figure, form) => `https://peilstok.voorbeeld.nl/figuur/${figure}.${form}`,
  pollPicture: ({ poll, votes }) => `https://peilstok.voorbeeld.nl/peiling/${poll}/${votes.join('-')}.png`,
  page: (path) => `https://peilstok.voorbeeld.nl${path}`,
  reachable,
});

export interface SlackService {
  readonly url: string;
  readonly app: App;
  readonly database: Database;
  readonly inbox: Inbox;
  readonly memory: Memory;
  readonly remarks: Remarks;
  readonly installations: Installations;
  readonly door: Door;
  readonly log: string[];
  readonly stop: () => Promise<void>;
}

const logTo = (lines: string[]): DeskLog => {
  const write = (details: object, message: string): void => {
    lines.push(
      JSON.stringify({ ...details, message }, (_key, value) =>
        value instanceof Error ? { ...value, said: value.message, stack: value.stack } : value,
      ),
    );
  };
  return { info: write, warn: write, error: write };
};

export interface ServiceOptions {
  readonly config?: Partial<SlackConfig>;
  readonly reachable?: boolean;
  /** Answers are made; off to see what is stored. */
  readonly answering?: boolean;
  readonly now?: () => number;
  /** For subscribing in a conversation. */
  readonly subscriptions?: (app: App, database: Database) => SubscriptionDesk;
  readonly database?: Database;
}

export async function startSlackService(
  slack: FakeSlack,
  options: ServiceOptions = {},
): Promise<SlackService> {
  const lines: string[] = [];
  const log = logTo(lines);
  const database = options.database ?? (await openDatabase({ folder: 'memory://' }));
  const app = demoApp(database);
  const jobs: DatabaseJobs = createJobs(database, log);
  const inbox = createInbox(database, jobs);
  const memory = createMemory(database);
  const remarks = createRemarks(database);
  const installations = createInstallations(database, SECRET);
  const subscriptions = options.subscriptions?.(app, database);
  let door: Door | undefined;
  const desk = createDesk({
    inbox,
    conversation: createConversation(app, memory, undefined, subscriptions),
    doorOf: () => door,
    log,
    reference: () => 'R-1',
  });
  const platform = createSlack({
    config: {
      way: { signingSecret: SIGNING_SECRET },
      access: { botToken: 'xoxb-test' },
      apiUrl: slack.url,
      ...options.config,
    },
    service: {
      ...{ app, desk, inbox, memory, remarks, links: testLinks(options.reachable ?? true), log },
      pollPictures: { png: async () => null },
      pace: UNPACED,
      ...(subscriptions === undefined ? {} : { subscriptions }),
    },
    installations,
    uploads: createUploads(database),
    publicUrl: undefined,
    secret: SECRET,
    now: options.now ?? Date.now,
  });
  door = platform.door;
  const server: FastifyInstance = Fastify();
  if (platform.routes !== undefined) await server.register(platform.routes);
  await jobs.start();
  if (options.answering !== false) await answerFromQueue(desk, jobs);
  // The words are read beforehand, as the service does.
  await app.ready();
  await platform.start();
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  return {
    url,
    app,
    database,
    inbox,
    memory,
    remarks,
    installations,
    door: platform.door,
    log: lines,
    stop: async () => {
      await server.close();
      await platform.stop();
      await jobs.stop();
      if (options.database === undefined) await database.close();
    },
  };
}
