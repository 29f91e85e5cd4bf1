import type { VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import type { Content, Markup } from "../base/content.ts";
import type { ActionOptions } from "../base/action.tsx";
import { Action } from "../base/action.tsx";

/** What this site wants to keep on a person's device, and the choice about it. */
export function CookieBanner(options: CookieBannerOptions): VNode {
  return (
    <div
      role="region"
      aria-label={options.ariaLabel || "Cookie banner"}
      hidden={options.hidden}
      data-nosnippet=""
      {...attributesOf(options.attributes)}
      class={classNames("govuk-cookie-banner", options.classes)}
    >
      {options.messages?.map((message) => (
        <Message {...message} />
      ))}
    </div>
  );
}

function Message(message: CookieBannerMessage): VNode {
  const heading = message.headingHtml || message.headingText;
  return (
    <div
      role={message.role}
      hidden={message.hidden}
      {...attributesOf(message.attributes)}
      class={classNames("govuk-cookie-banner__message govuk-width-container", message.classes)}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {heading && <h2 class="govuk-cookie-banner__heading govuk-heading-m">{heading}</h2>}
          <div class="govuk-cookie-banner__content">
            {message.html || message.children || (message.text && <p class="govuk-body">{message.text}</p>)}
          </div>
        </div>
      </div>
      {message.actions && (
        <div class="govuk-button-group">
          {message.actions.map((action) => (
            <>
              <Action action={action} />{" "}
            </>
          ))}
        </div>
      )}
    </div>
  );
}

export interface CookieBannerOptions extends Appearance {
  /** The name of the landmark; "Cookie banner" unless told. */
  ariaLabel?: string | undefined;
  hidden?: boolean | undefined;
  messages?: readonly CookieBannerMessage[] | undefined;
}

export interface CookieBannerMessage extends Content, Appearance {
  headingText?: string | undefined;
  headingHtml?: Markup;
  actions?: readonly ActionOptions[] | undefined;
  hidden?: boolean | undefined;
  /** "alert" for what replaces the question once it is answered. */
  role?: "alert" | undefined;
}
