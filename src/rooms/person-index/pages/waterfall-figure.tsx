import type { VNode } from "preact";
import { waterfallChart } from "../../../linkage/index.ts";
import { ChartFigure } from "../../../kit/layout/index.ts";
import { ComparisonTable } from "../../people/index.ts";
import type { Match } from "../store/match.ts";

/** Why two were put side by side: field by field, in a picture and in a table, and no value of either. */
export function WaterfallFigure({ match }: { match: Match }): VNode {
  const { svg } = waterfallChart(match.reasons, match.probability, {
    id: "waterfall",
    title: "What each field adds",
    isNarrow: true,
  });
  return (
    <ChartFigure svg={svg} heading="Why they were put side by side" headingId="why">
      <ComparisonTable caption="The same in figures" reasons={match.reasons} isInBits />
      <p class="govuk-hint">
        A filled bar speaks for one person, a hatched one against; each begins where the one above it ended.
        One bit doubles the odds, two bits make them four times as high. The computer decides nothing:
        agreement is not proof, and people who live together share a name, an address and a telephone.
      </p>
    </ChartFigure>
  );
}
