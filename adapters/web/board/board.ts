/** The routes of the board. */
import type { FastifyInstance } from 'fastify';
import { LONGEST_REMARK } from '#src/board/desk.ts';
import { filterRemarks, type RemarkFilter } from '#src/board/filter.ts';
import { REMARK_STATUSES, type Visitor } from '#src/board/model.ts';
import { REMARK_KINDS } from '#src/chat/remarks.ts';
import { boardPage, remarkPage } from './board-page.ts';
import { handled, limited, reading, writing } from './guard.ts';
import { namesFor, toldOf } from './told.ts';
import type { BoardDoor, Fields } from './visitor.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const given = (text: string | undefined): string | undefined =>
  text === undefined || text.trim() === '' ? undefined : text.trim();

/** What cannot be read does not choose. */
export function filterFrom(fields: Fields): RemarkFilter {
  const [indicator, region, owner, text] = [
    given(fields.onderwerp),
    given(fields.gebied),
    given(fields.eigenaar),
    given(fields.tekst),
  ];
  const status = REMARK_STATUSES.find((known) => known === fields.status);
  const kind = REMARK_KINDS.find((known) => known === fields.soort);
  const since = DAY.test(fields.sinds ?? '') ? fields.sinds : undefined;
  return {
    ...(indicator === undefined ? {} : { indicator }),
    ...(region === undefined ? {} : { region }),
    ...(owner === undefined ? {} : { owner }),
    ...(text === undefined ? {} : { text }),
    ...(status === undefined ? {} : { status }),
    ...(kind === undefined ? {} : { kind }),
    ...(since === undefined ? {} : { since }),
  };
}

/** Remarks of the visitor's workspace that a filter lets through, with what became of them. */
export async function chosenRemarks({ board }: BoardDoor, { workspace }: Visitor, filter: RemarkFilter) {
  const all = await board.remarks.all(workspace);
  const events = await board.remarks.events(
    workspace,
    all.map(({ number }) => number),
  );
  return { all, events, shown: filterRemarks(all, events, filter) };
}

const numberIn = (text: string): number => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0);

export function addBoard(server: FastifyInstance, door: BoardDoor): void {
  const { board } = door;
  server.get<{ Querystring: Fields }>('/klankbord', (request, reply) =>
    reading(door, request, reply, async (guest, visitor) => {
      const filter = filterFrom(request.query);
      const { all, shown } = await chosenRemarks(door, visitor, filter);
      const search = request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : '';
      const { workspace } = visitor;
      const meetings = await board.meetings.all(workspace);
      return boardPage({
        guest,
        all,
        shown,
        filter,
        ...(await namesFor(board, workspace)),
        meetings,
        search,
      });
    }),
  );
  server.get<{ Params: { number: string } }>('/klankbord/opmerking/:number', (request, reply) =>
    reading(door, request, reply, async (guest, { workspace, person }) => {
      const remark = await board.remarks.one(workspace, numberIn(request.params.number));
      if (remark === undefined) return undefined;
      // Here it is read: it is no news any more.
      if (remark.person === person) await board.remarks.seen(workspace, remark.number);
      const [told] = await toldOf(board, workspace, [remark]);
      const news = guest.news.filter((event) => event.remark !== remark.number);
      return told && remarkPage({ ...guest, news }, told);
    }),
  );
  server.post<{ Params: { number: string; what: string } }>(
    '/klankbord/opmerking/:number/:what',
    limited,
    (request, reply) =>
      writing(door, request, reply, 'member', async (visitor, fields) => {
        const number = numberIn(request.params.number);
        const to = `/klankbord/opmerking/${number}`;
        switch (request.params.what) {
          case 'antwoord': {
            const text = given(fields.tekst)?.slice(0, LONGEST_REMARK);
            if (text === undefined) return { status: 400, problem: 'Schrijf een antwoord.' };
            return handled(await board.desk.answer(visitor, number, text), to);
          }
          case 'status': {
            const status = REMARK_STATUSES.find((known) => known === fields.status);
            if (status === undefined) return { status: 400, problem: 'Kies een status.' };
            return handled(await board.desk.judge(visitor, number, status), to);
          }
          case 'eigenaar':
            return handled(await board.desk.assign(visitor, number, given(fields.eigenaar)), to);
          default:
            return handled('unknown', to);
        }
      }),
  );
}
