import type { VNode } from "preact";
import { BackLink } from "../../govuk/index.ts";
import { Exhibit, State } from "../exhibit.tsx";

/** Every state of the back link. */
export function BackLinkExamples(): VNode {
  return (
    <Exhibit name="Back link">
      <State name="Default">
        <BackLink href="#back-link" />
      </State>
      <State name="With words of its own">
        <BackLink href="#back-link" text="Back to your books" />
      </State>
    </Exhibit>
  );
}
