import type { VNode } from "preact";
import { Panel } from "../../govuk/index.ts";
import { Exhibit, State } from "../exhibit.tsx";

/** Every state of the panel. */
export function PanelExamples(): VNode {
  return (
    <Exhibit name="Panel">
      <State name="Confirmation">
        <Panel titleText="Book reserved" headingLevel={4}>
          Your reference
          <br />
          <strong>B-203 114</strong>
        </Panel>
      </State>
      <State name="Interruption">
        <Panel
          classes="govuk-panel--interruption"
          titleText="Is the year right?"
          headingLevel={4}
          text="You wrote that the book was printed in 1624."
          actions={{
            items: [
              { text: "Yes, it is right", type: "button" },
              { text: "Change the year", href: "#panel" },
            ],
          }}
        />
      </State>
    </Exhibit>
  );
}
