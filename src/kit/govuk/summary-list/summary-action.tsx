import type { VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import type { Content } from "../base/content.ts";
import { contentOf } from "../base/content.ts";
import { safeHref } from "../base/safe-href.ts";

/** One link, whose hidden words say what it is about when it is read alone. */
export function summaryAction(action: SummaryActionOptions, cardTitle: Content | undefined): VNode {
  const hidden = action.visuallyHiddenText;
  return (
    <a
      href={safeHref(action.href)}
      {...attributesOf(action.attributes)}
      class={classNames("govuk-link", action.classes)}
    >
      {contentOf(action)}
      {(hidden || cardTitle) && (
        <span class="govuk-visually-hidden">
          {hidden && ` ${hidden}`}
          {cardTitle && [" (", contentOf(cardTitle), ")"]}
        </span>
      )}
    </a>
  );
}

/** One link as it is, several as a list. */
export function summaryActions(
  items: readonly SummaryActionOptions[],
  cardTitle: Content | undefined,
): VNode {
  const [first, ...others] = items;
  if (first && others.length === 0) return summaryAction(first, cardTitle);
  return (
    <ul class="govuk-summary-list__actions-list">
      {items.map((action) => (
        <li class="govuk-summary-list__actions-list-item">{summaryAction(action, cardTitle)}</li>
      ))}
    </ul>
  );
}

export interface SummaryActionOptions extends Content, Appearance {
  href: string;
  /** Follows the text for those who hear it, such as "name" after "Change". */
  visuallyHiddenText?: string | undefined;
}
