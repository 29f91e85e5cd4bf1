import type { VNode } from "preact";
import { clusterChart } from "../../../linkage/index.ts";
import { Details, Table } from "../../../kit/govuk/index.ts";
import { ChartFigure } from "../../../kit/layout/index.ts";
import { letterOf } from "../model/drawn-records.ts";
import type { Cluster } from "../store/cluster.ts";

/** How the records of the two hang together: each by the letter of its person and the order in which it was told. */
export function ClusterFigure({ cluster }: { cluster: Cluster }): VNode {
  const { records, pairs, of } = cluster;
  const { svg, table } = clusterChart(
    { records: records.map(({ side, place }) => `${letterOf(side)}${place}`), pairs },
    { id: "cluster", title: "How their records hang together", isNarrow: true },
  );
  return (
    <ChartFigure svg={svg} heading="How their records hang together" headingId="cluster-heading">
      <p class="govuk-body">
        Each box is one record: what one contact told. A and B are the two people above, and the number says
        which record of theirs it is, the oldest first.
        {records.length < of && ` The newest ${records.length} of ${of} are drawn.`}
      </p>
      <p class="govuk-body">
        A thick line: the two records are very probably of one person. A thin line: probably. A dashed line:
        probably not. A record that hangs on dashed lines alone may be somebody else's.
      </p>
      <Details summaryText="Every two of these records, in figures">
        <Table
          caption="How probably two records are of one person"
          captionClasses="govuk-visually-hidden"
          head={table.columns.map((text) => ({ text }))}
          rows={table.rows.map((row) => row.map((text) => ({ text })))}
        />
      </Details>
    </ChartFigure>
  );
}
