import type { Chart, ChartTable } from "../../../linkage/index.ts";

/** Text made safe to stand in a page. */
export function escapeHtml(words: string): string {
  return words
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** A table; figures in columns after the first are set to the right. */
export function htmlTable(caption: string, { columns, rows }: ChartTable): string {
  const head = columns.map((each) => `<th scope="col">${escapeHtml(each)}</th>`).join("");
  const body = rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("\n");
  return `<table><caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table>`;
}

/** A chart with what it says below it, and its numbers as a table that opens. */
export function htmlChart({ svg, title, summary, table }: Chart): string {
  return `<figure>${svg}<figcaption>${escapeHtml(summary)}</figcaption></figure>
<details><summary>${escapeHtml(title)}: the numbers as a table</summary>${htmlTable(title, table)}</details>`;
}

function cell(value: string, place: number): string {
  const words = escapeHtml(value);
  if (place === 0) return `<th scope="row">${words}</th>`;
  return /^[+−-]?[\d.,]+(e-?\d+)?%?$/.test(value) ? `<td class="n">${words}</td>` : `<td>${words}</td>`;
}
