import type { VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import type { Markup } from "../base/content.ts";
import { safeHref } from "../base/safe-href.ts";
import type { NavigationItem } from "./navigation.tsx";
import { Navigation } from "./navigation.tsx";

/** The name of the service and the ways to its parts. */
export function ServiceNavigation(options: ServiceNavigationOptions): VNode {
  const { slots = {} } = options;
  const attributes = {
    "data-module": "govuk-service-navigation",
    ...attributesOf(options.attributes),
    class: classNames("govuk-service-navigation", options.classes),
  };
  const content = <Bar options={options} />;
  if (!options.serviceName && !slots.start && !endOf(slots)) return <div {...attributes}>{content}</div>;
  return (
    // With more in it than the navigation, which is a landmark of its own, the whole becomes one.
    <section aria-label={options.ariaLabel ?? "Service information"} {...attributes}>
      {content}
    </section>
  );
}

function Bar({ options }: { options: ServiceNavigationOptions }): VNode {
  const { slots = {} } = options;
  const inline = isAligned(slots.end) && slots.end.align === "inline";
  return (
    <div
      class={classNames("govuk-width-container", inline && "govuk-service-navigation__inlining-container")}
    >
      {slots.start}
      <div class="govuk-service-navigation__container">
        {options.serviceName && <ServiceName {...options} />}
        <Navigation options={options} />
      </div>
      {endOf(slots)}
    </div>
  );
}

function ServiceName({ serviceName, serviceUrl }: ServiceNavigationOptions): VNode {
  return (
    <span class="govuk-service-navigation__service-name">
      {serviceUrl ? (
        <a href={safeHref(serviceUrl)} class="govuk-service-navigation__link">
          {serviceName}
        </a>
      ) : (
        <span class="govuk-service-navigation__text">{serviceName}</span>
      )}
    </span>
  );
}

function endOf({ end }: ServiceNavigationSlots): Markup {
  return isAligned(end) ? end.html : end;
}

function isAligned(end: ServiceNavigationSlots["end"]): end is AlignedSlot {
  return typeof end === "object" && end !== null && "html" in end;
}

export interface ServiceNavigationOptions extends Appearance {
  serviceName?: string | undefined;
  /** Makes the name a link. */
  serviceUrl?: string | undefined;
  /** What is false or missing is left out. */
  navigation?: ReadonlyArray<NavigationItem | false | null | undefined> | undefined;
  /** The name of the landmark around it all; "Service information" unless told. */
  ariaLabel?: string | undefined;
  /** The name of the navigation landmark; the text of the menu button unless told. */
  navigationLabel?: string | undefined;
  /** "navigation" unless told. */
  navigationId?: string | undefined;
  navigationClasses?: string | undefined;
  /** On a narrow screen the items fold under a button; so unless there is only one. */
  collapseNavigationOnMobile?: boolean | undefined;
  /** "Menu" unless told. */
  menuButtonText?: string | undefined;
  menuButtonLabel?: string | undefined;
  slots?: ServiceNavigationSlots | undefined;
}

/** Places for what is not a link of the navigation; the two inside the list take list items. */
export interface ServiceNavigationSlots {
  start?: Markup;
  end?: Markup | AlignedSlot;
  navigationStart?: Markup;
  navigationEnd?: Markup;
}

interface AlignedSlot {
  html: Markup;
  align?: "inline" | undefined;
}
