import type { VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import type { Content } from "../base/content.ts";
import { contentOf } from "../base/content.ts";

/** What is wrong with one answer, and what to do. */
export function ErrorMessage(options: ErrorMessageOptions): VNode {
  const { visuallyHiddenText = "Error" } = options;
  return (
    <p
      id={options.id || undefined}
      {...attributesOf(options.attributes)}
      class={classNames("govuk-error-message", options.classes)}
    >
      {visuallyHiddenText && <span class="govuk-visually-hidden">{visuallyHiddenText}:</span>}
      {visuallyHiddenText && " "}
      {contentOf(options)}
    </p>
  );
}

export interface ErrorMessageOptions extends Content, Appearance {
  /** Set for you where a component makes its own error message. */
  id?: string | undefined;
  /** Read out before the message; "Error" unless told; empty for none. */
  visuallyHiddenText?: string | undefined;
}
