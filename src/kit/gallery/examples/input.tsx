import type { VNode } from "preact";
import { Input } from "../../govuk/index.ts";
import { Exhibit, State } from "../exhibit.tsx";

/** Every state of the input. */
export function InputExamples(): VNode {
  return (
    <Exhibit name="Input">
      <State name="Default">
        <Input name="input-default" label={{ text: "Name of the branch" }} />
      </State>
      <State name="With a hint, filled in">
        <Input
          name="input-hint"
          label={{ text: "Card number" }}
          hint={{ text: "It is on the back of your card" }}
          classes="govuk-input--width-10"
          inputmode="numeric"
          spellcheck={false}
          value="203 114"
        />
      </State>
      <State name="With a prefix and a suffix">
        <Input
          name="input-affixes"
          label={{ text: "Charge for a day, in pounds" }}
          classes="govuk-input--width-5"
          prefix={{ text: "£" }}
          suffix={{ text: "a day" }}
        />
      </State>
      <State name="Disabled">
        <Input name="input-disabled" disabled label={{ text: "Shelf" }} value="14" />
      </State>
      <State name="Error">
        <Input
          name="input-error"
          label={{ text: "Title of the book" }}
          hint={{ text: "As it stands on the cover" }}
          errorMessage={{ text: "Enter the title of the book" }}
        />
      </State>
      <State name="Label as the page's heading">
        <Input
          name="input-heading"
          label={{ text: "What is your favourite book?", classes: "govuk-label--l", isPageHeading: true }}
        />
      </State>
    </Exhibit>
  );
}
