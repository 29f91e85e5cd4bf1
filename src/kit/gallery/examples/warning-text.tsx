import type { VNode } from "preact";
import { WarningText } from "../../govuk/index.ts";
import { Exhibit, State } from "../exhibit.tsx";

/** Every state of warning text. */
export function WarningTextExamples(): VNode {
  return (
    <Exhibit name="Warning text">
      <State name="Default">
        <WarningText text="A lost book must be paid for." />
      </State>
      <State name="With words of its own for the mark">
        <WarningText iconFallbackText="Please note" text="The lift is out of order." />
      </State>
    </Exhibit>
  );
}
