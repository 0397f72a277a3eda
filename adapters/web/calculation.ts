/** "Hoe is dit berekend?" under an answer: formulas, what went in, and what must be said beside them. */
import type { DataAnswer } from '#src/model.ts';
import { type Html, html } from './html.ts';
import { tableHtml } from './table.ts';

const list = (lines: readonly string[]): Html =>
  html`<ul class="utrecht-unordered-list">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;

/** Open when the calculation is what was asked. */
export function calculationHtml({ calculation, aspect }: DataAnswer): Html | undefined {
  if (calculation === undefined) return undefined;
  return html`<details class="peilstok-details"${aspect === 'calculation' ? html` open` : undefined}><summary>Hoe is dit berekend?</summary>
    ${list(calculation.formulas)}${calculation.tables.map(tableHtml)}${list(calculation.remarks)}</details>`;
}
