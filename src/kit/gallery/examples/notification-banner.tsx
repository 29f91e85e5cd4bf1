import type { VNode } from "preact";
import { NotificationBanner } from "../../govuk/index.ts";
import { Exhibit, State } from "../exhibit.tsx";

/** Every state of the notification banner. */
export function NotificationBannerExamples(): VNode {
  return (
    <Exhibit name="Notification banner">
      <State name="Default">
        <NotificationBanner
          titleId="banner-default"
          titleHeadingLevel={4}
          text="The Market Street branch is closed on Monday."
        />
      </State>
      <State name="Success">
        <NotificationBanner
          type="success"
          titleId="banner-success"
          titleHeadingLevel={4}
          disableAutoFocus
          text="Your book is renewed until 3 May."
        />
      </State>
      <State name="With markup">
        <NotificationBanner titleId="banner-markup" titleHeadingLevel={4} titleText="News">
          <p class="govuk-notification-banner__heading">
            A book is waiting for you.{" "}
            <a class="govuk-notification-banner__link" href="#notification-banner">
              See where
            </a>
          </p>
        </NotificationBanner>
      </State>
    </Exhibit>
  );
}
