import type { VNode } from "preact";
import { ExitThisPage } from "../../govuk/index.ts";
import { Exhibit, State } from "../exhibit.tsx";

/** Its one state, shown once: the script listens on the whole page for the key that leaves it. */
export function ExitThisPageExamples(): VNode {
  return (
    <Exhibit name="Exit this page">
      <State name="Default">
        <ExitThisPage id="exit-default" />
      </State>
    </Exhibit>
  );
}
