/** What the fake Slack answers to each method when nothing is wrong. */

export interface Call {
  readonly method: string;
  readonly token: string;
  readonly args: Readonly<Record<string, string>>;
}

export interface FakeMessage {
  readonly channel: string;
  readonly ts: string;
  readonly thread: string | undefined;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: blocks are looked into freely in tests
  blocks: any[];
  readonly metadata: unknown;
}

export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  channel?: string;
}

/** The workspace of each token. */
export type Teams = Map<
  string,
  { readonly team: string; readonly enterprise?: string; readonly whole?: boolean }
>;

export interface State {
  readonly messages: FakeMessage[];
  readonly ephemeral: FakeMessage[];
  readonly uploads: Upload[];
  readonly lacks: Set<string>;
  readonly teams: Teams;
  readonly next: () => number;
  readonly url: () => string;
}

export const BOT = 'UBOT00001';

export const SCOPES_GIVEN = [
  ...['app_mentions:read', 'assistant:write', 'chat:write', 'commands', 'files:read'],
  ...['files:write', 'im:history', 'links:read', 'links:write'],
];

export const refusal = (error: string, extra: object = {}) => ({ ok: false, error, ...extra });

type Method = (args: Call['args'], token: string) => object;

export function slackMethods({
  messages,
  ephemeral,
  uploads,
  lacks,
  teams,
  next,
  url,
}: State): Record<string, Method> {
  const nextTs = (): string => `1800000000.${String(next()).padStart(6, '0')}`;

  function messageOf(args: Call['args']): FakeMessage {
    return {
      channel: args.channel ?? '',
      ts: nextTs(),
      thread: args.thread_ts,
      text: args.text ?? '',
      blocks: args.blocks === undefined ? [] : JSON.parse(args.blocks),
      metadata: args.metadata === undefined ? undefined : JSON.parse(args.metadata),
    };
  }

  const found = ({ channel, ts }: Call['args']): FakeMessage | undefined =>
    messages.find((message) => message.channel === channel && message.ts === ts);

  return {
    'api.test': () => ({}),
    'auth.test': (args, header) => {
      const token = args.token ?? header;
      const known = teams.get(token);
      if (known === undefined) return refusal('invalid_auth');
      return {
        user_id: BOT,
        bot_id: 'B0001',
        team_id: known.team,
        team: 'Gemeente',
        enterprise_id: known.enterprise,
        is_enterprise_install: known.whole ?? false,
      };
    },
    'chat.postMessage': (args) => {
      const message = messageOf(args);
      messages.push(message);
      return { channel: message.channel, ts: message.ts };
    },
    'chat.postEphemeral': (args) => {
      ephemeral.push(messageOf(args));
      return { message_ts: nextTs() };
    },
    'chat.update': (args) => {
      const message = found(args);
      if (message === undefined) return refusal('message_not_found');
      message.text = args.text ?? '';
      message.blocks = args.blocks === undefined ? [] : JSON.parse(args.blocks);
      return { channel: message.channel, ts: message.ts };
    },
    'chat.delete': (args) => {
      const message = found(args);
      if (message === undefined) return refusal('message_not_found');
      messages.splice(messages.indexOf(message), 1);
      return {};
    },
    'conversations.replies': (args) =>
      lacks.has('history')
        ? refusal('missing_scope')
        : {
            messages: messages
              .filter(({ channel, thread }) => channel === args.channel && thread === args.ts)
              .map(({ ts, text, metadata }) => ({ ts, text, metadata })),
          },
    'conversations.history': (args) =>
      lacks.has('history')
        ? refusal('missing_scope')
        : {
            messages: messages
              .filter(({ channel }) => channel === args.channel)
              .map((message) =>
                args.include_all_metadata === 'true' ? message : { ...message, metadata: undefined },
              ),
          },
    'files.getUploadURLExternal': (args) => {
      const id = `F${String(uploads.length + 1).padStart(4, '0')}`;
      uploads.push({ id, name: args.filename ?? '', bytes: Number(args.length) });
      return { upload_url: `${url()}/upload/${id}`, file_id: id };
    },
    'files.completeUploadExternal': (args) => {
      const files = JSON.parse(args.files ?? '[]') as { id: string }[];
      for (const { id } of files) {
        const upload = uploads.find((one) => one.id === id);
        if (upload !== undefined && args.channel_id !== undefined) upload.channel = args.channel_id;
      }
      return { files: files.map(({ id }) => ({ id })) };
    },
    'oauth.v2.access': (args) => {
      const made = next();
      const token = `xoxe.xoxb-${made}`;
      if (args.grant_type === 'refresh_token')
        return {
          access_token: token,
          refresh_token: `xoxe-1-${made}`,
          expires_in: 43_200,
          token_type: 'bot',
        };
      if (args.client_secret !== 'client-secret') return refusal('bad_client_secret');
      const [team = '', enterprise, whole] = (args.code ?? '').split('/');
      teams.set(token, { team, ...(enterprise ? { enterprise } : {}), whole: whole === 'whole' });
      return {
        access_token: token,
        refresh_token: `xoxe-1-${made}`,
        expires_in: 43_200,
        token_type: 'bot',
        scope: 'chat:write',
        bot_user_id: BOT,
        app_id: 'A0001',
        team: whole === 'whole' ? null : { id: team, name: 'Gemeente' },
        enterprise: enterprise ? { id: enterprise, name: 'Provincie' } : null,
        is_enterprise_install: whole === 'whole',
      };
    },
    'apps.connections.open': (_args, token) =>
      token.startsWith('xapp-') ? { url: `${url().replace('http', 'ws')}/socket` } : refusal('invalid_auth'),
  };
}
