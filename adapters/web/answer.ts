/** An answer as a piece of the page. The same markup serves the page with and without JavaScript. */
import { isSilentOnFiction } from '#src/answer/present/in-chat.ts';
import { sourceText } from '#src/answer/present/source-text.ts';
import { wordExplanation } from '#src/answer/wording/board.ts';
import { FICTIONAL } from '#src/answer/wording/fictional.ts';
import type { ActAnswer, Answer, DataAnswer, Query } from '#src/model.ts';
import { calculationHtml } from './calculation.ts';
import { type Html, html } from './html.ts';
import { type Form, figureAddress } from './links.ts';
import { tableHtml } from './table.ts';

export interface AnswerContext {
  /** Address of the picture of a figure. */
  readonly picture: (figure: string, form: Form) => string;
  /** The asker's municipality, kept in the forms of the buttons. */
  readonly home: string;
}

interface Button {
  readonly label: string;
  readonly field: 'vraag' | 'keuze';
  readonly value: string;
}

/** Buttons are forms of their own, so that they work without JavaScript. */
export function buttonsHtml(
  title: string,
  buttons: readonly Button[],
  previous: Query | undefined,
  { home }: Pick<AnswerContext, 'home'>,
): Html | undefined {
  if (buttons.length === 0) return undefined;
  const items = buttons.map(
    (button) => html`<li><form method="post" action="/" class="peilstok-again">
      <input type="hidden" name="${button.field}" value="${button.value}">
      ${button.field === 'keuze' ? html`<input type="hidden" name="vraag" value="${button.label}">` : undefined}
      ${previous === undefined ? undefined : html`<input type="hidden" name="vorige" value="${JSON.stringify(previous)}">`}
      <input type="hidden" name="gemeente" value="${home}">
      <button type="submit" class="utrecht-button utrecht-button--secondary-action">${button.label}</button></form></li>`,
  );
  return html`<p class="utrecht-paragraph peilstok-label">${title}</p><ul class="peilstok-buttons">${items}</ul>`;
}

export const questions = (texts: readonly string[]): Button[] =>
  texts.map((text) => ({ label: text, field: 'vraag', value: text }));

function pictureHtml(answer: DataAnswer, context: AnswerContext): Html | undefined {
  if (answer.chart === null) return undefined;
  const { width, height } = answer.chart;
  return html`<figure class="peilstok-figure">
    <img src="${context.picture(answer.figure, 'png')}" alt="${answer.altText}" width="${width}" height="${height}">
    <figcaption class="peilstok-small"><a class="utrecht-link" href="${context.picture(answer.figure, 'png')}">Grafiek als PNG</a>
      <a class="utrecht-link" href="${context.picture(answer.figure, 'svg')}">Grafiek als SVG</a></figcaption></figure>`;
}

function sourcesHtml(answer: DataAnswer): Html {
  const page = figureAddress('', answer.figure);
  const sources = answer.sources.length === 0 ? '' : `Bron: ${answer.sources.map(sourceText).join('; ')} · `;
  return html`<p class="utrecht-paragraph peilstok-small">${sources}<a class="utrecht-link" href="${page}">Figuur ${answer.figure}: vaste pagina</a></p>`;
}

/** What the klankbordgroep confirmed about these figures. */
export function explanationsHtml({ explanations = [] }: DataAnswer): Html | undefined {
  if (explanations.length === 0) return undefined;
  return html`<div class="peilstok-explained">${explanations.map((explanation) => html`<p>${wordExplanation(explanation)}</p>`)}</div>`;
}

/** The file that was asked for, before all else. */
function askedFormHtml({ query, figure, rows }: DataAnswer): Html | undefined {
  const { show } = query;
  if ((show !== 'csv' && show !== 'xlsx') || rows.length === 0) return undefined;
  return html`<p class="utrecht-paragraph"><a class="utrecht-link peilstok-download" href="${figureAddress('', figure, show)}" download>Download als ${show.toUpperCase()}</a></p>`;
}

function dataHtml(answer: DataAnswer, context: AnswerContext): Html {
  // The picture and the first sentence say it too: once more only where the sentence does not.
  return html`${isSilentOnFiction(answer) ? html`<p class="peilstok-fictional"><strong>${FICTIONAL}</strong></p>` : undefined}
    <h2 class="utrecht-heading-3 peilstok-headline" tabindex="-1">${answer.headline}</h2>
    ${askedFormHtml(answer)}
    ${pictureHtml(answer, context)}
    <p class="utrecht-paragraph peilstok-summary">${answer.summary}</p>
    ${explanationsHtml(answer)}
    ${
      answer.assumptions.length === 0
        ? undefined
        : html`<details class="peilstok-details"><summary>Zo begreep ik je vraag</summary><ul class="utrecht-unordered-list">${answer.assumptions.map((line) => html`<li>${line}</li>`)}</ul></details>`
    }
    ${answer.table.rows.length === 0 || answer.aspect === 'calculation' ? undefined : html`<details class="peilstok-details"${answer.query.show === 'table' ? html` open` : undefined}><summary>Tabel</summary>${tableHtml(answer.table)}</details>`}
    ${calculationHtml(answer)}
    ${sourcesHtml(answer)}
    ${buttonsHtml('Vraag verder', questions(answer.followUps), answer.query, context)}`;
}

const pageLinkHtml = ({ page }: ActAnswer): Html | undefined =>
  page &&
  html`<p class="utrecht-paragraph"><a class="utrecht-link peilstok-action" href="${page.path}">${page.label}</a></p>`;

export function answerHtml(answer: Answer, context: AnswerContext): Html {
  switch (answer.outcome) {
    case 'query':
      return dataHtml(answer, context);
    case 'clarify': {
      const options = answer.options.map(
        ({ label, query }): Button => ({ label, field: 'keuze', value: JSON.stringify(query) }),
      );
      return html`<h2 class="utrecht-heading-3 peilstok-headline" tabindex="-1">${answer.summary}</h2>${buttonsHtml('Kies', options, undefined, context)}`;
    }
    case 'unsupported':
    case 'act':
      return html`<h2 class="utrecht-heading-3 peilstok-headline peilstok-visually-hidden" tabindex="-1">Antwoord</h2>
        <p class="utrecht-paragraph peilstok-summary">${answer.summary}</p>${answer.outcome === 'act' ? pageLinkHtml(answer) : undefined}${buttonsHtml('Vraag bijvoorbeeld', questions(answer.followUps), undefined, context)}`;
  }
}
