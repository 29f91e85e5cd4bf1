import type { VNode } from "preact";
import { CsrfField } from "./csrf-field.tsx";
import type { PublicWords } from "./public-words.ts";

/** The neutral name and the way out, on screen at every scroll; the idle warning unfolds under them. */
export function NameBar(props: NameBarProps): VNode {
  const { words } = props;
  return (
    <header class="fl-bar">
      <div class="fl-bar__row govuk-width-container">
        <p class="fl-bar__name">
          {props.homeHref ? <a href={props.homeHref}>{props.siteName}</a> : props.siteName}
        </p>
        <form method="post" action={props.leaveAction} class="fl-leave">
          <CsrfField token={props.csrf} />
          <button class="govuk-button fl-leave__button" data-leave-now>
            {words.leave}
            <span class="govuk-visually-hidden">. {words.leaveHow}</span>
          </button>
        </form>
      </div>
      {props.hasIdleWarning && (
        <div class="fl-idle" role="alert" data-idle-notice hidden>
          <div class="fl-idle__row govuk-width-container">
            <p>{words.idle}</p>
            <button type="button" class="govuk-button govuk-button--secondary">
              {words.idleStay}
            </button>
          </div>
        </div>
      )}
    </header>
  );
}

interface NameBarProps {
  siteName: string;
  homeHref?: string | undefined;
  leaveAction: string;
  csrf?: string | undefined;
  hasIdleWarning: boolean;
  words: PublicWords;
}
