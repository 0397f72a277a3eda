/** A table as people see it, as a piece of the page. */
import type { DisplayTable } from '#src/model.ts';
import { type Html, html } from './html.ts';

export function tableHtml(table: DisplayTable): Html {
  const head = table.columns.map(
    (column) =>
      html`<th scope="col" class="utrecht-table__header-cell${column.numeric ? ' peilstok-number' : ''}">${column.label}</th>`,
  );
  const rows = table.rows.map((row) => {
    const cells = row.map((cell, index) => {
      const numeric = table.columns[index]?.numeric;
      return index === 0
        ? html`<th scope="row" class="utrecht-table__cell">${cell}</th>`
        : html`<td class="utrecht-table__cell${numeric ? ' peilstok-number' : ''}">${cell}</td>`;
    });
    return html`<tr class="utrecht-table__row">${cells}</tr>`;
  });
  return html`<div class="peilstok-scroll" tabindex="0" role="group" aria-label="${table.caption}">
    <table class="utrecht-table"><caption class="utrecht-table__caption">${table.caption}</caption>
    <thead class="utrecht-table__header"><tr class="utrecht-table__row">${head}</tr></thead>
    <tbody class="utrecht-table__body">${rows}</tbody></table></div>
    ${table.legend.map((line) => html`<p class="utrecht-paragraph peilstok-small">${line}</p>`)}`;
}
