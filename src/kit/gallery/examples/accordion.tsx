import type { VNode } from "preact";
import { Accordion } from "../../govuk/index.ts";
import { Exhibit, State } from "../exhibit.tsx";

/** Every state of the accordion. */
export function AccordionExamples(): VNode {
  return (
    <Exhibit name="Accordion">
      <State name="Default">
        <Accordion
          id="accordion-default"
          headingLevel={4}
          rememberExpanded={false}
          items={[
            { heading: { text: "Before you start" }, content: { text: "Have your library card with you." } },
            { heading: { text: "Opening times" }, content: { text: "Every day but Sunday, 9 to 5." } },
          ]}
        />
      </State>
      <State name="With summaries, the first one open">
        <Accordion
          id="accordion-summaries"
          headingLevel={4}
          rememberExpanded={false}
          items={[
            {
              heading: { text: "Borrowing" },
              summary: { text: "How many books, and for how long" },
              content: { html: <p class="govuk-body">Ten books, for three weeks.</p> },
              expanded: true,
            },
            {
              heading: { text: "Returning" },
              summary: { text: "Where, and when" },
              content: { text: "At any branch, while it is open." },
            },
          ]}
        />
      </State>
    </Exhibit>
  );
}
