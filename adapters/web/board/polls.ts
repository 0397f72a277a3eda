/** Routes of polls, and of their pictures. */
import type { FastifyInstance } from 'fastify';
import { readPollForm } from '#src/board/poll.ts';
import { pollPictureAt } from '../links.ts';
import { problem } from '../problem.ts';
import { handled, limited, reading, writing } from './guard.ts';
import { pollPage, pollsPage } from './poll-page.ts';
import type { BoardDoor } from './visitor.ts';

/** A standing never changes; how it is drawn may, with a new version of the program. */
const PICTURE_SECONDS = 86_400;

/** Without signing in: a chat platform fetches it for its people, who were given this very address. */
function addPictures(server: FastifyInstance, { board, config }: BoardDoor): void {
  server.get<{
    Params: { workspace: string; poll: string; standing: string };
    Querystring: { s?: string };
  }>('/peiling/:workspace/:poll/:standing', async (request, reply) => {
    const picture = pollPictureAt(config.secret, request.params, request.query.s);
    const png = picture === undefined ? null : await board.pollPictures.png(picture);
    if (png === null) return problem(reply, 404, 'Deze grafiek bestaat niet.');
    return reply
      .type('image/png')
      .header('cache-control', `private, max-age=${PICTURE_SECONDS}`)
      .header('x-robots-tag', 'noindex')
      .header('cross-origin-resource-policy', 'cross-origin')
      .send(Buffer.from(png));
  });
}

export function addPolls(server: FastifyInstance, door: BoardDoor): void {
  const { board } = door;
  addPictures(server, door);
  server.get('/klankbord/peilingen', (request, reply) =>
    reading(door, request, reply, async (guest, { workspace }) =>
      pollsPage(guest, await board.polls.all(workspace)),
    ),
  );
  server.post('/klankbord/peilingen', limited, (request, reply) =>
    writing(door, request, reply, 'member', async ({ workspace, person }, fields) => {
      const poll = readPollForm(fields.vraag, fields.opties);
      if (poll === undefined)
        return { status: 400, problem: 'Geef een vraag en twee tot tien mogelijkheden.' };
      const id = board.newId();
      await board.polls.add({ id, workspace, person, channel: '', thread: '', ...poll });
      return { to: `/klankbord/poll/${id}` };
    }),
  );
  server.get<{ Params: { id: string } }>('/klankbord/poll/:id', (request, reply) =>
    reading(door, request, reply, async (guest, { workspace, person }) => {
      const poll = await board.polls.one(workspace, request.params.id);
      return poll && pollPage(door, guest, poll, await board.polls.voteOf(workspace, poll.id, person));
    }),
  );
  server.post<{ Params: { id: string } }>('/klankbord/poll/:id', limited, (request, reply) =>
    writing(door, request, reply, 'member', async ({ workspace, person }, { keuze = '' }) => {
      const poll = await board.polls.one(workspace, request.params.id);
      if (poll === undefined) return handled('unknown', '');
      if (poll.closed !== undefined)
        return { status: 409, problem: 'Deze peiling is gesloten. Stemmen kan niet meer.' };
      if (!/^\d$/.test(keuze) || poll.options[Number(keuze)] === undefined)
        return { status: 400, problem: 'Kies een van de mogelijkheden.' };
      await board.polls.vote(workspace, poll.id, person, Number(keuze));
      return { to: `/klankbord/poll/${poll.id}` };
    }),
  );
  server.post<{ Params: { id: string } }>('/klankbord/poll/:id/sluit', limited, (request, reply) =>
    writing(door, request, reply, 'member', async (visitor) => {
      const { id } = request.params;
      return handled(await board.desk.closePoll(visitor, id), `/klankbord/poll/${encodeURIComponent(id)}`);
    }),
  );
}
