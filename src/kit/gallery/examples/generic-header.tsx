import type { VNode } from "preact";
import { GenericHeader } from "../../govuk/index.ts";
import { Exhibit, State } from "../exhibit.tsx";

/** Every state of the generic header. */
export function GenericHeaderExamples(): VNode {
  return (
    <Exhibit name="Generic header">
      <State name="A name">
        <GenericHeader logoText="The library" url="#generic-header" />
      </State>
      <State name="A mark and a name">
        <GenericHeader
          url="#generic-header"
          logoHtml={
            <>
              <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
                <path fill="currentColor" d="M2 22V12a10 10 0 0 1 20 0v10z" />
              </svg>{" "}
              The library
            </>
          }
        />
      </State>
    </Exhibit>
  );
}
