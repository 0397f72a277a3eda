/** The page of a figure: as it was given, with all that a reader needs to rely on it. Works without JavaScript. */
import { citationOf, referenceDate, shownIndicators } from '#src/answer/present/citation.ts';
import { releaseText, sourceText } from '#src/answer/present/source-text.ts';
import { FICTIONAL } from '#src/answer/wording/fictional.ts';
import { TOO_MANY_GUESSES, wordWithdrawn } from '#src/answer/wording/figure.ts';
import { dateName, spanName } from '#src/answer/wording/periods.ts';
import { listOf, shortListOf } from '#src/answer/wording/text.ts';
import type { FigureIndicator, KeptFigure, Source } from '#src/model.ts';
import { byTime } from '#src/periods.ts';
import { buttonsHtml, explanationsHtml, questions } from './answer.ts';
import { frameHtml, missingPageHtml } from './frame.ts';
import { type Html, html } from './html.ts';
import { figureAddress } from './links.ts';
import { tableHtml } from './table.ts';

export interface FigurePlace {
  /** Address of this page, whole. */
  readonly link: string;
  /** Address of the picture for link previews, whole and signed. */
  readonly preview: string;
  readonly remarks?: Html;
}

const PIXELS_PER_UNIT = 2;

const section = (title: string, content: Html): Html =>
  html`<section class="peilstok-part"><h2 class="utrecht-heading-3 peilstok-part-title">${title}</h2>${content}</section>`;

const list = (lines: readonly (string | Html)[]): Html =>
  html`<ul class="utrecht-unordered-list peilstok-list">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;

/** Names and what they say; what says nothing is left out. */
const facts = (pairs: readonly (readonly [name: string, said: string])[]): Html =>
  html`<dl class="peilstok-facts">${pairs.filter(([, said]) => said !== '').map(([name, said]) => html`<dt>${name}</dt><dd>${said}</dd>`)}</dl>`;

/** What link previews read; search engines are asked to leave it. */
function headHtml({ answer }: KeptFigure, { link, preview }: FigurePlace): Html {
  const { chart } = answer;
  const image =
    chart === null
      ? html`<meta name="twitter:card" content="summary">`
      : html`<meta property="og:image" content="${preview}">
<meta property="og:image:type" content="image/png">
<meta property="og:image:width" content="${chart.width * PIXELS_PER_UNIT}">
<meta property="og:image:height" content="${chart.height * PIXELS_PER_UNIT}">
<meta property="og:image:alt" content="${answer.altText}">
<meta name="twitter:card" content="summary_large_image">`;
  return html`<meta name="robots" content="noindex">
<link rel="canonical" href="${link}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="Peilstok">
<meta property="og:locale" content="nl_NL">
<meta property="og:url" content="${link}">
<meta property="og:title" content="${answer.headline}">
<meta property="og:description" content="${answer.summary}">
${image}`;
}

function noticesHtml({ answer, newer, withdrawn }: KeptFigure): Html {
  const { figure } = answer;
  return html`${answer.fictional ? html`<p class="peilstok-fictional"><strong>${FICTIONAL}</strong></p>` : undefined}
${withdrawn.length === 0 ? undefined : html`<p class="peilstok-error"><strong>${wordWithdrawn(withdrawn)}</strong></p>`}
${
  newer === null
    ? undefined
    : html`<div class="peilstok-newer"><p><strong>Er zijn nieuwere cijfers.</strong> ${newer.text} Hieronder staat de figuur zoals die was.</p>
<form method="post" action="${figureAddress('', figure)}/vernieuw"><button type="submit" class="utrecht-button utrecht-button--primary-action peilstok-renew">Vernieuw</button></form></div>`
}`;
}

function pictureHtml({ answer }: KeptFigure): Html | undefined {
  const { chart, figure, altText, table } = answer;
  if (chart === null) return undefined;
  return html`<figure class="peilstok-figure"><img src="${figureAddress('', figure, 'png')}" alt="${altText}" width="${chart.width}" height="${chart.height}">
<figcaption class="peilstok-visually-hidden">${table.caption}</figcaption></figure>`;
}

function downloadsHtml({ answer }: KeptFigure): Html | undefined {
  const { figure, rows, table, chart } = answer;
  const file = (form: 'xlsx' | 'csv' | 'png' | 'svg', label: string): Html =>
    html`<li><a class="utrecht-link peilstok-download" href="${figureAddress('', figure, form)}" download>${label}</a></li>`;
  const files = [
    ...(table.rows.length === 0 ? [] : [file('xlsx', 'Excel (XLSX)')]),
    ...(rows.length === 0 ? [] : [file('csv', 'Voor programma’s (CSV)')]),
    ...(chart === null ? [] : [file('png', 'Grafiek (PNG)'), file('svg', 'Grafiek (SVG)')]),
  ];
  if (files.length === 0) return undefined;
  return html`<div class="peilstok-take">${section('Neem mee', html`<ul class="peilstok-files">${files}</ul>`)}</div>`;
}

const MOST_PLACES = 6;

/** What was taken for the subject, the place and the period, and what was assumed. */
function readingHtml(figure: KeptFigure): Html | undefined {
  const { rows, assumptions } = figure.answer;
  const names = (of: readonly string[]): string => shortListOf([...new Set(of)], MOST_PLACES);
  const asked = rows.filter(({ role }) => role !== 'member');
  const periods = rows.flatMap(({ base, period }) => (base === undefined ? [period] : [base, period]));
  const understood: [string, string][] = [
    ['Onderwerp', names(shownIndicators(figure).map(({ name }) => name))],
    ['Gebied', names((asked.length > 0 ? asked : rows).map(({ regionName }) => regionName))],
    ['Periode', spanName([...new Set(periods)].sort(byTime))],
  ];
  if (rows.length + assumptions.length === 0) return undefined;
  return section(
    'Zo begreep ik de vraag',
    html`${rows.length === 0 ? undefined : facts(understood)}${assumptions.length === 0 ? undefined : list(assumptions)}`,
  );
}

function meaningHtml(figure: KeptFigure): Html | undefined {
  const indicators = shownIndicators(figure);
  // A table of facts tells it already.
  const told = figure.answer.rows.length === 0 && figure.answer.table.rows.length > 0;
  if (told || indicators.length === 0) return undefined;
  const one = (indicator: FigureIndicator): Html => {
    const rows = figure.answer.rows.filter((row) => row.indicator === indicator.id);
    const date = referenceDate(indicator, rows);
    return html`<h3 class="peilstok-subtitle">${indicator.name}</h3>${facts([
      ['Definitie', indicator.definition],
      ['Eenheid', indicator.unit],
      [date?.name ?? '', date?.text ?? ''],
      ['Groep van gemeenten', indicator.formula],
    ])}`;
  };
  return section('Wat de cijfers betekenen', html`${indicators.map(one)}`);
}

/** A source, and what of the figure it is the source of where there are several. */
function sourceItem(source: Source, { answer, indicators }: KeptFigure): string {
  const names = source.indicators.flatMap(
    (id) => indicators.find((indicator) => indicator.id === id)?.name ?? [],
  );
  const of = answer.sources.length > 1 && names.length > 0 ? `${listOf(names)}: ` : '';
  return `${of}${sourceText(source)}`;
}

function originHtml(figure: KeptFigure): Html | undefined {
  const { answer, releases } = figure;
  if (answer.sources.length === 0) return undefined;
  const read = releases.map((release) => `Release ${release.id}: ${releaseText(release)}`);
  return section(
    'Waar de cijfers vandaan komen',
    html`${list(answer.sources.map((source) => sourceItem(source, figure)))}${read.length === 0 ? undefined : list(read)}`,
  );
}

function calculationHtml({ answer }: KeptFigure): Html | undefined {
  const { calculation } = answer;
  if (calculation === undefined) return undefined;
  const { formulas, remarks, tables } = calculation;
  if (formulas.length + remarks.length + tables.length === 0) return undefined;
  return section(
    'Hoe het is berekend',
    html`${list([...formulas, ...remarks])}${tables.map((table) => html`<details class="peilstok-details"><summary>${table.caption}</summary>${tableHtml(table)}</details>`)}`,
  );
}

/** @returns a whole page. */
export function figurePageHtml(kept: KeptFigure, place: FigurePlace): string {
  const { answer, givenOn } = kept;
  const further = buttonsHtml('Vraag verder', questions(answer.followUps), answer.query, { home: '' });
  return frameHtml({
    title: `${answer.headline} – Peilstok, figuur ${answer.figure}`,
    description: answer.summary,
    head: headHtml(kept, place),
    skip: { to: '#inhoud', label: 'Naar de figuur' },
    main: html`<article class="peilstok-page">
<p class="peilstok-small peilstok-id">Figuur ${answer.figure} · gegeven op ${dateName(givenOn)}</p>
<h1 class="utrecht-heading-2 peilstok-finding">${answer.headline}</h1>
${noticesHtml(kept)}
${pictureHtml(kept)}
<p class="utrecht-paragraph peilstok-summary">${answer.summary}</p>
${answer.table.rows.length === 0 ? undefined : section(answer.rows.length === 0 ? 'Wat er bekend is' : 'De cijfers', tableHtml(answer.table))}
${explanationsHtml(answer)}
${downloadsHtml(kept)}
${readingHtml(kept)}
${calculationHtml(kept)}
${meaningHtml(kept)}
${originHtml(kept)}
${section('Zo verwijs je naar deze figuur', html`<p class="peilstok-citation">${citationOf(kept, givenOn, place.link)}</p>`)}
${place.remarks}
<div class="peilstok-further">${further}</div>
</article>`,
    foot: html`<p class="utrecht-paragraph peilstok-small">Deze figuur blijft zoals zij is, ook als er nieuwere cijfers komen. <a class="utrecht-link" href="/">Stel een andere vraag</a></p>`,
  });
}

/** @returns a whole page that says why there is no figure. */
export function noFigurePageHtml(why: 'missed' | 'slowed'): string {
  const [title, text] =
    why === 'missed'
      ? [
          'Deze figuur is er niet',
          'Kijk het kenmerk na: het heeft acht tekens en staat rechtsonder in de grafiek. De letters I, L, O, S en Z en de cijfers 0, 1, 2 en 5 komen er niet in voor.',
        ]
      : ['Even wachten', TOO_MANY_GUESSES];
  return missingPageHtml(title, text);
}
