/** Who visits: the session in a cookie, and proof that a form was sent from our own page. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Board } from '#src/board/board.ts';
import type { Visitor } from '#src/board/model.ts';

export interface BoardDoor {
  readonly board: Board;
  readonly config: { readonly publicUrl: string | undefined; readonly secret: string };
}

/** A visitor with the id of their session, from which the token of forms follows. */
export interface SignedIn extends Visitor {
  readonly session: string;
}

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|\[::1\]|localhost)(:\d+)?$/;

/** Where people reach us; undefined where nobody said so and it is not this machine: a host may be made up by who asks. */
export function baseOf({ config }: BoardDoor, request: FastifyRequest): string | undefined {
  if (config.publicUrl !== undefined) return config.publicUrl;
  return LOOPBACK.test(request.host) ? `${request.protocol}://${request.host}` : undefined;
}

const isSecure = (door: BoardDoor): boolean => door.config.publicUrl?.startsWith('https://') === true;

/** With `__Host-` a cookie is of this very host; browsers take that over https only. */
const cookieName = (door: BoardDoor, name: string): string =>
  `${isSecure(door) ? '__Host-' : ''}peilstok-${name}`;

export function setCookie(
  door: BoardDoor,
  reply: FastifyReply,
  name: string,
  value: string,
  seconds?: number,
): void {
  const parts = [
    `${cookieName(door, name)}=${value}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    ...(isSecure(door) ? ['Secure'] : []),
    ...(seconds === undefined ? [] : [`Max-Age=${seconds}`]),
  ];
  reply.header('set-cookie', parts.join('; '));
}

export function cookieIn(door: BoardDoor, request: FastifyRequest, name: string): string | undefined {
  const prefix = `${cookieName(door, name)}=`;
  const found = request.headers.cookie?.split(/;\s*/).find((cookie) => cookie.startsWith(prefix));
  const value = found?.slice(prefix.length);
  return value !== undefined && /^[\w-]{20,100}$/.test(value) ? value : undefined;
}

export async function visitorOf(door: BoardDoor, request: FastifyRequest): Promise<SignedIn | undefined> {
  const session = cookieIn(door, request, 'session');
  const known = session === undefined ? undefined : await door.board.sessions.find(session);
  if (session === undefined || known === undefined) return undefined;
  const { workspace, person, name, keys } = known;
  return { workspace, person, name, role: door.board.roleOf(keys), session };
}

export const tokenOf = ({ config }: BoardDoor, { session }: Pick<SignedIn, 'session'>): string =>
  createHmac('sha256', config.secret).update(`formulier\0${session}`).digest('base64url');

/** Fields of a form that was sent; all text. */
export type Fields = Readonly<Record<string, string>>;

export const fieldsOf = (request: FastifyRequest): Fields =>
  typeof request.body === 'object' && request.body !== null ? (request.body as Fields) : {};

/** Whether a form was sent from our own page, by who is signed in. */
export function isOwnForm(door: BoardDoor, request: FastifyRequest, visitor: SignedIn): boolean {
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const fromUs = origin !== undefined && origin === baseOf(door, request);
  if (!fromUs || (site !== undefined && site !== 'same-origin')) return false;
  const given = Buffer.from(fieldsOf(request).bewijs ?? '');
  const expected = Buffer.from(tokenOf(door, visitor));
  return given.length === expected.length && timingSafeEqual(given, expected);
}
