import type { VNode } from "preact";
import { PhaseBanner } from "../../govuk/index.ts";
import { Exhibit, State } from "../exhibit.tsx";

/** Every state of the phase banner. */
export function PhaseBannerExamples(): VNode {
  return (
    <Exhibit name="Phase banner">
      <State name="Default">
        <PhaseBanner tag={{ text: "Trial" }}>
          This is new.{" "}
          <a class="govuk-link" href="#phase-banner">
            Say what you think of it
          </a>
          .
        </PhaseBanner>
      </State>
    </Exhibit>
  );
}
