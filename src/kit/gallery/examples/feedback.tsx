import type { VNode } from "preact";
import { Feedback } from "../../govuk/index.ts";
import { Exhibit, State } from "../exhibit.tsx";

/** Every state of feedback. */
export function FeedbackExamples(): VNode {
  return (
    <Exhibit name="Feedback">
      <State name="Text">
        <Feedback titleText="Is something wrong here?" headingLevel={4} text="Tell the people at the desk." />
      </State>
      <State name="With a link">
        <Feedback titleText="Help us make this better" headingLevel={4}>
          <p class="govuk-body">
            <a class="govuk-link" href="#feedback">
              Say what you think of this page
            </a>
          </p>
        </Feedback>
      </State>
    </Exhibit>
  );
}
