import type { VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import type { Content } from "../base/content.ts";
import { contentOf } from "../base/content.ts";

/** The state of a thing, in a word or two. */
export function Tag(options: TagOptions): VNode {
  return (
    <strong {...attributesOf(options.attributes)} class={classNames("govuk-tag", options.classes)}>
      {contentOf(options)}
    </strong>
  );
}

export interface TagOptions extends Content, Appearance {}
