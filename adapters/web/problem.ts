/** Faults in Dutch: as application/problem+json, and an address without a page as a page. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { missingPageHtml } from './frame.ts';
import { API_VERSION } from './openapi.ts';

export const describe = (error: FastifyError): string =>
  ({
    FST_ERR_CTP_BODY_TOO_LARGE: 'De aanvraag is te groot.',
    FST_ERR_CTP_INVALID_MEDIA_TYPE: 'De aanvraag moet JSON zijn (content-type: application/json).',
    FST_ERR_CTP_EMPTY_JSON_BODY: 'De aanvraag is leeg; verwacht wordt {"question": "…"}.',
    FST_ERR_CTP_INVALID_JSON_BODY: 'De aanvraag is geen geldige JSON.',
  })[error.code] ?? 'De aanvraag klopt niet.';

const TITLES: Readonly<Record<number, string>> = {
  400: 'Aanvraag klopt niet',
  404: 'Niet gevonden',
  413: 'Aanvraag te groot',
  415: 'Verkeerd soort aanvraag',
  429: 'Te veel vragen',
  503: 'Nu niet beschikbaar',
};

export function problem(
  reply: FastifyReply,
  status: number,
  detail: string,
  faults?: readonly string[],
): FastifyReply {
  return reply
    .code(status)
    .header('api-version', API_VERSION)
    .type('application/problem+json; charset=utf-8')
    .send(
      JSON.stringify({
        status,
        title: TITLES[status] ?? 'Niet gelukt',
        detail,
        ...(faults === undefined ? {} : { faults }),
      }),
    );
}

const NO_PAGE = 'Deze pagina bestaat niet';

/** A person in a browser gets a page with a way on, a program a fault. */
export function nothingHere(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const isBrowser = request.method === 'GET' && request.headers.accept?.includes('text/html') === true;
  if (!isBrowser) return problem(reply, 404, `${NO_PAGE}.`);
  const page = missingPageHtml(NO_PAGE, 'Kijk het adres na, of stel je vraag opnieuw.');
  return reply.code(404).type('text/html; charset=utf-8').send(page);
}
