import type { VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import type { Content } from "../base/content.ts";
import { contentOf } from "../base/content.ts";
import { translationAttributes } from "../base/translation-attributes.ts";
import { Button } from "../button/button.tsx";

const WEATHER = "https://www.bbc.co.uk/weather";

/** The way out of the page in one press, or with the Shift key pressed three times. */
export function ExitThisPage(options: ExitThisPageOptions): VNode {
  return (
    <div
      id={options.id || undefined}
      data-module="govuk-exit-this-page"
      {...attributesOf(scriptTexts(options))}
      {...attributesOf(options.attributes)}
      class={classNames("govuk-exit-this-page", options.classes)}
    >
      <Button
        classes="govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button"
        href={options.redirectUrl || WEATHER}
        attributes={{ rel: "nofollow noreferrer" }}
      >
        {contentOf(options) || <DefaultText />}
      </Button>
    </div>
  );
}

function DefaultText(): VNode {
  return (
    <>
      <span class="govuk-visually-hidden">Emergency</span> Exit this page
    </>
  );
}

function scriptTexts(options: ExitThisPageOptions) {
  return translationAttributes({
    activated: options.activatedText,
    "timed-out": options.timedOutText,
    "press-two-more-times": options.pressTwoMoreTimesText,
    "press-one-more-time": options.pressOneMoreTimeText,
  });
}

export interface ExitThisPageOptions extends Content, Appearance {
  id?: string | undefined;
  /** Where to go; a weather forecast unless told. */
  redirectUrl?: string | undefined;
  /** Read out when the page is left. */
  activatedText?: string | undefined;
  /** Read out when the presses came too slowly. */
  timedOutText?: string | undefined;
  pressTwoMoreTimesText?: string | undefined;
  pressOneMoreTimeText?: string | undefined;
}
