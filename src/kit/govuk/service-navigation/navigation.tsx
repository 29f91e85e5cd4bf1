import type { ComponentChildren, VNode } from "preact";
import type { Attributes } from "../base/attributes.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import type { Content } from "../base/content.ts";
import { contentOf, hasContent } from "../base/content.ts";
import { safeHref } from "../base/safe-href.ts";
import type { ServiceNavigationOptions } from "./service-navigation.tsx";

/** The ways to the parts of the service; nothing when there are none. */
export function Navigation({ options }: { options: ServiceNavigationOptions }): VNode | null {
  const { slots = {} } = options;
  const items = (options.navigation ?? []).filter((item) => !!item);
  const id = options.navigationId || "navigation";
  if (items.length === 0 && !slots.navigationStart && !slots.navigationEnd) return null;
  return (
    <nav
      aria-label={options.navigationLabel || options.menuButtonText || "Menu"}
      class={classNames("govuk-service-navigation__wrapper", options.navigationClasses)}
    >
      {(options.collapseNavigationOnMobile ?? items.length > 1) && <MenuButton id={id} options={options} />}
      <ul class="govuk-service-navigation__list" id={id}>
        {slots.navigationStart}
        {items.map(navigationItem)}
        {slots.navigationEnd}
      </ul>
    </nav>
  );
}

// The script shows the button; without it the items are never folded away.
function MenuButton({ id, options }: { id: string; options: ServiceNavigationOptions }): VNode {
  const text = options.menuButtonText || "Menu";
  const label = options.menuButtonLabel;
  return (
    <button
      type="button"
      class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
      aria-controls={id}
      aria-label={label && label !== text ? label : undefined}
      hidden
      aria-hidden="true"
    >
      {text}
    </button>
  );
}

function navigationItem(item: NavigationItem): VNode {
  const isActive = Boolean(item.active || item.current);
  return (
    <li
      class={classNames(
        "govuk-service-navigation__item",
        isActive && "govuk-service-navigation__item--active",
      )}
    >
      {hasContent(item) || item.href ? itemLink(item, isActive) : undefined}
    </li>
  );
}

function itemLink(item: NavigationItem, isActive: boolean): VNode {
  const current = isActive ? (item.current ? "page" : "true") : undefined;
  const content = itemContent(item, isActive);
  if (!item.href) {
    return (
      <span class="govuk-service-navigation__text" aria-current={current}>
        {content}
      </span>
    );
  }
  return (
    <a
      href={safeHref(item.href)}
      aria-current={current}
      {...attributesOf(item.attributes)}
      class="govuk-service-navigation__link"
    >
      {content}
    </a>
  );
}

// A person may have chosen colours or styles of their own: the active item is still strong then.
function itemContent(item: NavigationItem, isActive: boolean): ComponentChildren {
  if (!isActive) return contentOf(item);
  return <strong class="govuk-service-navigation__active-fallback">{contentOf(item)}</strong>;
}

export interface NavigationItem extends Content {
  href?: string | undefined;
  /** This page. */
  current?: boolean | undefined;
  /** The part of the service that this page is in. */
  active?: boolean | undefined;
  attributes?: Attributes | undefined;
}
