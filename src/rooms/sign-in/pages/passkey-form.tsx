import type { ComponentChildren, VNode } from "preact";
import { Button } from "../../../kit/govuk/index.ts";
import { CsrfField } from "../../../kit/layout/index.ts";

/** One button that asks the device for a passkey and sends what it says; says itself what can go wrong. */
export function PasskeyForm({ kind, ask, action, label, csrf, children }: PasskeyFormProps): VNode {
  return (
    <form method="post" action={action} data-passkey={kind} data-passkey-ask={ask}>
      <CsrfField token={csrf} />
      <input type="hidden" name="answer" value="" />
      {children}
      <div role="alert">
        {Object.entries(PROBLEMS).map(([problem, text]) => (
          // The message's own style would show it in spite of "hidden".
          <div data-passkey-problem={problem} hidden>
            <p class="govuk-error-message">{text}</p>
          </div>
        ))}
      </div>
      <Button text={label} />
      <noscript>
        <p class="govuk-body">A passkey needs JavaScript. Turn it on for this page, and load it again.</p>
      </noscript>
    </form>
  );
}

const PROBLEMS = {
  unsupported: "This browser cannot use passkeys. Use an up-to-date browser, or another device.",
  cancelled: "The device was not asked, or did not answer in time. Press the button to try again.",
  failed: "That did not work. Load the page again and try once more.",
};

interface PasskeyFormProps {
  /** "get" signs in, "create" makes a passkey. */
  readonly kind: "get" | "create";
  /** Where the page's script fetches the question. */
  readonly ask: string;
  readonly action: string;
  readonly label: string;
  readonly csrf: string;
  /** Further hidden fields. */
  readonly children?: ComponentChildren;
}
