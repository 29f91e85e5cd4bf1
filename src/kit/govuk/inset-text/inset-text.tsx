import type { VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import type { Content } from "../base/content.ts";
import { contentOf } from "../base/content.ts";

/** A passage set apart from the text around it. */
export function InsetText(options: InsetTextOptions): VNode {
  return (
    <div
      id={options.id || undefined}
      {...attributesOf(options.attributes)}
      class={classNames("govuk-inset-text", options.classes)}
    >
      {contentOf(options)}
    </div>
  );
}

export interface InsetTextOptions extends Content, Appearance {
  id?: string | undefined;
}
