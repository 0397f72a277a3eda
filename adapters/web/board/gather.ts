/** Routes beside the remarks: questions and wishes, meetings, files for the minutes. */
import type { FastifyInstance } from 'fastify';
import { minutesCsv, minutesWorkbook } from '#src/board/minutes.ts';
import type { Visitor } from '#src/board/model.ts';
import { PUBLIC } from '#src/board/questions.ts';
import { figureAddress } from '../links.ts';
import { chosenRemarks, filterFrom } from './board.ts';
import { meetingsPage, questionsPage } from './gather-page.ts';
import { limited, reading, writing } from './guard.ts';
import { namesFor, toldOf } from './told.ts';
import { type BoardDoor, baseOf, type Fields } from './visitor.ts';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What stayed without an answer, as far as the visitor may see it. */
const askedFor = async ({ board }: BoardDoor, { workspace, role }: Visitor) => ({
  own: await board.unanswered.all(workspace),
  open: role === 'manager' ? await board.unanswered.all(PUBLIC) : undefined,
});

function addQuestions(server: FastifyInstance, door: BoardDoor): void {
  const { board } = door;
  server.get('/klankbord/vragen', (request, reply) =>
    reading(door, request, reply, async (guest, visitor) => {
      const { workspace } = visitor;
      const wishes = (await board.remarks.all(workspace)).filter(({ kind }) => kind === 'wish');
      return questionsPage(guest, await askedFor(door, visitor), await toldOf(board, workspace, wishes));
    }),
  );
}

function addMeetings(server: FastifyInstance, door: BoardDoor): void {
  const { board } = door;
  server.get('/klankbord/vergaderingen', (request, reply) =>
    reading(door, request, reply, async (guest, { workspace }) =>
      meetingsPage(guest, await board.meetings.all(workspace)),
    ),
  );
  server.post('/klankbord/vergaderingen', limited, (request, reply) =>
    writing(door, request, reply, 'manager', async ({ workspace }, { dag = '', weg = '' }) => {
      const to = '/klankbord/vergaderingen';
      if (DAY.test(weg)) await board.meetings.remove(workspace, weg);
      else if (DAY.test(dag) && !Number.isNaN(Date.parse(dag))) await board.meetings.add(workspace, dag);
      else return { status: 400, problem: 'Kies een dag.' };
      return { to };
    }),
  );
}

function addMinutes(server: FastifyInstance, door: BoardDoor): void {
  const { board } = door;
  const minutesOf = async (base: string, visitor: Visitor, fields: Fields) => {
    const { shown, events } = await chosenRemarks(door, visitor, filterFrom(fields));
    const { workspace } = visitor;
    return {
      remarks: shown,
      events,
      ...(await namesFor(board, workspace)),
      unanswered: await askedFor(door, visitor),
      link: (figure: string) => figureAddress(base, figure),
    };
  };
  server.get<{ Querystring: Fields; Params: { form: string } }>(
    '/klankbord/verslag.:form',
    (request, reply) =>
      reading(door, request, reply, async (_, visitor) => {
        const { form } = request.params;
        if (form !== 'csv' && form !== 'xlsx') return undefined;
        const minutes = await minutesOf(baseOf(door, request) ?? '', visitor, request.query);
        reply
          .header('content-disposition', `attachment; filename="klankbordgroep-${board.today()}.${form}"`)
          .header('cache-control', 'no-store');
        return form === 'csv'
          ? reply.type('text/csv; charset=utf-8; header=present').send(minutesCsv(minutes))
          : reply.type(WORKBOOK).send(Buffer.from(await board.xlsx(minutesWorkbook(minutes))));
      }),
  );
}

export function addGather(server: FastifyInstance, door: BoardDoor): void {
  addQuestions(server, door);
  addMeetings(server, door);
  addMinutes(server, door);
}
