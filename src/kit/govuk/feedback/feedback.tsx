import type { VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import type { Content, Markup } from "../base/content.ts";
import { hasContent } from "../base/content.ts";
import type { HeadingLevel } from "../base/heading.tsx";
import { Heading } from "../base/heading.tsx";

/** At the foot of a page: how to tell us what is wrong with it. */
export function Feedback(options: FeedbackOptions): VNode {
  return (
    <div
      {...attributesOf(options.attributes)}
      class={classNames("govuk-feedback govuk-width-container", options.classes)}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Heading level={options.headingLevel || 2} class="govuk-feedback__title">
            {options.titleHtml || options.titleText}
          </Heading>
          {hasContent(options) && (
            <div class="govuk-feedback__body">
              {options.html || options.children || <p class="govuk-body">{options.text}</p>}
            </div>
          )}
        </div>
      </div>
    </div>
  );
}

export interface FeedbackOptions extends Content, Appearance {
  titleText?: string | undefined;
  titleHtml?: Markup;
  /** 2 unless told. */
  headingLevel?: HeadingLevel | undefined;
}
