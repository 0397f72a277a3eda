/** Peilstok behind the Teams door, without figures or a database: what comes in is written down. */
import Fastify, { type FastifyInstance } from 'fastify';
import { connectTeams } from '#adapters/teams/app.ts';
import type { Incoming, Sent } from '#src/chat/model.ts';
import type { Platform, Service } from '#src/chat/platform.ts';
import type { Remark } from '#src/chat/remarks.ts';
import type { TeamsConfig } from '#src/config/teams.ts';
import type { Answer } from '#src/model.ts';
import { UNPACED } from '../../chat/unpaced.ts';
import { APP_ID, type Microsoft, OTHER_TENANT, PASSWORD, TENANT } from '../../fakes/microsoft.ts';

export interface Written {
  readonly accepted: Incoming[];
  readonly remarks: Remark[];
  readonly logged: { readonly level: string; readonly details: object; readonly message: string }[];
  readonly asked: { readonly text: string; readonly home?: string }[];
}

export const configFor = (microsoft: Microsoft, more: Partial<TeamsConfig> = {}): TeamsConfig => ({
  type: 'SingleTenant',
  appId: APP_ID,
  password: PASSWORD,
  tenant: TENANT,
  allowedTenants: [TENANT, OTHER_TENANT],
  openIdMetadataUrl: `${microsoft.url}/openid`,
  loginUrl: microsoft.url,
  ...more,
});

export const linksTo = (base: string, reachable = true): Service['links'] => ({
  figure: (figure) => `${base}/figuur/${figure}`,
  picture: (figure, form) => `${base}/grafiek/${figure}.${form}?s=handtekening`,
  download: (figure, form) => `${base}/figuur/${figure}.${form}`,
  pollPicture: ({ poll, votes }) => `${base}/peiling/${poll}/${votes.join('-')}.png?s=handtekening`,
  page: (path) => `${base}${path}`,
  reachable,
});

export const LINKS = linksTo('https://peilstok.example');

export const SILENT = { info: () => {}, warn: () => {}, error: () => {} };

export function writtenService(
  answer: Answer,
  more: Partial<Service> = {},
): { service: Service; written: Written } {
  const written: Written = { accepted: [], remarks: [], logged: [], asked: [] };
  const log = (level: string) => (details: object, message: string) =>
    void written.logged.push({ level, details, message });
  const service = {
    app: {
      today: () => '2026-11-25',
      ask: async (question: { text: string; home?: string }) => {
        written.asked.push(question);
        return answer;
      },
      answerQuery: async () => answer,
    },
    desk: {
      accept: async (incoming: Incoming) => {
        written.accepted.push(incoming);
        return true;
      },
    },
    inbox: { withdraw: async (): Promise<Sent | undefined> => undefined },
    memory: {
      homes: async (workspace: string) =>
        workspace === `teams:${TENANT}` ? { asked: true, person: 'GM0758' } : { asked: false },
    },
    remarks: {
      add: async (remark: Remark) => {
        if (written.remarks.some(({ id }) => id === remark.id)) return false;
        written.remarks.push(remark);
        return true;
      },
    },
    links: LINKS,
    pace: UNPACED,
    log: { info: log('info'), warn: log('warn'), error: log('error') },
    ...more,
  } as unknown as Service;
  return { service, written };
}

export async function listenWith(
  config: TeamsConfig,
  service: Service,
): Promise<{ url: string; server: FastifyInstance; platform: Platform<unknown> }> {
  const server = Fastify();
  const platform = connectTeams(config, service);
  if (platform.routes !== undefined) await server.register(platform.routes);
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  return { url, server, platform };
}
