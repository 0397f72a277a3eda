/** Who may in: every page of the klankbordgroep goes through here. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Done } from '#src/board/desk.ts';
import type { Role } from '#src/board/model.ts';
import { atLeast } from '#src/board/status.ts';
import { type Guest, guestOf, messagePage, sendPage } from './frame.ts';
import { signInPage } from './sign-in.ts';
import { type BoardDoor, type Fields, fieldsOf, isOwnForm, type SignedIn, visitorOf } from './visitor.ts';

/** Of writing, for one address. */
export const limited = { config: { rateLimit: { max: 60, timeWindow: 60_000 } } };

export const NOT_ALLOWED = 'Dat mag je met jouw rol niet. Vraag het een beheerder van de klankbordgroep.';
const NOT_OURS =
  'Dit formulier kwam niet van onze pagina, of je bent intussen afgemeld. Ga terug en probeer het opnieuw.';
export const NOT_THERE = 'Dit is er niet, of het is niet van jouw klankbordgroep.';

/** Shows a page to who is signed in; to anyone else how to. */
export async function reading(
  door: BoardDoor,
  request: FastifyRequest,
  reply: FastifyReply,
  show: (guest: Guest, visitor: SignedIn) => Promise<string | FastifyReply | undefined>,
): Promise<FastifyReply> {
  const visitor = await visitorOf(door, request);
  const [path = '/klankbord'] = request.url.split('?');
  if (visitor === undefined) return sendPage(reply.code(401), signInPage(door, request, path));
  const guest = await guestOf(door, visitor);
  const shown = await show(guest, visitor);
  if (shown === undefined) return sendPage(reply.code(404), messagePage('Niet gevonden', NOT_THERE, guest));
  return typeof shown === 'string' ? sendPage(reply, shown) : shown;
}

/** How a form ended: where to go on, or what is wrong. */
export type Handled = { readonly to: string } | { readonly problem: string; readonly status: number };

export const handled = (done: Done, to: string): Handled => {
  switch (done) {
    case 'done':
      return { to };
    case 'forbidden':
      return { status: 403, problem: NOT_ALLOWED };
    case 'unknown':
      return { status: 404, problem: NOT_THERE };
  }
};

/** Takes a form of who is signed in, from our own page, with the role it needs. */
export async function writing(
  door: BoardDoor,
  request: FastifyRequest,
  reply: FastifyReply,
  least: Role,
  work: (visitor: SignedIn, fields: Fields) => Promise<Handled>,
): Promise<FastifyReply> {
  const visitor = await visitorOf(door, request);
  if (visitor === undefined) return sendPage(reply.code(401), signInPage(door, request, '/klankbord'));
  const refuse = async (status: number, problem: string) =>
    sendPage(reply.code(status), messagePage('Niet gelukt', problem, await guestOf(door, visitor)));
  if (!isOwnForm(door, request, visitor)) return refuse(403, NOT_OURS);
  if (!atLeast(visitor, least)) return refuse(403, NOT_ALLOWED);
  const result = await work(visitor, fieldsOf(request));
  return 'to' in result ? reply.redirect(result.to, 303) : refuse(result.status, result.problem);
}
