/**
 * All that is asked of Microsoft's library. Whoever replaces botbuilder writes this file and `gate.ts` anew,
 * and leaves the rest of the folder alone (decision 10).
 */
import { type Activity as BotActivity, CloudAdapter } from 'botbuilder';
import { z } from 'zod';
import type { TeamsConfig } from '#src/config/teams.ts';
import { type Activity, type Address, activitySchema } from './activity.ts';
import { createGate, Refused } from './gate.ts';
import type { Message } from './message.ts';
import { createToken } from './token.ts';

export interface Answered {
  readonly status: number;
  readonly body?: unknown;
}

export interface Request {
  readonly body: unknown;
  readonly headers: { readonly authorization?: string | undefined };
}

export interface Bot {
  /**
   * Lets an activity in that bears a good token, and has `take` handle it.
   * @param take answers an invoke with its body; anything else with nothing.
   * @throws Refused for a bad token; what `take` throws.
   */
  readonly handle: (
    request: Request,
    take: (activity: Activity) => Promise<Answered | undefined>,
  ) => Promise<Answered>;
  /** @returns the id of the message. @throws the connector's error, with `statusCode`. */
  readonly send: (address: Address, message: Message) => Promise<string>;
  /**
   * Opens the conversation with one person, or finds it where there is one already.
   * @param member the person as Teams names him to this bot, or by the id of the directory. @returns its address.
   */
  readonly open: (address: Address, tenant: string, member: string) => Promise<Address>;
  readonly change: (address: Address, id: string, message: Message) => Promise<void>;
  readonly remove: (address: Address, id: string) => Promise<void>;
}

/** Without a type the library fails before it has looked at the token. */
const typedSchema = z.looseObject({ type: z.string().min(1) });
const MALFORMED: Answered = { status: 400 };

/** Of one request to the connector. */
const CONNECTOR_MS = 15_000;

/** The library wants names; Teams looks at the ids. */
interface Opening {
  isGroup: boolean;
  bot: { id: string; name: string };
  members: { id: string; name: string }[];
  tenantId: string;
  channelData: object;
}

type Connector = {
  readonly conversations: {
    createConversation: (parameters: Opening, options: object) => Promise<{ id?: string }>;
    sendToConversation: (conversation: string, activity: object, options: object) => Promise<{ id?: string }>;
    updateActivity: (conversation: string, id: string, activity: object, options: object) => Promise<unknown>;
    deleteActivity: (conversation: string, id: string, options: object) => Promise<unknown>;
  };
};

class Adapter extends CloudAdapter {
  /** `process` without its request and response objects, and without its lines on the console. */
  run(header: string, activity: BotActivity, take: () => Promise<void>) {
    return this.processActivity(header, activity, take);
  }

  /** A client of the connector at an address that came in with a good token. */
  async connector(appId: string, serviceUrl: string): Promise<Connector> {
    const factory = this.botFrameworkAuthentication.createConnectorFactory(this.createClaimsIdentity(appId));
    const client: Connector = await factory.create(serviceUrl);
    withoutRetries(client);
    return client;
  }
}

interface Pipeline {
  removePolicy: (policy: { name: string }) => unknown;
}

/** The library would send again by itself, up to three times: a message that had arrived would stand there twice. */
function withoutRetries(client: object): void {
  const { pipeline } = Reflect.get(client, 'client') as { pipeline: Pipeline };
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
}

const activityOf = ({ bot, conversation }: Address, { card, summary }: Message) => ({
  type: 'message',
  from: { id: bot },
  conversation: { id: conversation },
  summary,
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
});

export function createBot(config: TeamsConfig): Bot {
  const token = createToken(config);
  const adapter = new Adapter(createGate(config, token));

  async function at<Result>(
    serviceUrl: string,
    act: (conversations: Connector['conversations'], options: object) => Promise<Result>,
  ): Promise<Result> {
    const { conversations } = await adapter.connector(config.appId, serviceUrl);
    try {
      return await act(conversations, { timeout: CONNECTOR_MS });
    } catch (error) {
      if (error instanceof Error && 'statusCode' in error && error.statusCode === 401) token.drop();
      throw error;
    }
  }

  return {
    handle: async ({ body, headers }, take) => {
      const typed = typedSchema.safeParse(body);
      if (!typed.success) return MALFORMED;
      const taken: { answered?: Answered | undefined } = {};
      // The library writes in what it is given: it gets a copy.
      const copy = structuredClone(body) as BotActivity;
      await adapter.run(headers.authorization ?? '', copy, async () => {
        const parsed = activitySchema.safeParse(body);
        taken.answered = parsed.success ? await take(parsed.data) : MALFORMED;
      });
      return taken.answered ?? { status: typed.data.type === 'invoke' ? 501 : 200 };
    },
    send: async (address, message) => {
      const sent = await at(address.serviceUrl, (conversations, options) =>
        conversations.sendToConversation(address.conversation, activityOf(address, message), options),
      );
      return sent.id ?? '';
    },
    open: async ({ serviceUrl, bot }, tenant, member) => {
      const parameters = {
        isGroup: false,
        bot: { id: bot, name: '' },
        members: [{ id: member, name: '' }],
        tenantId: tenant,
        channelData: { tenant: { id: tenant } },
      };
      const opened = await at(serviceUrl, (conversations, options) =>
        conversations.createConversation(parameters, options),
      );
      if (opened.id === undefined) throw new Error('Teams opened no conversation');
      return { serviceUrl, bot, tenant, conversation: opened.id };
    },
    change: async (address, id, message) => {
      await at(address.serviceUrl, (conversations, options) =>
        conversations.updateActivity(
          address.conversation,
          id,
          { ...activityOf(address, message), id },
          options,
        ),
      );
    },
    remove: async (address, id) => {
      await at(address.serviceUrl, (conversations, options) =>
        conversations.deleteActivity(address.conversation, id, options),
      );
    },
  };
}

export { Refused };
