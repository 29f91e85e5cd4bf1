import type { VNode } from "preact";

/** Says, on every page of a demonstration, that nobody reads it (SAFETY 70). */
export function DemoBanner({
  text = "Demonstration: nobody reads this",
}: {
  text?: string | undefined;
}): VNode {
  return (
    <div class="fl-demo" role="region" aria-label={text}>
      <p class="govuk-width-container">{text}</p>
    </div>
  );
}
