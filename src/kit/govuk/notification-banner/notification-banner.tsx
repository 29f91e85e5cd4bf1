import type { VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import type { Content, Markup } from "../base/content.ts";
import { contentOf } from "../base/content.ts";
import type { HeadingLevel } from "../base/heading.tsx";
import { Heading } from "../base/heading.tsx";

const TITLE_ID = "govuk-notification-banner-title";

/** News that is not about the page itself, or (as "success") what the last step did. */
export function NotificationBanner(options: NotificationBannerOptions): VNode {
  const isSuccess = options.type === "success";
  const titleId = options.titleId || TITLE_ID;
  return (
    <div
      role={options.role || (isSuccess ? "alert" : "region")}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={options.disableAutoFocus?.toString()}
      {...attributesOf(options.attributes)}
      class={classNames(
        "govuk-notification-banner",
        isSuccess && "govuk-notification-banner--success",
        options.classes,
      )}
    >
      <div class="govuk-notification-banner__header">
        <Heading level={options.titleHeadingLevel || 2} class="govuk-notification-banner__title" id={titleId}>
          {options.titleHtml || options.titleText || (isSuccess ? "Success" : "Important")}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">{bannerContent(options)}</div>
    </div>
  );
}

// A line of plain text is the heading of the banner; markup brings its own.
function bannerContent(options: NotificationBannerOptions) {
  if (options.html || options.children || !options.text) return contentOf(options);
  return <p class="govuk-notification-banner__heading">{options.text}</p>;
}

export interface NotificationBannerOptions extends Content, Appearance {
  /** "Success" or "Important" unless given. */
  titleText?: string | undefined;
  titleHtml?: Markup;
  titleHeadingLevel?: HeadingLevel | undefined;
  /** Needed where a page has more than one banner. */
  titleId?: string | undefined;
  /** A success is announced at once and takes the focus. */
  type?: "success" | undefined;
  role?: "alert" | "region" | "status" | undefined;
  disableAutoFocus?: boolean | undefined;
}
