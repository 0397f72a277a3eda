/** The API: a question in, what `ask --json` prints out; and its description. */
import type { FastifyInstance } from 'fastify';
import { answerToJson } from '#src/answer/json.ts';
import { addressesIn, answerAsked, type Door, limited } from './asked.ts';
import { figureAddress } from './links.ts';
import { API_VERSION, openApi } from './openapi.ts';
import { problem } from './problem.ts';
import { receiveAsk } from './receive.ts';

export function addApi(server: FastifyInstance, door: Door): void {
  server.post('/api/ask', limited, async (request, reply) => {
    const asked = receiveAsk(request.body, door.app.today);
    if ('faults' in asked) return problem(reply, 400, asked.faults.join('; '), asked.faults);
    const answer = await answerAsked(door, asked, 'api', request);
    const address = addressesIn(door);
    const page =
      answer.outcome === 'query'
        ? { figureUrl: figureAddress(door.config.publicUrl ?? '', answer.figure) }
        : {};
    const chart =
      answer.outcome === 'query' && answer.chart !== null
        ? { chart: { png: address(answer.figure, 'png'), svg: address(answer.figure, 'svg') } }
        : {};
    const elsewhere =
      answer.outcome === 'act' && answer.page !== undefined
        ? { pageUrl: `${door.config.publicUrl ?? ''}${answer.page.path}` }
        : {};
    return reply
      .header('api-version', API_VERSION)
      .send({ ...answerToJson(answer), ...page, ...chart, ...elsewhere });
  });
  server.get('/openapi.json', async (request, reply) =>
    reply
      .header('access-control-allow-origin', '*')
      .send(openApi(door.config.publicUrl ?? `${request.protocol}://${request.host}`)),
  );
}
