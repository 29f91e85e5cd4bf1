import type { VNode } from "preact";
import { Hint } from "../../govuk/index.ts";
import { Exhibit, State } from "../exhibit.tsx";

/** Every state of the hint. */
export function HintExamples(): VNode {
  return (
    <Exhibit name="Hint">
      <State name="Default">
        <Hint text="It is on the back of your card" />
      </State>
      <State name="With markup">
        <Hint>
          It is on the <strong>back</strong> of your card
        </Hint>
      </State>
    </Exhibit>
  );
}
