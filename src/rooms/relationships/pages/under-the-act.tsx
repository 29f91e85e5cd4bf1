import type { VNode } from "preact";
import type { Explained } from "../model/personally-connected.ts";

const ANSWERS: Readonly<Record<Explained["answer"], string>> = {
  yes: "Abuse between them is domestic abuse under the Act",
  no: "Abuse between them is not domestic abuse under the Act",
  unknown: "Whether the Act calls abuse between them domestic abuse is not known yet",
};

/** What the Domestic Abuse Act 2021 makes of two people, and why: an aid to a person, not advice on law. */
export function UnderTheAct({ explained }: { explained: Explained }): VNode {
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{ANSWERS[explained.answer]}</span>
      </summary>
      <div class="govuk-details__text">
        <ul class="govuk-list">
          {explained.because.map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
        <p class="govuk-hint">Worked out from what is recorded here. Help does not depend on it.</p>
      </div>
    </details>
  );
}
