import type { VNode } from "preact";
import type { Pack } from "../../../foundation/pack/index.ts";
import { Paragraphs } from "../../../kit/layout/index.ts";
import type { PlanText } from "../store/plan-text.ts";

type Props = {
  readonly sections: Pack["safetyPlan"];
  readonly text: PlanText;
};

/** What is written of a plan, under the pack's headings and in their order; a heading with nothing under it is left out. */
export function PlanSections({ sections, text }: Props): VNode {
  const written = sections.filter(({ id }) => text[id] !== undefined);
  if (written.length === 0) return <p class="govuk-body">Nothing is written in it yet.</p>;
  return (
    <>
      {written.map(({ id, title }) => (
        <section>
          <h2 class="govuk-heading-s">{title}</h2>
          <Paragraphs text={text[id] ?? ""} />
        </section>
      ))}
    </>
  );
}
