import type { VNode } from "preact";
import { ErrorSummary } from "../../govuk/index.ts";
import { Exhibit, State } from "../exhibit.tsx";

const TITLE = "There is a problem";

/** Every state of the error summary. */
export function ErrorSummaryExamples(): VNode {
  return (
    <Exhibit name="Error summary">
      <State name="Default">
        <ErrorSummary
          titleText={TITLE}
          disableAutoFocus
          errorList={[
            { text: "Enter the title of the book", href: "#input-error" },
            { text: "Choose the branches you use", href: "#checkboxes-error" },
          ]}
        />
      </State>
      <State name="With a description, and an error without a field">
        <ErrorSummary
          titleText={TITLE}
          disableAutoFocus
          descriptionText="Nothing has been saved yet."
          errorList={[{ text: "The list was changed by someone else. Open it again." }]}
        />
      </State>
    </Exhibit>
  );
}
