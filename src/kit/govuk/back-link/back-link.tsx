import type { VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import type { Content } from "../base/content.ts";
import { contentOf } from "../base/content.ts";
import { safeHref } from "../base/safe-href.ts";

/** The way to the page before, when pages follow one another. */
export function BackLink(options: BackLinkOptions): VNode {
  return (
    <a
      href={safeHref(options.href || "#")}
      {...attributesOf(options.attributes)}
      class={classNames("govuk-back-link", options.classes)}
    >
      {contentOf(options) || "Back"}
    </a>
  );
}

/** The text is "Back" unless given. */
export interface BackLinkOptions extends Content, Appearance {
  href?: string | undefined;
}
