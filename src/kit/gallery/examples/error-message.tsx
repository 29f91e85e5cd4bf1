import type { VNode } from "preact";
import { ErrorMessage } from "../../govuk/index.ts";
import { Exhibit, State } from "../exhibit.tsx";

/** Every state of the error message. */
export function ErrorMessageExamples(): VNode {
  return (
    <Exhibit name="Error message">
      <State name="Default">
        <ErrorMessage text="Enter the title of the book" />
      </State>
      <State name="In another language">
        <ErrorMessage text="Rhowch deitl y llyfr" visuallyHiddenText="Gwall" attributes={{ lang: "cy" }} />
      </State>
    </Exhibit>
  );
}
