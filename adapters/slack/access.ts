/** Whose token counts where: one workspace by its token, or each that installed the app. */
import type { Installation, Installations } from '#src/chat/installations.ts';
import { Undeliverable } from '#src/chat/model.ts';
import type { SlackConfig } from '#src/config/slack.ts';
import { type Client, type ClientOptions, call, createClient } from './client.ts';

/** A workspace where the app is not installed (any more). */
export class UnknownTeam extends Error {
  constructor() {
    super('a workspace without the app');
  }
}

export interface Identity {
  readonly botUserId: string;
  readonly botId: string;
}

export interface Access {
  /** Who we are in a workspace, without asking Slack. @throws UnknownTeam, or an error while that is not known yet. */
  readonly identify: (team: string | undefined, enterprise: string | undefined) => Promise<Identity>;
  /** @throws Undeliverable where the app is not installed; Later and others while the token is renewed. */
  readonly client: (workspace: string, enterprise: string | undefined) => Promise<Client>;
  /** Learns who we are, where that needs Slack. */
  readonly start: () => Promise<void>;
  readonly forget: (tenant: string) => Promise<void>;
}

interface Single extends Identity {
  readonly team: string;
  /** Where an organisation installed the app for all of its workspaces. */
  readonly enterprise: string | undefined;
}

async function whoAmI(client: Client): Promise<Single> {
  const { user_id, bot_id, team_id, enterprise_id, is_enterprise_install } = await call(() =>
    client.auth.test(),
  );
  return {
    botUserId: user_id ?? '',
    botId: bot_id ?? '',
    team: team_id ?? '',
    enterprise: is_enterprise_install === true ? enterprise_id : undefined,
  };
}

export function singleAccess(botToken: string, options: ClientOptions): Access {
  const client = createClient(botToken, options);
  let known: Single | undefined;
  return {
    start: async () => {
      known = await whoAmI(client);
    },
    identify: async (team, enterprise) => {
      if (known === undefined) throw new Error('Slack has not said yet who we are');
      const here = team === known.team || (known.enterprise !== undefined && enterprise === known.enterprise);
      if (!here) throw new UnknownTeam();
      return known;
    },
    client: async () => client,
    forget: async () => {},
  };
}

/** A token is renewed this long before it ends, as Slack advises. */
const EARLY_SECONDS = 2 * 3600;

/** Workspaces without the app of their own share that of their organisation. */
const tenantsOf = (team: string | undefined, enterprise: string | undefined): string[] =>
  [team, enterprise].flatMap((id) => (id === undefined ? [] : [`slack:${id}`]));

export function sharedAccess(
  { clientId, clientSecret }: Extract<SlackConfig['access'], { clientId: string }>,
  installations: Installations,
  options: ClientOptions,
  now: () => number,
): Access {
  const asking = createClient(undefined, options);
  const isStale = ({ refreshToken, expiresAt }: Installation): boolean =>
    refreshToken !== undefined && expiresAt !== undefined && expiresAt - now() / 1000 < EARLY_SECONDS;

  async function refresh(installation: Installation): Promise<Installation> {
    const given = await call(() =>
      asking.oauth.v2.access({
        client_id: clientId,
        client_secret: clientSecret,
        grant_type: 'refresh_token',
        refresh_token: installation.refreshToken ?? '',
      }),
    );
    const { access_token, refresh_token, expires_in } = given;
    if (access_token === undefined || refresh_token === undefined || expires_in === undefined)
      throw new Error('Slack gave no new token');
    return {
      ...installation,
      token: access_token,
      refreshToken: refresh_token,
      expiresAt: Math.floor(now() / 1000) + expires_in,
    };
  }

  return {
    start: async () => {},
    identify: async (team, enterprise) => {
      const found = await installations.find(tenantsOf(team, enterprise));
      if (found === undefined) throw new UnknownTeam();
      return { botUserId: found.botUser, botId: found.botId };
    },
    client: async (workspace, enterprise) => {
      const found = await installations.find([workspace, ...tenantsOf(undefined, enterprise)]);
      const fresh =
        found && isStale(found) ? await installations.renew(found.tenant, isStale, refresh) : found;
      if (fresh === undefined) throw new Undeliverable('not_installed');
      return createClient(fresh.token, options);
    },
    forget: (tenant) => installations.remove(tenant),
  };
}
