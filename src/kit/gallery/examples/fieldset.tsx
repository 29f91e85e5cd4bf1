import type { VNode } from "preact";
import { Fieldset, Input } from "../../govuk/index.ts";
import { Exhibit, State } from "../exhibit.tsx";

/** Every state of the fieldset. */
export function FieldsetExamples(): VNode {
  return (
    <Exhibit name="Fieldset">
      <State name="Around several fields">
        <Fieldset legend={{ text: "Where should we send it?", classes: "govuk-fieldset__legend--m" }}>
          <Input name="fieldset-line" label={{ text: "Address" }} />
          <Input name="fieldset-town" classes="govuk-input--width-20" label={{ text: "Town" }} />
        </Fieldset>
      </State>
      <State name="Legend as the page's heading">
        <Fieldset
          legend={{ text: "About the book", classes: "govuk-fieldset__legend--l", isPageHeading: true }}
        >
          <Input name="fieldset-book" label={{ text: "Title" }} />
        </Fieldset>
      </State>
    </Exhibit>
  );
}
