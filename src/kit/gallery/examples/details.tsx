import type { VNode } from "preact";
import { Details } from "../../govuk/index.ts";
import { Exhibit, State } from "../exhibit.tsx";

/** Every state of details. */
export function DetailsExamples(): VNode {
  return (
    <Exhibit name="Details">
      <State name="Closed">
        <Details summaryText="Help with your card number" text="It is the long number under the stripes." />
      </State>
      <State name="Open, with markup">
        <Details summaryText="What to bring" open>
          <ul class="govuk-list govuk-list--bullet">
            <li>your card</li>
            <li>something with your address on it</li>
          </ul>
        </Details>
      </State>
    </Exhibit>
  );
}
