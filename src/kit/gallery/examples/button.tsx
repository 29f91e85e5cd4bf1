import type { VNode } from "preact";
import { Button } from "../../govuk/index.ts";
import { Exhibit, State } from "../exhibit.tsx";

/** Every state of the button. */
export function ButtonExamples(): VNode {
  return (
    <Exhibit name="Button">
      <State name="Default">
        <Button type="button" text="Save and continue" />
      </State>
      <State name="Secondary">
        <Button type="button" classes="govuk-button--secondary" text="Find an address" />
      </State>
      <State name="Warning">
        <Button type="button" classes="govuk-button--warning" text="Delete this list" />
      </State>
      <State name="Disabled">
        <Button type="button" disabled text="Save and continue" />
      </State>
      <State name="Ignoring a second press">
        <Button type="button" preventDoubleClick text="Send" />
      </State>
      <State name="Start">
        <Button href="#button" isStartButton text="Start now" />
      </State>
      <State name="As a link">
        <Button href="#button" text="See your books" />
      </State>
      <State name="As a group">
        <div class="govuk-button-group">
          <Button type="button" text="Save" />
          <Button type="button" classes="govuk-button--secondary" text="Save as draft" />
          <a class="govuk-link" href="#button">
            Cancel
          </a>
        </div>
      </State>
    </Exhibit>
  );
}
