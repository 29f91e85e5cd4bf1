import type { VNode } from "preact";
import { InsetText } from "../../govuk/index.ts";
import { Exhibit, State } from "../exhibit.tsx";

/** Every state of inset text. */
export function InsetTextExamples(): VNode {
  return (
    <Exhibit name="Inset text">
      <State name="Default">
        <InsetText text="You can renew a book twice if nobody is waiting for it." />
      </State>
      <State name="With markup">
        <InsetText>
          <p>
            Until March the entrance is on <strong>Station Road</strong>.
          </p>
        </InsetText>
      </State>
    </Exhibit>
  );
}
