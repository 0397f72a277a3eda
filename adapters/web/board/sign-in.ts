/** Signing in and out. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { UNNAMED } from '#src/answer/wording/board.ts';
import { keysOf } from '#src/board/roles.ts';
import { SignInRefused } from '#src/board/sign-in.ts';
import { html } from '../html.ts';
import { boardFrame, sendPage } from './frame.ts';
import { type BoardDoor, baseOf, cookieIn, isOwnForm, setCookie, visitorOf } from './visitor.ts';

const SIGN_IN_SECONDS = 600;
const LONGEST_NAME = 80;
const limited = { config: { rateLimit: { max: 30, timeWindow: 60_000 } } };

/** Where to go afterwards: a path of our own, never another site. */
export const ownPath = (given: unknown): string =>
  typeof given === 'string' &&
  /^\/(?:klankbord|figuur|pakket)(?:\/[\w./-]*)?$/.test(given) &&
  !given.includes('..')
    ? given
    : '/klankbord';

const callback = (base: string, provider: string): string => `${base}/aanmelden/${provider}/terug`;

/** How to sign in, or that nobody can. */
export function signInPage(door: BoardDoor, request: FastifyRequest, back: string, problem?: string): string {
  const ready = door.board.providers.length > 0 && baseOf(door, request) !== undefined;
  const several = door.board.providers.filter(({ id }) => id.startsWith('microsoft')).length > 1;
  const links = door.board.providers.map(({ id, name }) => {
    const address = `/aanmelden/${id}?terug=${encodeURIComponent(back)}`;
    const which = several && id.startsWith('microsoft-') ? ` (organisatie ${id.slice(10, 18)})` : '';
    return html`<li><a class="utrecht-link peilstok-action" href="${address}">Aanmelden met ${name}${which}</a></li>`;
  });
  return boardFrame({
    title: 'Aanmelden',
    main: html`<h1 class="utrecht-heading-2">Aanmelden</h1>
${problem === undefined ? undefined : html`<p class="peilstok-error" role="alert">${problem}</p>`}
${
  ready
    ? html`<p class="utrecht-paragraph">Opmerkingen, peilingen en pakketten zijn van de klankbordgroep van je organisatie. Meld je aan met het account waarmee je ook in Slack of Teams werkt. Een figuur lezen kan zonder.</p>
<ul class="peilstok-buttons">${links}</ul>
<p class="utrecht-paragraph peilstok-small">Bewaard worden je kenmerk en je naam, zoals Slack of Microsoft ze geeft, en een cookie zolang je bent aangemeld.</p>`
    : html`<p class="utrecht-paragraph">Aanmelden is hier niet ingesteld. Vraag de beheerder van Peilstok om aanmelden met Slack of Microsoft aan te zetten.</p>`
}`,
  });
}

export function addSignIn(server: FastifyInstance, door: BoardDoor): void {
  const { board } = door;
  const providerOf = (id: string) => board.providers.find((provider) => provider.id === id);
  const failed = (request: FastifyRequest, reply: FastifyReply, status: number, problem: string) =>
    sendPage(reply.code(status), signInPage(door, request, '/klankbord', problem));

  server.get<{ Querystring: { terug?: string } }>('/aanmelden', async (request, reply) =>
    sendPage(reply, signInPage(door, request, ownPath(request.query.terug))),
  );

  server.get<{ Params: { provider: string }; Querystring: { terug?: string } }>(
    '/aanmelden/:provider',
    limited,
    async (request, reply) => {
      const [provider, base] = [providerOf(request.params.provider), baseOf(door, request)];
      if (provider === undefined || base === undefined)
        return failed(request, reply, 404, 'Zo kun je je hier niet aanmelden.');
      const begun = await provider.begin(callback(base, provider.id)).catch((error: unknown) => {
        request.log.error({ err: error }, 'the provider of sign-in does not answer');
        return undefined;
      });
      if (begun === undefined)
        return failed(request, reply, 503, `${provider.name} antwoordt nu niet. Probeer het later nog eens.`);
      const { address, ...expected } = begun;
      const id = await board.signIns.begin({
        ...expected,
        provider: provider.id,
        back: ownPath(request.query.terug),
      });
      setCookie(door, reply, 'aanmelden', id, SIGN_IN_SECONDS);
      return reply.header('cache-control', 'no-store').redirect(address, 302);
    },
  );

  server.get<{ Params: { provider: string } }>(
    '/aanmelden/:provider/terug',
    limited,
    async (request, reply) => {
      const [provider, base] = [providerOf(request.params.provider), baseOf(door, request)];
      const id = cookieIn(door, request, 'aanmelden');
      const pending = id === undefined ? undefined : await board.signIns.take(id);
      const again = 'Het aanmelden is niet gelukt. Probeer het opnieuw.';
      if (provider === undefined || base === undefined || pending?.provider !== provider.id)
        return failed(request, reply, 400, again);
      const search = new URL(request.url, base).search;
      try {
        const identity = await provider.finish(new URL(`${callback(base, provider.id)}${search}`), pending);
        const { workspace, person, name, email } = identity;
        const keys = keysOf(workspace, person, email).map(board.keyed);
        const before = cookieIn(door, request, 'session');
        if (before !== undefined) await board.sessions.end(before);
        const known = { workspace, person, keys, name: name.slice(0, LONGEST_NAME) || UNNAMED };
        setCookie(door, reply, 'session', await board.sessions.begin(known));
        return reply.header('cache-control', 'no-store').redirect(pending.back, 303);
      } catch (error) {
        // What came back holds a code: only the kind of failure goes to the log.
        const kind =
          error instanceof SignInRefused
            ? ((error.cause as { code?: string })?.code ?? error.message)
            : 'unreachable';
        request.log.warn({ kind }, 'a sign-in was refused');
        return failed(request, reply, error instanceof SignInRefused ? 400 : 503, again);
      }
    },
  );

  server.post('/afmelden', async (request, reply) => {
    const visitor = await visitorOf(door, request);
    if (visitor !== undefined && isOwnForm(door, request, visitor)) {
      await board.sessions.end(visitor.session);
      setCookie(door, reply, 'session', '', 0);
    }
    return reply.redirect('/aanmelden', 303);
  });
}
