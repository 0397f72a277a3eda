/** Discussion packs: several figures on one page, each with its remarks, to print and to talk about. */
import type { FastifyInstance } from 'fastify';
import { dateName } from '#src/answer/wording/periods.ts';
import type { Pack, Visitor } from '#src/board/model.ts';
import { readPackForm } from '#src/board/pack.ts';
import { atLeast } from '#src/board/status.ts';
import type { KeptFigure } from '#src/model.ts';
import { explanationsHtml } from '../answer.ts';
import { type Html, html } from '../html.ts';
import { figureAddress } from '../links.ts';
import { tableHtml } from '../table.ts';
import { boardFrame, buttonHtml, type Guest, textHtml } from './frame.ts';
import { handled, limited, reading, writing } from './guard.ts';
import { remarkHtml } from './remark-html.ts';
import { toldOf } from './told.ts';
import type { BoardDoor } from './visitor.ts';

const figuresField = (value: string): Html =>
  html`<div class="utrecht-form-field"><label class="utrecht-form-label" for="figuren">Figuren, elk op een regel, in volgorde</label><textarea class="utrecht-textbox peilstok-area" id="figuren" name="figuren" rows="4" maxlength="2000" required>${value}</textarea></div>`;

function figureHtml({ answer, givenOn }: KeptFigure, remarks: readonly Html[]): Html {
  const { figure, chart } = answer;
  return html`<article class="peilstok-pack-figure"><h2 class="utrecht-heading-3 peilstok-part-title">${answer.headline}</h2>
${answer.fictional ? html`<p class="peilstok-fictional"><strong>Voorbeeldcijfers (fictief)</strong></p>` : undefined}
${chart === null ? undefined : html`<figure class="peilstok-figure"><img src="${figureAddress('', figure, 'png')}" alt="${answer.altText}" width="${chart.width}" height="${chart.height}"></figure>`}
<p class="utrecht-paragraph peilstok-summary">${answer.summary}</p>
${explanationsHtml(answer)}
${answer.table.rows.length === 0 ? undefined : tableHtml(answer.table)}
<p class="utrecht-paragraph peilstok-small"><a class="utrecht-link" href="${figureAddress('', figure)}">Figuur ${figure}</a>, gegeven op ${dateName(givenOn)}</p>
${remarks.length === 0 ? html`<p class="utrecht-paragraph">Nog geen opmerkingen.</p>` : html`<h3 class="peilstok-subtitle">Opmerkingen</h3>${remarks}`}</article>`;
}

async function packPage({ board }: BoardDoor, guest: Guest, pack: Pack): Promise<string> {
  const { workspace } = guest.visitor;
  const kept = (await Promise.all(pack.figures.map((figure) => board.figure(figure)))).flatMap(
    (figure) => figure ?? [],
  );
  const told = await toldOf(board, workspace, await board.remarks.on(workspace, pack.figures));
  const parts = kept.map((figure) =>
    figureHtml(
      figure,
      told.filter(({ remark }) => remark.figure === figure.answer.figure).map((one) => remarkHtml(one, true)),
    ),
  );
  const form = atLeast(guest.visitor, 'member')
    ? html`<details class="peilstok-details peilstok-take"><summary>Verander dit pakket</summary><form method="post" action="/pakket/${pack.id}" class="peilstok-board-form">${guest.proof}${textHtml('titel', 'titel', 'Titel', { value: pack.title, most: 100, required: true })}${figuresField(pack.figures.join('\n'))}${buttonHtml('Bewaar')}</form></details>`
    : undefined;
  return boardFrame({
    title: pack.title,
    guest,
    main: html`<h1 class="utrecht-heading-2">${pack.title}</h1><p class="utrecht-paragraph peilstok-small">${kept.length} ${kept.length === 1 ? 'figuur' : 'figuren'}, samengesteld op ${dateName(pack.at.slice(0, 10))}</p>${parts}${form}`,
  });
}

function packsPage(guest: Guest, packs: readonly Pack[]): string {
  const items = packs.map(
    ({ id, title, figures, at }) =>
      html`<li><a class="utrecht-link" href="/pakket/${id}">${title}</a> <span class="peilstok-small">${figures.length} ${figures.length === 1 ? 'figuur' : 'figuren'}, ${dateName(at.slice(0, 10))}</span></li>`,
  );
  const form = atLeast(guest.visitor, 'member')
    ? html`<section class="peilstok-part"><h2 class="utrecht-heading-3 peilstok-part-title">Nieuw pakket</h2><form method="post" action="/klankbord/pakketten" class="peilstok-board-form">${guest.proof}${textHtml('titel', 'titel', 'Titel', { most: 100, required: true })}${figuresField('')}${buttonHtml('Maak pakket')}</form></section>`
    : undefined;
  return boardFrame({
    title: 'Pakketten',
    guest,
    here: '/klankbord/pakketten',
    main: html`<h1 class="utrecht-heading-2">Pakketten</h1>${items.length === 0 ? html`<p class="utrecht-paragraph">Er zijn nog geen pakketten. Maak er een hieronder, of schrijf in Slack of Teams “maak een pakket van deze figuren”.</p>` : html`<ul class="utrecht-unordered-list peilstok-list">${items}</ul>`}${form}`,
  });
}

const BAD_PACK = 'Geef een titel, en de kenmerken van figuren die er zijn, zoals 7K3QBCDF.';

/** The figures of a form that exist. */
async function existing({ board }: BoardDoor, title: string | undefined, figures: string | undefined) {
  const form = readPackForm(title, figures);
  const kept = await Promise.all((form?.figures ?? []).map((figure) => board.figure(figure)));
  const known = kept.flatMap((figure) => figure?.answer.figure ?? []);
  return form === undefined || known.length === 0 ? undefined : { title: form.title, figures: known };
}

export function addPacks(server: FastifyInstance, door: BoardDoor): void {
  const { board } = door;
  server.get('/klankbord/pakketten', (request, reply) =>
    reading(door, request, reply, async (guest, { workspace }) =>
      packsPage(guest, await board.packs.all(workspace)),
    ),
  );
  server.post('/klankbord/pakketten', limited, (request, reply) =>
    writing(door, request, reply, 'member', async ({ workspace, person }: Visitor, fields) => {
      const made = await existing(door, fields.titel, fields.figuren);
      if (made === undefined) return { status: 400, problem: BAD_PACK };
      const id = board.newId();
      await board.packs.add({ id, workspace, person, ...made });
      return { to: `/pakket/${id}` };
    }),
  );
  server.get<{ Params: { id: string } }>('/pakket/:id', (request, reply) =>
    reading(door, request, reply, async (guest, { workspace }) => {
      const pack = await board.packs.one(workspace, request.params.id);
      return pack && packPage(door, guest, pack);
    }),
  );
  server.post<{ Params: { id: string } }>('/pakket/:id', limited, (request, reply) =>
    writing(door, request, reply, 'member', async ({ workspace }, fields) => {
      const pack = await board.packs.one(workspace, request.params.id);
      if (pack === undefined) return handled('unknown', '');
      const made = await existing(door, fields.titel, fields.figuren);
      if (made === undefined) return { status: 400, problem: BAD_PACK };
      await board.packs.change(workspace, pack.id, made.figures, made.title);
      return { to: `/pakket/${pack.id}` };
    }),
  );
}
