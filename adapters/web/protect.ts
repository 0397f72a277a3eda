/** What every answer of the server carries: headers that protect, and faults said in one form. */
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { FastifyError, FastifyInstance } from 'fastify';
import { describe, nothingHere, problem } from './problem.ts';

const YEAR_SECONDS = 31_536_000;

export async function protect(server: FastifyInstance, publicUrl: string | undefined): Promise<void> {
  const secure = publicUrl?.startsWith('https://') === true;
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", ...(publicUrl === undefined ? [] : [publicUrl])],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: secure ? { maxAge: YEAR_SECONDS, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
  });
  await server.register(rateLimit, {
    global: false,
    errorResponseBuilder: () =>
      Object.assign(new Error('Te veel vragen achter elkaar. Wacht een minuut.'), { statusCode: 429 }),
  });
}

/** Faults as application/problem+json; what broke inside goes to the log, with the id that the answer names. */
export function addErrors(server: FastifyInstance): void {
  server.setErrorHandler(async (error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 503;
    if (status >= 500) request.log.error({ err: error }, 'request failed');
    const detail =
      status >= 500
        ? `Het antwoord kon niet worden gemaakt. Meld dit met kenmerk ${request.id}.`
        : status === 429
          ? error.message
          : describe(error);
    return problem(reply, status >= 500 ? 503 : status, detail);
  });
  server.setNotFoundHandler(async (request, reply) => nothingHere(request, reply));
}
