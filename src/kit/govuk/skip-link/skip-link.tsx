import type { VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import type { Content } from "../base/content.ts";
import { contentOf } from "../base/content.ts";
import { safeHref } from "../base/safe-href.ts";

/** The first stop of the keyboard: past everything that every page repeats. */
export function SkipLink(options: SkipLinkOptions): VNode {
  return (
    <a
      href={safeHref(options.href || "#content")}
      data-module="govuk-skip-link"
      {...attributesOf(options.attributes)}
      class={classNames("govuk-skip-link", options.classes)}
    >
      {contentOf(options)}
    </a>
  );
}

export interface SkipLinkOptions extends Content, Appearance {
  /** The id of the main content; "#content" unless told. */
  href?: string | undefined;
}
