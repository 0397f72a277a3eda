/** What every page has around it: head, name, foot. */
import { type Html, html } from './html.ts';

export interface Frame {
  readonly title: string;
  readonly description: string;
  /** More in the head: a script, what link previews read. */
  readonly head?: Html;
  /** Where the first link of the page leads, past the header. */
  readonly skip: { readonly to: string; readonly label: string };
  readonly main: Html;
  readonly foot: Html;
}

export function frameHtml({ title, description, head, skip, main, foot }: Frame): string {
  return html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<meta name="description" content="${description}">
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/theme.css">
<link rel="stylesheet" href="/assets/components.css">
<link rel="stylesheet" href="/assets/peilstok.css">
${head}
</head>
<body class="voorbeeld-theme utrecht-document peilstok-body">
<a class="peilstok-skip" href="${skip.to}">${skip.label}</a>
<header class="peilstok-header"><div class="peilstok-inner"><a class="peilstok-name" href="/">Peilstok</a><p class="peilstok-tagline">Cijfers over je gemeente</p></div></header>
<main class="peilstok-inner peilstok-main" id="inhoud">
${main}
</main>
<footer class="peilstok-footer"><div class="peilstok-inner">${foot}</div></footer>
</body>
</html>`.text;
}

/** @returns a whole page that says why there is nothing at this address, and where to ask. */
export function missingPageHtml(title: string, text: string): string {
  return frameHtml({
    title: `${title} – Peilstok`,
    description: text,
    head: html`<meta name="robots" content="noindex">`,
    skip: { to: '#inhoud', label: 'Naar de tekst' },
    main: html`<h1 class="utrecht-heading-2">${title}</h1><p class="utrecht-paragraph">${text}</p><p class="utrecht-paragraph"><a class="utrecht-link" href="/">Stel je vraag</a></p>`,
    foot: html`<p class="utrecht-paragraph peilstok-small">Peilstok</p>`,
  });
}
