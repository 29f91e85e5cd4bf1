import type { VNode } from "preact";
import { Table } from "../../govuk/index.ts";
import { Exhibit, State } from "../exhibit.tsx";

/** Every state of the table. */
export function TableExamples(): VNode {
  return (
    <Exhibit name="Table">
      <State name="Default">
        <Table
          caption="Opening times"
          head={[{ text: "Day" }, { text: "From" }, { text: "To" }]}
          rows={[
            [{ text: "Monday" }, { text: "9:00" }, { text: "17:00" }],
            [{ text: "Saturday" }, { text: "10:00" }, { text: "13:00" }],
          ]}
        />
      </State>
      <State name="Figures, with row headings and a large caption">
        <Table
          caption="Books lent"
          captionClasses="govuk-table__caption--m"
          firstCellIsHeader
          head={[
            { text: "Branch" },
            { text: "April", format: "numeric" },
            { text: "May", format: "numeric" },
          ]}
          rows={[
            [
              { text: "Market Street" },
              { text: "1,204", format: "numeric" },
              { text: "998", format: "numeric" },
            ],
            [{ text: "Station Road" }, { text: "87", format: "numeric" }, { text: "112", format: "numeric" }],
          ]}
        />
      </State>
      <State name="Small text">
        <Table
          classes="govuk-table--small-text-until-tablet"
          caption="Charges"
          captionClasses="govuk-visually-hidden"
          head={[{ text: "What" }, { text: "Charge", format: "numeric" }]}
          rows={[[{ text: "A film, for a week" }, { text: "£2", format: "numeric" }]]}
        />
      </State>
    </Exhibit>
  );
}
