/** The door for Microsoft Teams: who may come in, what is stored, what is answered at once. */
import type { FastifyPluginAsync } from 'fastify';
import type { Platform, Service } from '#src/chat/platform.ts';
import type { TeamsConfig } from '#src/config/teams.ts';
import { type Activity, tenantOf } from './activity.ts';
import { type Answered, type Bot, createBot, Refused, type Request } from './bot.ts';
import { createDoor, type TeamsDoor } from './door.ts';
import { answerInvoke } from './invoke.ts';
import { paced } from './pace.ts';
import { receive } from './receive.ts';

/** A message of a person is at most 28 KB; a pressed button brings its data along. */
const BODY_BYTES = 256 * 1024;

interface Parts {
  readonly config: TeamsConfig;
  readonly service: Service;
  readonly bot: Bot;
  readonly door: TeamsDoor;
  readonly now: () => Date;
}

/** Tenants are listed; the emulator has none. */
function isServed({ type, allowedTenants }: TeamsConfig, activity: Activity): boolean {
  if (type === 'Emulator') return true;
  const tenant = tenantOf(activity)?.toLowerCase();
  return allowedTenants.some((allowed) => allowed.toLowerCase() === tenant);
}

async function take(parts: Parts, activity: Activity): Promise<Answered | undefined> {
  const { config, service, door, now } = parts;
  if (!isServed(config, activity)) {
    service.log.warn({ reason: 'tenant' }, 'Teams: a tenant that is not served is refused');
    return { status: 403 };
  }
  if (activity.type === 'invoke') return answerInvoke(service, activity, now);
  const received = receive(activity, now);
  switch (received.kind) {
    case 'message':
      await service.desk.accept(received.incoming);
      return undefined;
    case 'deleted': {
      const sent = await service.inbox.withdraw(received.workspace, received.id);
      if (sent !== undefined) await door.takeBack(received.address, sent);
      return undefined;
    }
    case 'nothing':
      return undefined;
  }
}

/** The whole of it, apart from the web server. Rejects never: what fails is a status, and Teams tries again on 503. */
export function createHandler(parts: Parts): (request: Request) => Promise<Answered> {
  const { bot, service } = parts;
  return async (request) => {
    try {
      return await bot.handle(request, (activity) => take(parts, activity));
    } catch (error) {
      if (error instanceof Refused) {
        service.log.warn({ reason: error.reason }, 'Teams: a request without a good token is refused');
        return { status: 401 };
      }
      service.log.error({ err: error }, 'Teams: a request could not be handled');
      return { status: 503 };
    }
  };
}

function routesFor(handle: (request: Request) => Promise<Answered>): FastifyPluginAsync {
  return async (server) => {
    server.post('/api/messages', { bodyLimit: BODY_BYTES }, async (request, reply) => {
      const { authorization } = request.headers;
      const { status, body } = await handle({ body: request.body, headers: { authorization } });
      return reply.code(status).send(body);
    });
  };
}

export function connectTeams(config: TeamsConfig, service: Service): Platform<FastifyPluginAsync> {
  const bot = paced(createBot(config), service.pace);
  const door = createDoor(bot, service.links, service.log);
  const handle = createHandler({ config, service, bot, door, now: () => new Date() });
  return {
    name: 'teams',
    door,
    routes: routesFor(handle),
    start: async () => {
      if (!service.links.reachable)
        service.log.warn(
          { setting: 'PUBLIC_URL' },
          'Teams: answers come without their picture, for Teams cannot fetch it without PUBLIC_URL',
        );
    },
    stop: async () => {},
  };
}
