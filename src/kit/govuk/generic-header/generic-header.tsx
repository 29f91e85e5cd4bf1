import type { VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import type { Markup } from "../base/content.ts";
import { safeHref } from "../base/safe-href.ts";

/** The top of every page: the mark or the name, as the way to the first page. */
export function GenericHeader(options: GenericHeaderOptions): VNode {
  return (
    <div {...attributesOf(options.attributes)} class={classNames("govuk-generic-header", options.classes)}>
      <div class={`govuk-generic-header__container ${options.containerClasses || "govuk-width-container"}`}>
        <div class="govuk-generic-header__logo">
          <a href={safeHref(options.url || "/")} class="govuk-generic-header__homepage-link">
            {options.logoHtml || options.logoText}
          </a>
        </div>
      </div>
    </div>
  );
}

export interface GenericHeaderOptions extends Appearance {
  /** "/" unless told. */
  url?: string | undefined;
  logoText?: string | undefined;
  logoHtml?: Markup;
  /** In place of the usual width. */
  containerClasses?: string | undefined;
}
