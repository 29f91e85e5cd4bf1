import type { VNode } from "preact";

/** Which page to ask for so that the session goes on, and after how many seconds without a press it ends. */
export type SessionEnd = { readonly href: string; readonly seconds: number };

/** Unfolds before whoever is signed in is signed out for not having pressed anything (WCAG 2.2.1): one press is more time. */
export function SessionNotice({ href, seconds }: SessionEnd): VNode {
  return (
    <div
      class="fl-idle fl-idle--staff"
      role="alert"
      data-session-page={href}
      data-session-seconds={seconds}
      hidden
    >
      <div class="fl-idle__row" data-session-ends>
        <p>You will be signed out in two minutes. What is typed on this page would be lost.</p>
        <button type="button" class="govuk-button govuk-button--secondary">
          Stay signed in
        </button>
      </div>
      <p data-session-over hidden>
        You have been signed out. What stands on this page is not saved: copy what you need before you sign in
        again.
      </p>
    </div>
  );
}
