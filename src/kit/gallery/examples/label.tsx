import type { VNode } from "preact";
import { Label } from "../../govuk/index.ts";
import { Exhibit, State } from "../exhibit.tsx";

/** Every state of the label. */
export function LabelExamples(): VNode {
  return (
    <Exhibit name="Label">
      <State name="Default">
        <Label for="input-default" text="Name of the branch" />
      </State>
      <State name="Large">
        <Label for="input-default" classes="govuk-label--l" text="Name of the branch" />
      </State>
      <State name="With markup">
        <Label for="input-default">
          Name of the <em>branch</em>
        </Label>
      </State>
    </Exhibit>
  );
}
