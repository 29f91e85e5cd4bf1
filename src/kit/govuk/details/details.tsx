import type { VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import type { Content, Markup } from "../base/content.ts";
import { contentOf } from "../base/content.ts";

/** More to read for those who need it, folded under one line. */
export function Details(options: DetailsOptions): VNode {
  return (
    <details
      id={options.id || undefined}
      open={options.open}
      {...attributesOf(options.attributes)}
      class={classNames("govuk-details", options.classes)}
    >
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{options.summaryHtml || options.summaryText}</span>
      </summary>
      <div class="govuk-details__text">{contentOf(options)}</div>
    </details>
  );
}

export interface DetailsOptions extends Content, Appearance {
  id?: string | undefined;
  /** The line that is always shown. */
  summaryText?: string | undefined;
  summaryHtml?: Markup;
  open?: boolean | undefined;
}
