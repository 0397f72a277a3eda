/** Puts the klankbordgroep together: what is kept, who signs in, what is said in conversations. */
import { createHmac, randomBytes } from 'node:crypto';
import { Cron } from 'croner';
import { writeXlsx } from '#adapters/files/xlsx.ts';
import { createProvider } from '#adapters/oidc/provider.ts';
import { createMeetings, createMembers, createPacks, createPolls } from '#db/board/gather.ts';
import { purgeBoard } from '#db/board/people.ts';
import { createRemarkStore } from '#db/board/remarks.ts';
import { createSessions, createSignIns } from '#db/board/sessions.ts';
import { createSpoken } from '#db/board/spoken.ts';
import { createUnanswered } from '#db/board/unanswered.ts';
import type { Peilstok } from './assemble.ts';
import type { Board } from './board/board.ts';
import { createBoardDesk } from './board/desk.ts';
import { createRoles } from './board/roles.ts';
import { type BoardTalk, createBoardTalk } from './board/talk.ts';
import type { Links } from './chat/platform.ts';
import type { Config } from './config.ts';

/** Bytes of an id that cannot be guessed. */
const ID_BYTES = 18;

export const newId = (): string => randomBytes(ID_BYTES).toString('base64url');

export function boardOf(
  config: Pick<Config, 'signIn'>,
  { app, database, secret, catalogue }: Pick<Peilstok, 'app' | 'database' | 'secret' | 'catalogue'>,
  tell: (workspace: string, remark: number, event: number) => Promise<void>,
): Board {
  const remarks = createRemarkStore(database);
  const members = createMembers(database);
  const keyed = (name: string): string =>
    createHmac('sha256', secret).update(`naam\0${name}`).digest('base64url');
  return {
    providers: config.signIn?.providers.map(createProvider) ?? [],
    signIns: createSignIns(database),
    sessions: createSessions(database),
    roleOf: createRoles(config.signIn?.roles ?? { managers: [], members: undefined }, keyed),
    keyed,
    desk: createBoardDesk({ remarks, members, figure: app.figure, tell }),
    remarks,
    members,
    meetings: createMeetings(database),
    packs: createPacks(database),
    polls: createPolls(database),
    unanswered: createUnanswered(database, secret),
    names: catalogue,
    figure: app.figure,
    xlsx: writeXlsx,
    newId,
    today: app.today,
  };
}

/** Addresses of pages of the klankbordgroep, beside those of figures. */
export function boardLinks({ figure, page }: Pick<Links, 'figure' | 'page'>) {
  return {
    figure,
    pack: (id: string) => page(`/pakket/${id}`),
    poll: (id: string) => page(`/klankbord/poll/${id}`),
    remark: (number: number) => page(`/klankbord/opmerking/${number}`),
  };
}

export const talkOf = ({ app, database, secret, catalogue }: Peilstok, links: Links): BoardTalk =>
  createBoardTalk({
    spoken: createSpoken(database),
    remarks: createRemarkStore(database),
    packs: createPacks(database),
    polls: createPolls(database),
    unanswered: createUnanswered(database, secret),
    figure: app.figure,
    names: catalogue,
    links: boardLinks(links),
    idFor: (message) =>
      createHmac('sha256', secret)
        .update(`gesprek\0${message}`)
        .digest()
        .subarray(0, ID_BYTES)
        .toString('base64url'),
    today: app.today,
  });

/** At night, outside the hour that the clock skips or repeats. */
const PURGE_AT = '27 4 * * *';

export const purgeBoardNightly = (
  { boardDays }: Pick<Config, 'boardDays'>,
  { database }: Pick<Peilstok, 'database'>,
  log: { readonly error: (details: object, message: string) => void },
): Cron =>
  new Cron(PURGE_AT, { timezone: 'Europe/Amsterdam', unref: true }, () =>
    purgeBoard(database, boardDays).catch((error: unknown) => {
      log.error({ err: error }, 'what is old of the klankbordgroep could not be removed');
    }),
  );
