import type { VNode } from "preact";
import { matchWeightChart, type LinkModel } from "../../../linkage/index.ts";
import { Details, Table } from "../../../kit/govuk/index.ts";
import { ChartFigure, Scroll } from "../../../kit/layout/index.ts";
import { levelWords, weightsUsed } from "../model/level-words.ts";

/** What each level of agreement weighs by a model, in a picture and in a table. */
export function WeightsFigure({ model }: { model: LinkModel }): VNode {
  const { svg, table } = matchWeightChart(
    weightsUsed(model),
    { id: "weights", title: "What agreement weighs", isNarrow: true },
    levelWords,
  );
  return (
    <ChartFigure svg={svg} heading="What agreement weighs" headingId="weights-heading">
      <p class="govuk-body">
        By the model in use. A filled bar to the right speaks for one person, a hatched one to the left
        against. A bit more doubles the odds that two records are of one person, a bit less halves them. A
        value that is rare among the people known weighs more than is shown here, a common one less.
      </p>
      <Details summaryText="The same as a table">
        <Scroll label="What agreement weighs">
          <Table
            caption="What agreement weighs"
            captionClasses="govuk-visually-hidden"
            head={table.columns.map((text) => ({ text }))}
            rows={table.rows.map((row) => row.map((text) => ({ text })))}
          />
        </Scroll>
      </Details>
    </ChartFigure>
  );
}
