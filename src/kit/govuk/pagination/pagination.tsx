import type { ComponentChildren, VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import type { Content } from "../base/content.ts";
import { contentOf, hasContent } from "../base/content.ts";
import type { Attributes } from "../base/attributes.ts";
import { safeHref } from "../base/safe-href.ts";
import { PaginationArrow } from "./pagination-arrow.tsx";

/** The way through the pages of a list, by number, or to what comes before and after. */
export function Pagination(options: PaginationOptions): VNode {
  const { previous, next, items } = options;
  const isBlock = !items && Boolean(next || previous);
  return (
    <nav
      aria-label={options.landmarkLabel || "Pagination"}
      {...attributesOf(options.attributes)}
      class={classNames("govuk-pagination", isBlock && "govuk-pagination--block", options.classes)}
    >
      {previous?.href && <Arrow kind="prev" link={previous} isBlock={isBlock} />}
      {items && <ul class="govuk-pagination__list">{items.map(pageItem)}</ul>}
      {next?.href && <Arrow kind="next" link={next} isBlock={isBlock} />}
    </nav>
  );
}

function Arrow({ kind, link, isBlock }: ArrowProps): VNode {
  const isFirst = isBlock || kind === "prev";
  const plain = isBlock && !link.labelText && "govuk-pagination__link-title--decorated";
  return (
    <div class={`govuk-pagination__${kind}`}>
      <a
        href={safeHref(link.href || "")}
        rel={kind}
        {...attributesOf(link.attributes)}
        class="govuk-link govuk-pagination__link"
      >
        {isFirst && <PaginationArrow kind={kind} />}{" "}
        <span class={classNames("govuk-pagination__link-title", plain)}>{arrowText(kind, link)} </span>
        {isBlock && link.labelText && <ArrowLabel text={link.labelText} />}
        {!isFirst && <PaginationArrow kind={kind} />}
      </a>
    </div>
  );
}

function arrowText(kind: ArrowKind, link: PaginationLink): ComponentChildren {
  if (hasContent(link)) return contentOf(link);
  return (
    <>
      {kind === "prev" ? "Previous" : "Next"}
      <span class="govuk-visually-hidden"> page</span>
    </>
  );
}

function ArrowLabel({ text }: { text: string }): VNode {
  return (
    <>
      <span class="govuk-visually-hidden">:</span> <span class="govuk-pagination__link-label">{text}</span>
    </>
  );
}

function pageItem(item: PaginationItem | null | undefined): VNode | null {
  if (!item || Object.keys(item).length === 0) return null;
  if (item.ellipsis) return <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>;
  return (
    <li class={classNames("govuk-pagination__item", item.current && "govuk-pagination__item--current")}>
      <a
        href={safeHref(item.href || "")}
        aria-label={item.visuallyHiddenText ?? `Page ${item.number}`}
        aria-current={item.current ? "page" : undefined}
        {...attributesOf(item.attributes)}
        class="govuk-link govuk-pagination__link"
      >
        {item.number}
      </a>
    </li>
  );
}

export interface PaginationOptions extends Appearance {
  previous?: PaginationLink | undefined;
  next?: PaginationLink | undefined;
  items?: ReadonlyArray<PaginationItem | null | undefined> | undefined;
  /** The name of the landmark; "Pagination" unless told. */
  landmarkLabel?: string | undefined;
}

/** The text is "Previous page" or "Next page" unless given. */
export interface PaginationLink extends Content {
  href?: string | undefined;
  /** What is there, shown below the text when there are no numbers. */
  labelText?: string | undefined;
  attributes?: Attributes | undefined;
}

export interface PaginationItem {
  number?: string | number | undefined;
  href?: string | undefined;
  /** "Page" and the number unless given. */
  visuallyHiddenText?: string | undefined;
  current?: boolean | undefined;
  /** Stands for the pages left out here. */
  ellipsis?: boolean | undefined;
  attributes?: Attributes | undefined;
}

type ArrowKind = "prev" | "next";

interface ArrowProps {
  kind: ArrowKind;
  link: PaginationLink;
  isBlock: boolean;
}
