import type { VNode } from "preact";
import { SkipLink } from "../../govuk/index.ts";
import { Exhibit, State } from "../exhibit.tsx";

/** Every state of the skip link. */
export function SkipLinkExamples(): VNode {
  return (
    <Exhibit name="Skip link">
      <State name="Shown when the keyboard reaches it">
        <SkipLink href="#skip-link" text="Skip to this example" />
      </State>
    </Exhibit>
  );
}
