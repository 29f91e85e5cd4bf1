import type { VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import type { Attributes } from "../base/attributes.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import type { Content, Markup } from "../base/content.ts";
import { contentOf } from "../base/content.ts";
import { safeHref } from "../base/safe-href.ts";

/** Everything wrong on the page, at its top, each with a link to the field. */
export function ErrorSummary(options: ErrorSummaryOptions): VNode {
  const { errorList } = options;
  const description = options.descriptionHtml || options.descriptionText;
  return (
    <div
      data-module="govuk-error-summary"
      data-disable-auto-focus={options.disableAutoFocus?.toString()}
      {...attributesOf(options.attributes)}
      class={classNames("govuk-error-summary", options.classes)}
    >
      {/* The alert is a box inside, so that moving focus to the summary does not cut its announcement short. */}
      <div role="alert">
        <h2 class="govuk-error-summary__title">{options.titleHtml || options.titleText}</h2>
        <div class="govuk-error-summary__body">
          {description && <p>{description}</p>}
          {errorList && errorList.length > 0 && (
            <ul class="govuk-list govuk-error-summary__list">{errorList.map(summaryItem)}</ul>
          )}
        </div>
      </div>
    </div>
  );
}

function summaryItem(item: ErrorSummaryItem): VNode {
  const content = contentOf(item);
  if (!item.href) return <li>{content}</li>;
  return (
    <li>
      <a href={safeHref(item.href)} {...attributesOf(item.attributes)}>
        {content}
      </a>
    </li>
  );
}

export interface ErrorSummaryOptions extends Appearance {
  titleText?: string | undefined;
  titleHtml?: Markup;
  descriptionText?: string | undefined;
  descriptionHtml?: Markup;
  /** In the order of the fields on the page. */
  errorList?: readonly ErrorSummaryItem[] | undefined;
  /** The script moves focus to the summary unless told not to. */
  disableAutoFocus?: boolean | undefined;
}

export interface ErrorSummaryItem extends Content {
  /** The field to go to, such as "#name". */
  href?: string | undefined;
  attributes?: Attributes | undefined;
}
