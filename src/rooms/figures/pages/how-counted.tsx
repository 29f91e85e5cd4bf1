import type { VNode } from "preact";
import type { Pack } from "../../../foundation/pack/index.ts";
import { profileOf } from "../store/release-periods.ts";

/** Where these figures come from, and what is done to them before they are shown. */
export function HowCounted({ isWide, pack }: { isWide: boolean; pack: Pack }): VNode {
  const { smallest, base } = profileOf(pack);
  return (
    <p class="govuk-body">
      {isWide
        ? `Counted from the step log, and released when a month is over. A count below ${smallest} is not shown, nor any that would give it away; others are rounded to the nearest ${base}. Where few kept a limit, or few did not, that is said, and not how many; a year with such months is told between two ends. Totals are sums of what is shown; one from which something is left out says “at least”. What was released does not change.`
        : "Counted from the step log every quarter of an hour; the latest month is not over yet. These are your own agency's, in full: do not pass small numbers on."}
    </p>
  );
}
