/** Puts the klankbordgroep together: what is kept, who signs in, what is said in conversations. */
import { createHmac, randomBytes } from 'node:crypto';
import { Cron } from 'croner';
import { writeXlsx } from '#adapters/files/xlsx.ts';
import { createProvider } from '#adapters/oidc/provider.ts';
import { createMeetings, createMembers, createPacks } from '#db/board/gather.ts';
import { purgeBoard } from '#db/board/people.ts';
import { createPolls } from '#db/board/polls.ts';
import { createRemarkStore } from '#db/board/remarks.ts';
import { createSessions, createSignIns } from '#db/board/sessions.ts';
import { createSpoken } from '#db/board/spoken.ts';
import { createUnanswered } from '#db/board/unanswered.ts';
import type { Parts } from './assemble.ts';
import type { Board } from './board/board.ts';
import { createBoardDesk } from './board/desk.ts';
import { createPollPictures } from './board/poll-pictures.ts';
import { createRoles } from './board/roles.ts';
import { type BoardTalk, createBoardTalk } from './board/talk.ts';
import type { Tell } from './board/tell.ts';
import type { Door } from './chat/model.ts';
import type { Links } from './chat/platform.ts';
import type { Config } from './config.ts';

/** Bytes of an id that cannot be guessed. */
const ID_BYTES = 18;

export const newId = (): string => randomBytes(ID_BYTES).toString('base64url');

export function boardOf(
  config: Pick<Config, 'signIn'>,
  { app, database, secret, catalogue, drawing }: Parts,
  tell: Tell,
): Board {
  const remarks = createRemarkStore(database);
  const members = createMembers(database);
  const polls = createPolls(database);
  const keyed = (name: string): string =>
    createHmac('sha256', secret).update(`naam\0${name}`).digest('base64url');
  return {
    providers: config.signIn?.providers.map(createProvider) ?? [],
    signIns: createSignIns(database),
    sessions: createSessions(database),
    roleOf: createRoles(config.signIn?.roles ?? { managers: [], members: undefined }, keyed),
    keyed,
    desk: createBoardDesk({ remarks, members, polls, figure: app.figure, tell }),
    remarks,
    members,
    meetings: createMeetings(database),
    packs: createPacks(database),
    polls,
    pollPictures: createPollPictures({ polls, ...drawing }),
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

export const talkOf = (
  { app, database, secret, catalogue }: Parts,
  links: Links,
  doorOf: (workspace: string) => Door | undefined,
): BoardTalk =>
  createBoardTalk({
    spoken: createSpoken(database),
    remarks: createRemarkStore(database),
    packs: createPacks(database),
    polls: createPolls(database),
    unanswered: createUnanswered(database, secret),
    figure: app.figure,
    names: catalogue,
    links: boardLinks(links),
    lasting: (workspace, address) => doorOf(workspace)?.lasting?.(address),
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
  { database }: Pick<Parts, 'database'>,
  log: { readonly error: (details: object, message: string) => void },
): Cron =>
  new Cron(PURGE_AT, { timezone: 'Europe/Amsterdam', unref: true }, () =>
    purgeBoard(database, boardDays).catch((error: unknown) => {
      log.error({ err: error }, 'what is old of the klankbordgroep could not be removed');
    }),
  );
