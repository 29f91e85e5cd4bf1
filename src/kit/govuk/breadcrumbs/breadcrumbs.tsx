import type { VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import type { Content } from "../base/content.ts";
import { contentOf } from "../base/content.ts";
import type { Attributes } from "../base/attributes.ts";
import { safeHref } from "../base/safe-href.ts";

/** Where this page stands among the others, from the first page down. */
export function Breadcrumbs(options: BreadcrumbsOptions): VNode {
  const collapse = options.collapseOnMobile && "govuk-breadcrumbs--collapse-on-mobile";
  return (
    <nav
      aria-label={options.labelText ?? "Breadcrumb"}
      {...attributesOf(options.attributes)}
      class={classNames("govuk-breadcrumbs", options.classes, collapse)}
    >
      <ol class="govuk-breadcrumbs__list">{options.items?.map(breadcrumb)}</ol>
    </nav>
  );
}

function breadcrumb(item: BreadcrumbItem): VNode {
  if (!item.href) {
    return (
      <li class="govuk-breadcrumbs__list-item" aria-current="page">
        {contentOf(item)}
      </li>
    );
  }
  return (
    <li class="govuk-breadcrumbs__list-item">
      <a href={safeHref(item.href)} {...attributesOf(item.attributes)} class="govuk-breadcrumbs__link">
        {contentOf(item)}
      </a>
    </li>
  );
}

export interface BreadcrumbsOptions extends Appearance {
  items?: readonly BreadcrumbItem[] | undefined;
  /** On a narrow screen only the first and the last are shown. */
  collapseOnMobile?: boolean | undefined;
  /** The name of the landmark; "Breadcrumb" unless told. */
  labelText?: string | undefined;
}

export interface BreadcrumbItem extends Content {
  /** The page itself has none. */
  href?: string | undefined;
  attributes?: Attributes | undefined;
}
