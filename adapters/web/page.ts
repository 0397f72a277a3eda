/** The page: a conversation with Peilstok. */
import { frameHtml } from './frame.ts';
import { type Html, html } from './html.ts';

export interface PageContent {
  readonly municipalities: readonly { readonly code: string; readonly name: string }[];
  readonly home: string;
  /** Question and answer, when the form was sent without JavaScript. */
  readonly exchange?: { readonly question: string; readonly answer: Html };
  /** The query of the answer, so that a next question may follow up on it. */
  readonly previous?: string;
  readonly fictional: boolean;
}

const EXAMPLES = [
  'Vacatures Breda vs G40',
  'Winkelleegstand Emmen sinds 2018',
  'Top 10 gemeenten werkloosheid in Zuid-Holland',
  'Banen per sector in Tilburg',
  'Wat betekent grijze druk?',
];

function homeField({ municipalities, home }: PageContent): Html {
  const options = municipalities.map(
    ({ code, name }) =>
      html`<option value="${code}"${code === home ? html` selected` : undefined}>${name}</option>`,
  );
  return html`<div class="utrecht-form-field peilstok-home">
    <label class="utrecht-form-label" for="gemeente">Mijn gemeente</label>
    <select class="utrecht-select utrecht-select--html-select" id="gemeente" name="gemeente"><option value="">Geen gekozen</option>${options}</select></div>`;
}

function examples({ home }: PageContent): Html {
  const items = EXAMPLES.map(
    (
      question,
    ) => html`<li><form method="post" action="/" class="peilstok-again"><input type="hidden" name="vraag" value="${question}"><input type="hidden" name="gemeente" value="${home}">
      <button type="submit" class="utrecht-button utrecht-button--secondary-action">${question}</button></form></li>`,
  );
  return html`<section class="peilstok-welcome" id="welkom"><h2 class="utrecht-heading-2">Waar wil je meer over weten?</h2>
    <p class="utrecht-paragraph">Stel een vraag over vacatures, winkels, bedrijven, inwoners of een ander cijfer van een gemeente. Peilstok antwoordt met een grafiek, een paar zinnen en de tabel.</p>
    <ul class="peilstok-buttons">${items}</ul></section>`;
}

function exchangeHtml(question: string, answer: Html): Html {
  return html`<article class="peilstok-exchange"><p class="peilstok-question"><span class="peilstok-visually-hidden">Je vraag: </span>${question}</p><div class="peilstok-answer">${answer}</div></article>`;
}

export function pageHtml(content: PageContent): string {
  const { exchange, previous } = content;
  return frameHtml({
    title: exchange === undefined ? 'Peilstok – vragen over gemeenten' : `${exchange.question} – Peilstok`,
    description: 'Vragen over Nederlandse gemeenten, beantwoord met een grafiek en een paar eerlijke zinnen.',
    head: html`<script type="module" src="/assets/chat.js"></script>`,
    skip: { to: '#vraag', label: 'Naar het vraagveld' },
    main: html`<h1 class="peilstok-visually-hidden">Peilstok: vragen over Nederlandse gemeenten</h1>
${content.fictional ? html`<p class="peilstok-notice">Een deel van de cijfers is verzonnen, om Peilstok te kunnen proberen. Bij zulke antwoorden staat <strong>Voorbeeldcijfers (fictief)</strong>.</p>` : undefined}
${exchange === undefined ? examples(content) : undefined}
<div id="gesprek">${exchange === undefined ? undefined : exchangeHtml(exchange.question, exchange.answer)}</div>
<p id="status" class="peilstok-visually-hidden" role="status"></p>
<form id="formulier" method="post" action="/" class="peilstok-form">
<div class="utrecht-form-field peilstok-ask"><label class="utrecht-form-label" for="vraag">Je vraag</label>
<div class="peilstok-row"><input class="utrecht-textbox utrecht-textbox--html-input" id="vraag" name="vraag" type="text" autocomplete="off" maxlength="2000" required enterkeyhint="send">
<button type="submit" class="utrecht-button utrecht-button--primary-action">Vraag</button></div></div>
${homeField(content)}
${previous === undefined ? undefined : html`<input type="hidden" name="vorige" value="${previous}">`}
</form>`,
    foot: html`<p class="utrecht-paragraph peilstok-small">Dezelfde vraag geeft altijd hetzelfde antwoord. Peilstok gebruikt geen taalmodel en stuurt niets door. <a class="utrecht-link" href="/openapi.json">API</a></p>`,
  });
}
