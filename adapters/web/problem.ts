/** Faults as application/problem+json, in Dutch. */
import type { FastifyError, FastifyReply } from 'fastify';
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
