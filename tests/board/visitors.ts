/** A service with its klankbordgroep on a database, and people who sign in to it as browsers do. */
import type { FastifyInstance } from 'fastify';
import pino, { type Logger } from 'pino';
import { createRenderer } from '#adapters/render/renderer.ts';
import { createServer } from '#adapters/web/app.ts';
import { createLinks } from '#adapters/web/links.ts';
import { createRemarkStore } from '#db/board/remarks.ts';
import type { Database } from '#db/client.ts';
import { createStatistics } from '#db/statistics.ts';
import { noteAskedIn } from '#src/asked.ts';
import { boardOf } from '#src/board.ts';
import type { TeamsConfig } from '#src/config/teams.ts';
import { readConfig } from '#src/config.ts';
import { connect } from '#src/connect.ts';
import type { App, Chart } from '#src/model.ts';
import { appOn, SECRET } from '../db/app.ts';
import { type Claims, type FakeIssuer, startIssuer } from '../fakes/oidc.ts';

export const TENANT = '11111111-2222-3333-4444-555555555555';
export const MANAGER = 'baas@breda.voorbeeld.nl';

export const slackPerson = (team: string, user: string, more: Claims = {}): Claims => ({
  sub: user,
  'https://slack.com/team_id': team,
  'https://slack.com/user_id': user,
  name: `Naam van ${user}`,
  email: `${user.toLowerCase()}@breda.voorbeeld.nl`,
  email_verified: true,
  ...more,
});

export interface Klankbord {
  readonly url: string;
  readonly app: App;
  readonly server: FastifyInstance;
  readonly slack: FakeIssuer;
  readonly microsoft: FakeIssuer;
  /** Events that someone must be told of. */
  readonly told: { readonly workspace: string; readonly remark: number; readonly event: number }[];
  readonly close: () => Promise<void>;
}

type Environment = Readonly<Record<string, string>>;

/** Of its own: those who sign in have another fake Microsoft than the bot has. */
function teamsIn(environment: Environment): TeamsConfig | undefined {
  const read = readConfig(environment);
  if ('faults' in read) throw new Error(read.faults.join('; '));
  return read.config.teams;
}

/** @param environment also of Slack, where that is connected. @param teams that of the bot in Teams. */
export async function startKlankbord(
  database: Database,
  environment: Environment = {},
  {
    publicUrl,
    logger = pino({ level: 'silent' }),
    teams,
    tenant = TENANT,
  }: { publicUrl?: string; logger?: Logger; teams?: Environment; tenant?: string } = {},
): Promise<Klankbord> {
  const slack = await startIssuer('geheim');
  const microsoft = await startIssuer('geheim', `/${tenant}/v2.0`);
  const read = readConfig({
    PORT: '0',
    ...(publicUrl === undefined ? {} : { PUBLIC_URL: publicUrl }),
    OIDC_SLACK_CLIENT_ID: 'slack-app',
    OIDC_SLACK_CLIENT_SECRET: 'geheim',
    OIDC_MICROSOFT_CLIENT_ID: 'ms-app',
    OIDC_MICROSOFT_CLIENT_SECRET: 'geheim',
    OIDC_MICROSOFT_TENANTS: tenant,
    SLACK_OIDC_URL: slack.url,
    MICROSOFT_LOGIN_URL: microsoft.url,
    PEILSTOK_MANAGERS: MANAGER,
    ...environment,
  });
  if ('faults' in read) throw new Error(read.faults.join('; '));
  const config = teams === undefined ? read.config : { ...read.config, teams: teamsIn(teams) };
  const app = await appOn(database, { explanations: createRemarkStore(database).explanations });
  const told: Klankbord['told'][number][] = [];
  const statistics = createStatistics(database);
  const renderer = await createRenderer({ mode: 'here' });
  const peilstok = {
    ...{ app, database, statistics, secret: SECRET, catalogue: statistics.catalogue },
    drawing: {
      measure: renderer.measure,
      render: async (chart: Chart) => ({ png: await renderer.png(chart) }),
    },
  };
  const connected = await connect(config, peilstok, createLinks(config, SECRET), logger);
  const board = boardOf(config, peilstok, {
    ...connected.tell,
    event: async (workspace, remark, event) => {
      told.push({ workspace, remark, event });
      await connected.tell.event(workspace, remark, event);
    },
  });
  const note = noteAskedIn(config, logger);
  const server = await createServer({
    app,
    config: { publicUrl, secret: SECRET, trustProxy: ['127.0.0.1'] },
    logger,
    board,
    ...(note === undefined ? {} : { note }),
    doors: connected.routes,
  });
  await connected.start();
  const url = await server.listen({ port: config.port, host: '127.0.0.1' });
  const close = async () => {
    await server.close();
    await connected.stop();
    await slack.close();
    await microsoft.close();
  };
  return { url, app, server, slack, microsoft, told, close };
}

/** What a browser does: keeps cookies, follows no redirect by itself. */
export class Browser {
  readonly url: string;
  readonly cookies = new Map<string, string>();
  constructor(url: string) {
    this.url = url;
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.send(path, { headers });
  }

  /** Sends a form as from our own page, with the proof that stands in it. */
  async post(
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return this.send(path, {
      method: 'POST',
      body: new URLSearchParams({ bewijs: await this.proof(), ...fields }),
      headers: { origin: this.url, ...headers },
    });
  }

  /** The token in the forms of this visitor; empty for who is not signed in. */
  async proof(): Promise<string> {
    const page = await (await this.get('/klankbord')).text();
    return /name="bewijs" value="([^"]+)"/.exec(page)?.[1] ?? '';
  }

  private async send(path: string, init: RequestInit): Promise<Response> {
    const response = await fetch(path.startsWith('http') ? path : `${this.url}${path}`, {
      ...init,
      redirect: 'manual',
      headers: {
        ...(init.headers as Record<string, string>),
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'x-forwarded-for': `192.0.2.${Math.floor(Math.random() * 200) + 1}`,
      },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const [name = '', value = ''] = pair.split('=');
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  /** Goes to the provider and comes back. @returns the answer to the way back. */
  async signIn(provider = 'slack', back = '/klankbord'): Promise<Response> {
    const begun = await this.get(`/aanmelden/${provider}?terug=${back}`);
    const away = await fetch(begun.headers.get('location') ?? '', { redirect: 'manual' });
    return this.get(away.headers.get('location') ?? '');
  }
}

export async function signedIn(
  { url, slack }: Klankbord,
  team: string,
  user: string,
  more: Claims = {},
): Promise<Browser> {
  const browser = new Browser(url);
  slack.who = slackPerson(team, user, more);
  const back = await browser.signIn();
  if (back.status !== 303) throw new Error(`not signed in: ${back.status}`);
  return browser;
}
