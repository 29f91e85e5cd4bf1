import type { VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import type { Content } from "../base/content.ts";
import { contentOf } from "../base/content.ts";

/** Help that belongs to one question. */
export function Hint(options: HintOptions): VNode {
  return (
    <div
      id={options.id || undefined}
      {...attributesOf(options.attributes)}
      class={classNames("govuk-hint", options.classes)}
    >
      {contentOf(options)}
    </div>
  );
}

export interface HintOptions extends Content, Appearance {
  /** Set for you where a component makes its own hint. */
  id?: string | undefined;
}
