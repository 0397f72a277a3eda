/** What the pages of the klankbordgroep have around them, and the parts they share. */
import type { FastifyReply } from 'fastify';
import { ROLE_NAMES, wordNews } from '#src/answer/wording/board.ts';
import type { RemarkEvent, RemarkStatus } from '#src/board/model.ts';
import { frameHtml } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { type BoardDoor, type SignedIn, tokenOf } from './visitor.ts';

const PLACES = [
  ['/klankbord', 'Opmerkingen'],
  ['/klankbord/vragen', 'Vragen en wensen'],
  ['/klankbord/peilingen', 'Peilingen'],
  ['/klankbord/pakketten', 'Pakketten'],
  ['/klankbord/vergaderingen', 'Vergaderingen'],
] as const;

/** A visitor with the proof that goes along in their forms. */
export interface Guest {
  readonly visitor: SignedIn;
  readonly proof: Html;
  /** What became of their remarks and they were not told of. */
  readonly news: readonly RemarkEvent[];
}

export const guestOf = async (door: BoardDoor, visitor: SignedIn): Promise<Guest> => ({
  visitor,
  news: await door.board.remarks.untold(visitor.workspace, visitor.person),
  proof: html`<input type="hidden" name="bewijs" value="${tokenOf(door, visitor)}">`,
});

interface BoardFrame {
  readonly title: string;
  readonly guest?: Guest;
  /** Address of the page, to mark it in the list. */
  readonly here?: string;
  readonly main: Html;
  /** Room for a broad table. */
  readonly broad?: true;
}

function navHtml({ guest, here }: BoardFrame): Html | undefined {
  if (guest === undefined) return undefined;
  const { name, role } = guest.visitor;
  const links = PLACES.map(
    ([address, label]) =>
      html`<li><a class="utrecht-link" href="${address}"${address === here ? html` aria-current="page"` : undefined}>${label}</a></li>`,
  );
  return html`<div class="peilstok-board-top"><nav aria-label="Klankbordgroep"><ul class="peilstok-nav">${links}</ul></nav>
<form method="post" action="/afmelden" class="peilstok-who">${guest.proof}<span>${name} (${ROLE_NAMES[role]})</span> <button type="submit" class="utrecht-button utrecht-button--secondary-action peilstok-plain">Afmelden</button></form></div>`;
}

/** Remarks beyond this many are found on the board. */
const MOST_NEWS = 5;

/** For who could not be told in a conversation: shown until the remark is opened. */
export function newsHtml({ news }: Pick<Guest, 'news'>): Html | undefined {
  const remarks = [...new Set(news.map(({ remark }) => remark))];
  if (remarks.length === 0) return undefined;
  const lines = remarks.slice(0, MOST_NEWS).map((remark) => {
    const own = news.filter((event) => event.remark === remark);
    const status = own.findLast(({ kind }) => kind === 'status')?.value as RemarkStatus | undefined;
    const answered = own.some(({ kind }) => kind === 'answer');
    return html`<p><a class="utrecht-link" href="/klankbord/opmerking/${remark}">${wordNews(remark, answered, status)}</a></p>`;
  });
  return html`<div class="peilstok-newer" role="status"><div>${lines}${remarks.length > MOST_NEWS ? html`<p>En bij nog ${remarks.length - MOST_NEWS} van je opmerkingen is er nieuws.</p>` : undefined}</div></div>`;
}

export function boardFrame(frame: BoardFrame): string {
  return frameHtml({
    title: `${frame.title} – Peilstok`,
    description: 'De klankbordgroep: opmerkingen bij figuren, peilingen en pakketten.',
    head: html`<meta name="robots" content="noindex">`,
    skip: { to: '#inhoud', label: 'Naar de inhoud' },
    main: html`<div class="peilstok-board${frame.broad ? ' peilstok-broad' : ''}">${navHtml(frame)}${frame.guest && newsHtml(frame.guest)}${frame.main}</div>`,
    foot: html`<p class="utrecht-paragraph peilstok-small"><a class="utrecht-link" href="/">Stel een vraag</a></p>`,
  });
}

/** A page for one person: kept nowhere, and its forms say where they come from. */
export const sendPage = (reply: FastifyReply, page: string): FastifyReply =>
  reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'same-origin')
    .header('x-robots-tag', 'noindex')
    .send(page);

export const messagePage = (title: string, text: string, guest?: Guest): string =>
  boardFrame({
    title,
    ...(guest === undefined ? {} : { guest }),
    main: html`<h1 class="utrecht-heading-2">${title}</h1><p class="utrecht-paragraph">${text}</p>`,
  });

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export const selectHtml = (
  id: string,
  name: string,
  label: string,
  choices: readonly Choice[],
  chosen = '',
): Html => html`<div class="utrecht-form-field"><label class="utrecht-form-label" for="${id}">${label}</label>
<select class="utrecht-select utrecht-select--html-select" id="${id}" name="${name}">${choices.map(({ value, label: text }) => html`<option value="${value}"${value === chosen ? html` selected` : undefined}>${text}</option>`)}</select></div>`;

export const textHtml = (
  id: string,
  name: string,
  label: string,
  {
    value = '',
    type = 'text',
    most = 200,
    required = false,
  }: { value?: string; type?: 'text' | 'date' | 'search'; most?: number; required?: boolean } = {},
): Html => html`<div class="utrecht-form-field"><label class="utrecht-form-label" for="${id}">${label}</label>
<input class="utrecht-textbox utrecht-textbox--html-input" id="${id}" name="${name}" type="${type}" value="${value}" maxlength="${most}" autocomplete="off"${required ? html` required` : undefined}></div>`;

export const areaHtml = (id: string, name: string, label: string, most: number): Html =>
  html`<div class="utrecht-form-field"><label class="utrecht-form-label" for="${id}">${label}</label>
<textarea class="utrecht-textbox peilstok-area" id="${id}" name="${name}" rows="3" maxlength="${most}" required></textarea></div>`;

export const buttonHtml = (label: string): Html =>
  html`<button type="submit" class="utrecht-button utrecht-button--primary-action peilstok-renew">${label}</button>`;
