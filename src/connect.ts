/**
 * Connects the chat platforms that are configured: what comes in is stored, and answered from the job queue.
 * An adapter is loaded only where it is configured: their libraries take seconds.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Cron } from 'croner';
import type { FastifyPluginAsync } from 'fastify';
import type { Logger } from 'pino';
import { createMembers } from '#db/board/gather.ts';
import { createPolls } from '#db/board/polls.ts';
import { createRemarkStore } from '#db/board/remarks.ts';
import { createSpoken } from '#db/board/spoken.ts';
import { createInbox } from '#db/chat/inbox.ts';
import { createMemory } from '#db/chat/memory.ts';
import { createRemarks } from '#db/chat/remarks.ts';
import { purge } from '#db/chat/retention.ts';
import { createJobs } from '#db/jobs.ts';
import { createInstallations } from '#db/slack/installations.ts';
import { createUploads } from '#db/slack/uploads.ts';
import { noteAskedIn, notedConversation } from './asked.ts';
import type { Parts } from './assemble.ts';
import { createPollPictures } from './board/poll-pictures.ts';
import { type Tell, tellFromQueue, tellLater } from './board/tell.ts';
import { boardLinks, talkOf } from './board.ts';
import { createConversation } from './chat/converse.ts';
import { createDesk } from './chat/desk.ts';
import { createPace } from './chat/pace.ts';
import type { Links, Platform, Service } from './chat/platform.ts';
import { answerFromQueue } from './chat/work.ts';
import type { SlackConfig } from './config/slack.ts';
import type { Config } from './config.ts';
import { connectDigests } from './connect-digests.ts';

export interface Connected {
  readonly routes: readonly FastifyPluginAsync[];
  /** Begins to take and answer messages. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly tell: Tell;
}

const NOTHING: Connected = {
  routes: [],
  start: async () => {},
  stop: async () => {},
  tell: { event: async () => {}, result: async () => {} },
};

/** At night, outside the hour that the clock skips or repeats. */
const PURGE_AT = '17 4 * * *';

/** A platform that takes no more for longer than this is come back to. */
const LONGEST_TURN_MS = 5_000;

type AnyPlatform = Platform<FastifyPluginAsync>;

async function loadSlack(
  config: SlackConfig,
  { database, secret }: Parts,
  service: Service,
  publicUrl: string | undefined,
): Promise<AnyPlatform> {
  const { createSlack } = await import('#adapters/slack/app.ts');
  return createSlack({
    config,
    service,
    installations: createInstallations(database, secret),
    uploads: createUploads(database),
    publicUrl,
    secret,
    now: Date.now,
  });
}

async function loadPlatforms(config: Config, peilstok: Parts, service: Service): Promise<AnyPlatform[]> {
  const platforms: AnyPlatform[] = [];
  if (config.slack !== undefined)
    platforms.push(await loadSlack(config.slack, peilstok, service, config.publicUrl));
  if (config.teams !== undefined) {
    const { connectTeams } = await import('#adapters/teams/app.ts');
    platforms.push(connectTeams(config.teams, service));
  }
  return platforms;
}

export async function connect(
  config: Config,
  peilstok: Parts,
  links: Links,
  log: Logger,
): Promise<Connected> {
  if (config.slack === undefined && config.teams === undefined) return NOTHING;
  const { app, database, statistics } = peilstok;
  const jobs = createJobs(database, log);
  const inbox = createInbox(database, jobs);
  const memory = createMemory(database);
  const polls = createPolls(database);
  const platforms = new Map<string, AnyPlatform>();
  const doorOf = (workspace: string) => platforms.get(workspace.split(':')[0] ?? '')?.door;
  const digests = connectDigests({ database, app, statistics }, jobs, doorOf, log);
  const members = createMembers(database);
  const conversation = createConversation(app, memory, talkOf(peilstok, links, doorOf), digests.desk);
  const note = noteAskedIn(config, log);
  const desk = createDesk({
    inbox,
    conversation:
      note === undefined
        ? conversation
        : notedConversation(conversation, note, async (workspace, person) =>
            (await members.all(workspace)).get(person),
          ),
    doorOf,
    log,
    reference: randomUUID,
  });
  const service: Service = {
    app,
    desk,
    inbox,
    memory,
    subscriptions: digests.desk,
    remarks: createRemarks(database),
    pollPictures: createPollPictures({ polls, ...peilstok.drawing }),
    links,
    pace: createPace({ now: () => performance.now(), wait, longest: LONGEST_TURN_MS }),
    log,
  };
  for (const platform of await loadPlatforms(config, peilstok, service))
    platforms.set(platform.name, platform);
  const notices = {
    remarks: createRemarkStore(database),
    members,
    spoken: createSpoken(database),
    doorOf,
    link: boardLinks(links).remark,
    polls,
    pollLink: boardLinks(links).poll,
    log,
  };
  const all = [...platforms.values()];
  const purging = new Cron(PURGE_AT, { timezone: 'Europe/Amsterdam', paused: true, unref: true }, () =>
    purge(database, config.retentionDays).catch((error: unknown) => {
      log.error({ err: error }, 'old messages could not be removed');
    }),
  );
  return {
    routes: all.flatMap(({ routes }) => routes ?? []),
    tell: tellLater(jobs),
    start: async () => {
      await jobs.start();
      await answerFromQueue(desk, jobs);
      await tellFromQueue(notices, jobs);
      for (const platform of all) await platform.start();
      await digests.start();
      purging.resume();
    },
    stop: async () => {
      purging.stop();
      digests.stop();
      for (const platform of all) await platform.stop();
      await jobs.stop();
    },
  };
}
