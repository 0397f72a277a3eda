/** The page on which one asks, with and without JavaScript, and the files it is made of. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { answerHtml } from './answer.ts';
import { addressesIn, answerAsked, type Door, limited, nextQuery } from './asked.ts';
import { loadAssets } from './assets.ts';
import { pageHtml } from './page.ts';
import { problem } from './problem.ts';
import { receiveForm } from './receive.ts';

export async function addPage(server: FastifyInstance, door: Door): Promise<void> {
  const { app } = door;
  const assets = await loadAssets();
  const common = async (home: string) => ({
    municipalities: await app.municipalities(),
    home,
    fictional: await app.hasDemoFigures(),
  });
  const asPage = (reply: FastifyReply, page: string) =>
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);

  server.get('/', async (_request, reply) => asPage(reply, pageHtml(await common(''))));
  server.post('/', limited, async (request, reply) => {
    const { text, home, asked } = receiveForm(request.body, app.today);
    if (asked === undefined) return asPage(reply, pageHtml(await common(home)));
    const answer = await answerAsked(door, asked, 'page', request);
    const exchange = { question: text, answer: answerHtml(answer, { picture: addressesIn(door), home }) };
    const next = nextQuery(answer, asked);
    const previous = next === undefined ? {} : { previous: JSON.stringify(next) };
    return asPage(reply, pageHtml({ ...(await common(home)), exchange, ...previous }));
  });
  server.post('/gesprek', limited, async (request, reply) => {
    const { home, asked } = receiveForm(request.body, app.today);
    if (asked === undefined) return problem(reply, 400, 'Geef een vraag.');
    const answer = await answerAsked(door, asked, 'page', request);
    const markup = answerHtml(answer, { picture: addressesIn(door), home }).text;
    const next = nextQuery(answer, asked);
    return { html: markup, ...(next === undefined ? {} : { query: next }) };
  });
  server.get<{ Params: { name: string } }>('/assets/:name', async (request, reply) => {
    const asset = assets.get(request.params.name);
    if (asset === undefined) return problem(reply, 404, 'Dit bestand bestaat niet.');
    reply
      .header('etag', asset.etag)
      .header('cache-control', 'public, max-age=3600')
      .header('vary', 'accept-encoding')
      .type(asset.type);
    if (request.headers['if-none-match'] === asset.etag) return reply.code(304).send();
    const zipped = request.headers['accept-encoding']?.includes('gzip') === true;
    return zipped ? reply.header('content-encoding', 'gzip').send(asset.compressed) : reply.send(asset.body);
  });
}
