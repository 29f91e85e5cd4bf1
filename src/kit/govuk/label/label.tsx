import type { VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import type { Content } from "../base/content.ts";
import { contentOf, hasContent } from "../base/content.ts";

/** The label of one field, which may be the heading of its page; nothing when it has no text. */
export function Label(options: LabelOptions): VNode | null {
  if (!hasContent(options)) return null;
  const label = (
    <label
      for={options.for || undefined}
      {...attributesOf(options.attributes)}
      class={classNames("govuk-label", options.classes)}
    >
      {contentOf(options)}
    </label>
  );
  return options.isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label;
}

export interface LabelOptions extends Content, Appearance {
  /** The id of the field. Set for you where a component makes its own label. */
  for?: string | undefined;
  /** The label is also the page's `h1`. */
  isPageHeading?: boolean | undefined;
}
