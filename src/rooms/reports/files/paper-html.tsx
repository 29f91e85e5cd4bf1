import type { VNode } from "preact";
import type { Paper } from "../../../foundation/papers/index.ts";
import { renderDocument } from "../../../kit/layout/index.ts";
import { PaperView } from "./paper-view.tsx";

/** All that the file looks like: it asks nobody for anything, on a screen or on paper. No sign in it that markup would change. */
const STYLE = `
:root { color: #0b0c0c; background: #fff; font: 1.1875rem/1.5 Arial, sans-serif; }
body { margin: 0; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 2rem; line-height: 1.2; }
h2 { font-size: 1.5rem; line-height: 1.25; margin: 2.5rem 0 1rem; }
h3 { font-size: 1.1875rem; margin: 1.5rem 0 0.75rem; }
table { width: 100%; border-collapse: collapse; margin: 0 0 1.5rem; font-size: 1rem; }
caption { text-align: left; font-weight: bold; padding: 0 0 0.5rem; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.75rem 0.4rem 0; border-bottom: 1px solid #b1b4b6; overflow-wrap: normal; }
.govuk-table__header--numeric, .govuk-table__cell--numeric { text-align: right; }
.govuk-inset-text { border-left: 0.6rem solid #b1b4b6; padding: 0.75rem 1rem; margin: 1rem 0; }
.govuk-summary-list { margin: 0 0 1.5rem; }
.govuk-summary-list__row { display: flex; flex-wrap: wrap; gap: 0 1rem; padding: 0.4rem 0; border-bottom: 1px solid #b1b4b6; }
.govuk-summary-list__key { font-weight: bold; flex: 0 0 14rem; margin: 0; }
.govuk-summary-list__value { flex: 1 1 18rem; margin: 0; }
.govuk-visually-hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.fl-scroll { overflow-x: auto; }
figure { margin: 0 0 2rem; break-inside: avoid; }
.fl-plot__key { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; padding: 0; list-style: none; font-size: 1rem; }
.fl-plot__key li { display: flex; gap: 0.3rem; align-items: center; }
.fl-plot__picture { display: block; max-width: 100%; height: auto; font: 12px Arial, sans-serif; }
.fl-plot__picture--narrow { display: none; }
.fl-plot__line, .fl-plot__grid, .fl-plot__axis, .fl-plot__break { fill: none; stroke: #505a5f; }
.fl-plot__line--data { stroke: #0b0c0c; stroke-width: 1.5; }
.fl-plot__line--limit { stroke-dasharray: 2 3; }
.fl-plot__line--target { stroke-dasharray: 8 4; }
.fl-plot__mark { fill: #0b0c0c; }
.fl-plot__mark--diamond { fill: #0f5c8c; }
.fl-plot__mark--square { fill: #8a4b00; }
.fl-plot__mark--ring { fill: #fff; stroke: #4c2c92; stroke-width: 2; }
.fl-plot__mark--missing { fill: none; stroke: #505a5f; stroke-width: 1.5; }
:focus-visible { outline: 3px solid #0b0c0c; outline-offset: 2px; }
@media print { main { max-width: none; padding: 0; } h2, h3 { break-after: avoid; } tr { break-inside: avoid; } }
`;

/** A paper as one HTML file that needs nothing beside it. */
export function paperHtml(paper: Paper): string {
  return renderDocument(<PaperFile paper={paper} />);
}

function PaperFile({ paper }: { readonly paper: Paper }): VNode {
  const { title, language, creator, reference } = paper;
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="author" content={creator} />
        <title>{title}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <main>
          <p>
            {reference}, {creator}
          </p>
          <h1>{title}</h1>
          <PaperView paper={paper} />
        </main>
      </body>
    </html>
  );
}
