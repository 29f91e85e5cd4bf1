import type { VNode } from "preact";
import { Tabs } from "../../govuk/index.ts";
import { Exhibit, State } from "../exhibit.tsx";

/** Every state of tabs. */
export function TabsExamples(): VNode {
  return (
    <Exhibit name="Tabs">
      <State name="Default">
        <Tabs
          title="Books by state"
          items={[
            { id: "tab-lent", label: "Lent", panel: { text: "Two books are with you." } },
            {
              id: "tab-waiting",
              label: "Waiting",
              panel: { html: <p class="govuk-body">One book is waiting at Station Road.</p> },
            },
            { id: "tab-past", label: "Past", panel: { text: "You have returned 31 books." } },
          ]}
        />
      </State>
    </Exhibit>
  );
}
