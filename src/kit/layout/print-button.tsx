import type { VNode } from "preact";

/** Opens the browser's own print window; without a script there is none, and a line says how instead. */
export function PrintButton(): VNode {
  return (
    <p class="govuk-body fl-no-print">
      <button type="button" class="govuk-button" data-print>
        Print this page
      </button>{" "}
      <noscript>To print it, use your browser's own menu.</noscript>
    </p>
  );
}
