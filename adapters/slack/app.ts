/** Connects Slack: Bolt behind our own server, or behind a socket that we open. Loaded only where Slack is configured. */
import { setTimeout as wait } from 'node:timers/promises';
import { App as Bolt, type Receiver } from '@slack/bolt';
import type { FastifyPluginAsync } from 'fastify';
import type { Installations, Uploads } from '#src/chat/installations.ts';
import type { Platform, Service } from '#src/chat/platform.ts';
import type { SlackConfig } from '#src/config/slack.ts';
import { type Access, sharedAccess, singleAccess } from './access.ts';
import { createBackground } from './background.ts';
import { type ClientOptions, clientOptions, createClient, failureOf } from './client.ts';
import { createCourtesies } from './courtesies.ts';
import { createDoor } from './door.ts';
import { listen } from './listen.ts';
import { createBoltLog } from './log.ts';
import { oauthRoutes } from './oauth.ts';
import { createPictures } from './pictures.ts';
import { slackRoutes } from './routes.ts';
import { socketReceiver } from './socket.ts';

export interface SlackParts {
  readonly config: SlackConfig;
  readonly service: Service;
  readonly installations: Installations;
  readonly uploads: Uploads;
  readonly publicUrl: string | undefined;
  readonly secret: string;
  readonly now: () => number;
}

/** Slack takes some seconds for a picture; then the text goes without it. */
const PAUSES = [400, 900, 1_800, 3_000];
const TRY_AGAIN_MS = 15_000;
const START_MS = 10_000;

const AUTHORIZE = 'https://slack.com/oauth/v2/authorize';
const authorizeUrl = (apiUrl: string | undefined): string =>
  apiUrl === undefined ? AUTHORIZE : new URL('/oauth/v2/authorize', apiUrl).href;

function createBolt(receiver: Receiver, access: Access, options: ClientOptions): Bolt {
  const bolt = new Bolt({
    receiver,
    // Looks in the database alone: nothing goes out before Slack is told.
    authorize: async ({ teamId, enterpriseId }) => access.identify(teamId, enterpriseId),
    convoStore: false,
    ignoreSelf: false,
    clientOptions: options,
    ...(options.logger === undefined ? {} : { logger: options.logger }),
  });
  // What goes wrong is for who took the delivery in: Slack must hear of it.
  bolt.error(async (error) => {
    throw error;
  });
  return bolt;
}

/** Deliveries by HTTP come in through our own routes, so there is nothing to start. */
const HTTP: Receiver = { init: () => {}, start: async () => {}, stop: async () => {} };

/** Begins, and tries again until Slack lets us; till then deliveries are refused, and Slack tries again. */
function keepTrying(
  begin: () => Promise<unknown>,
  { log }: Service,
): { readonly start: () => Promise<void>; readonly stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const start = async (): Promise<void> => {
    try {
      await begin();
    } catch (error) {
      log.error(
        { err: failureOf(error) },
        'Slack does not let us in; `peilstok check slack` tells what is wrong',
      );
      timer = setTimeout(start, TRY_AGAIN_MS).unref();
    }
  };
  return { start, stop: () => clearTimeout(timer) };
}

export function createSlack(parts: SlackParts): Platform<FastifyPluginAsync> {
  const { config, service, installations, uploads, now } = parts;
  const { app, links, log, pace } = service;
  const { way } = config;
  const boltLog = createBoltLog(log);
  const options = clientOptions(config.apiUrl, boltLog);
  const access =
    'botToken' in config.access
      ? singleAccess(config.access.botToken, options)
      : sharedAccess(config.access, installations, options, now);
  const pictures = createPictures(service, uploads);
  const background = createBackground(log);
  const receiver = 'appToken' in way ? socketReceiver(way.appToken, options, boltLog, log) : HTTP;
  const bolt = createBolt(receiver, access, options);
  listen(bolt, { service, access, background, courtesies: createCourtesies(service, access, pictures), now });
  const beginning = keepTrying(async () => {
    await access.start();
    await bolt.start();
  }, service);
  return {
    name: 'slack',
    door: createDoor({ app, access, pictures, links, pace, pauses: PAUSES }),
    routes: async (server) => {
      if ('signingSecret' in way)
        await server.register(slackRoutes({ bolt, signingSecret: way.signingSecret, log, now }));
      if ('clientId' in config.access)
        await server.register(
          oauthRoutes({
            ...config.access,
            client: createClient(undefined, options),
            installations,
            secret: parts.secret,
            publicUrl: parts.publicUrl,
            authorizeUrl: authorizeUrl(config.apiUrl),
            log,
            now,
          }),
        );
    },
    // The service does not wait for Slack for ever: the page works without it.
    start: () => Promise.race([beginning.start(), wait(START_MS, undefined, { ref: false })]),
    stop: async () => {
      beginning.stop();
      await bolt.stop();
      await background.finished();
    },
  };
}
