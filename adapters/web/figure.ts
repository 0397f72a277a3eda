/** The pages of figures, their pictures and files. Reading needs only the link; guessing at links is slowed. */
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Guesses } from '#src/answer/figure/guesses.ts';
import { TOO_MANY_GUESSES } from '#src/answer/wording/figure.ts';
import { type App, compactId, isFigureId, type KeptFigure } from '#src/model.ts';
import { askerAt } from './asker.ts';
import { figurePageHtml, noFigurePageHtml } from './figure-page.ts';
import type { Html } from './html.ts';
import { type Form, figureAddress, isSigned, pictureAddress } from './links.ts';
import { problem } from './problem.ts';

interface FigureDoor {
  readonly app: App;
  readonly config: { readonly publicUrl: string | undefined; readonly secret: string };
  readonly slow: Guesses;
  /** What the klankbordgroep has on the page. */
  readonly remarks?: (request: FastifyRequest, kept: KeptFigure) => Promise<Html>;
}

type FileForm = Form | 'csv' | 'xlsx';

const FILES: Readonly<Record<FileForm, { readonly type: string; readonly shown: 'inline' | 'attachment' }>> =
  {
    png: { type: 'image/png', shown: 'inline' },
    svg: { type: 'image/svg+xml', shown: 'inline' },
    csv: { type: 'text/csv; charset=utf-8; header=present', shown: 'attachment' },
    xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', shown: 'attachment' },
  };
const NAME = /^(.{1,40}?)(?:\.(png|svg|csv|xlsx))?$/s;
/** What is kept never changes; how a file is made of it may, with a new version of the program. */
const FILE_SECONDS = 86_400;

const etagOf = (body: string | Uint8Array): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;

/** Sends a body with its mark, or that it is still the same. */
function sendMarked(request: FastifyRequest, reply: FastifyReply, body: string | Uint8Array): FastifyReply {
  const etag = etagOf(body);
  reply.header('etag', etag);
  const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (known?.some((tag) => tag === etag || tag === '*')) return reply.code(304).send();
  return reply.send(typeof body === 'string' ? body : Buffer.from(body));
}

/** Asks `find` unless this address missed too often; counts it when nothing is found. */
async function findSlowly<T>(
  { slow }: FigureDoor,
  request: FastifyRequest,
  find: () => Promise<T | null>,
): Promise<T | 'missed' | 'slowed'> {
  const asker = askerAt(request.ip);
  if (slow.tooMany(asker)) return 'slowed';
  const found = await find();
  if (found !== null) return found;
  slow.missed(asker);
  return 'missed';
}

const fileOf = ({ app }: FigureDoor, id: string, form: FileForm, link: string) =>
  form === 'png' || form === 'svg' ? app.picture(id, form) : app.download(id, form, link);

async function sendFile(
  door: FigureDoor,
  request: FastifyRequest,
  reply: FastifyReply,
  id: string,
  form: FileForm,
): Promise<FastifyReply> {
  const link = figureAddress(baseOf(door, request), id);
  const file = await findSlowly(door, request, () => fileOf(door, id, form, link));
  if (file === 'missed') return problem(reply, 404, 'Deze figuur is er niet, of heeft dit bestand niet.');
  if (file === 'slowed') return problem(reply, 429, TOO_MANY_GUESSES);
  const { type, shown } = FILES[form];
  reply
    .type(type)
    .header('content-disposition', `${shown}; filename="peilstok-figuur-${id}.${form}"`)
    .header('cache-control', `private, max-age=${FILE_SECONDS}`)
    .header('x-robots-tag', 'noindex')
    .header('cross-origin-resource-policy', 'cross-origin');
  if (form === 'svg')
    reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
  return sendMarked(request, reply, file);
}

const baseOf = ({ config }: FigureDoor, request: FastifyRequest): string =>
  config.publicUrl ?? `${request.protocol}://${request.host}`;

async function sendPage(
  door: FigureDoor,
  request: FastifyRequest,
  reply: FastifyReply,
  id: string,
): Promise<FastifyReply> {
  reply.type('text/html; charset=utf-8').header('x-robots-tag', 'noindex');
  const kept = await findSlowly(door, request, () => door.app.figure(id));
  if (kept === 'missed' || kept === 'slowed') {
    reply.code(kept === 'missed' ? 404 : 429).header('cache-control', 'no-store');
    return reply.send(noFigurePageHtml(kept));
  }
  const base = baseOf(door, request);
  // Newer figures may come at any moment: the page is asked for again, and sent again when it changed.
  reply.header('cache-control', 'private, no-cache');
  const remarks = await door.remarks?.(request, kept);
  // The form says where it comes from; and another visitor sees another page.
  if (remarks !== undefined) reply.header('referrer-policy', 'same-origin').header('vary', 'cookie');
  return sendMarked(
    request,
    reply,
    figurePageHtml(kept, {
      ...(remarks === undefined ? {} : { remarks }),
      link: figureAddress(base, id),
      preview: pictureAddress(base, door.config.secret, id, 'png'),
    }),
  );
}

export function addFigures(server: FastifyInstance, door: FigureDoor): void {
  server.get<{ Params: { name: string } }>('/figuur/:name', async (request, reply) => {
    const [, written = '', form] = NAME.exec(request.params.name) ?? [];
    const id = compactId(written);
    if (isFigureId(id) && id !== written)
      return reply.redirect(figureAddress('', id, form as FileForm | undefined), 308);
    if (form !== undefined) return sendFile(door, request, reply, id, form as FileForm);
    return sendPage(door, request, reply, id);
  });
  server.post<{ Params: { id: string } }>('/figuur/:id/vernieuw', async (request, reply) => {
    const { id } = request.params;
    const kept = await findSlowly(door, request, () => door.app.figure(id));
    if (kept === 'slowed') return problem(reply, 429, TOO_MANY_GUESSES);
    if (kept === 'missed') return problem(reply, 404, 'Deze figuur is er niet.');
    return reply.redirect(figureAddress('', kept.newer?.figure ?? id), 303);
  });
  server.get<{ Params: { name: string }; Querystring: { s?: string } }>(
    '/grafiek/:name',
    async (request, reply) => {
      const [, id = '', extension] = NAME.exec(request.params.name) ?? [];
      const form: Form = extension === 'svg' ? 'svg' : 'png';
      const { s: signature } = request.query;
      const allowed =
        isFigureId(id) && typeof signature === 'string' && isSigned(door.config.secret, id, form, signature);
      if (allowed) return sendFile(door, request, reply, id, form);
      const asked = await findSlowly(door, request, async () => null);
      return asked === 'slowed'
        ? problem(reply, 429, TOO_MANY_GUESSES)
        : problem(reply, 404, 'Deze grafiek bestaat niet.');
    },
  );
}
