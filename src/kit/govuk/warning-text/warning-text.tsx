import type { VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import type { Content } from "../base/content.ts";
import { contentOf } from "../base/content.ts";

/** Something that has consequences, said so that it is not missed. */
export function WarningText(options: WarningTextOptions): VNode {
  return (
    <div {...attributesOf(options.attributes)} class={classNames("govuk-warning-text", options.classes)}>
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>{" "}
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{options.iconFallbackText || "Warning"}</span>{" "}
        {contentOf(options)}
      </strong>
    </div>
  );
}

export interface WarningTextOptions extends Content, Appearance {
  /** What the mark stands for, read out before the text; "Warning" unless told. */
  iconFallbackText?: string | undefined;
}
