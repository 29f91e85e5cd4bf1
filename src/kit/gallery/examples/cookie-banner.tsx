import type { VNode } from "preact";
import { CookieBanner } from "../../govuk/index.ts";
import { Exhibit, State } from "../exhibit.tsx";

/** Every state of the cookie banner. */
export function CookieBannerExamples(): VNode {
  return (
    <Exhibit name="Cookie banner">
      <State name="The question">
        <CookieBanner
          ariaLabel="Cookies, the question"
          messages={[
            {
              headingText: "Cookies on this site",
              text: "We keep one small file on your device so that the site works.",
              actions: [
                { text: "Accept", type: "button", name: "cookies", value: "yes" },
                { text: "Reject", type: "button", name: "cookies", value: "no" },
                { text: "See what we keep", href: "#cookie-banner" },
              ],
            },
          ]}
        />
      </State>
      <State name="The answer">
        <CookieBanner
          ariaLabel="Cookies, the answer"
          messages={[
            {
              text: "You accepted. You can change your mind at any time.",
              actions: [{ text: "Hide this message", type: "button" }],
            },
          ]}
        />
      </State>
    </Exhibit>
  );
}
