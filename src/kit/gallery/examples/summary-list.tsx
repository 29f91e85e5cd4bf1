import type { VNode } from "preact";
import { SummaryList } from "../../govuk/index.ts";
import { Exhibit, State } from "../exhibit.tsx";

const HERE = "#summary-list";
const ROWS = [
  { key: { text: "Title" }, value: { text: "The Waves" } },
  { key: { text: "Branch" }, value: { text: "Market Street" } },
];

/** Every state of the summary list. */
export function SummaryListExamples(): VNode {
  return (
    <Exhibit name="Summary list">
      <State name="Default">
        <SummaryList rows={ROWS} />
      </State>
      <State name="With something to change">
        <SummaryList
          rows={[
            {
              key: { text: "Name on the card" },
              value: { text: "A. Reader" },
              actions: { items: [{ href: HERE, text: "Change", visuallyHiddenText: "name on the card" }] },
            },
            {
              key: { text: "Address" },
              value: {
                html: (
                  <>
                    4 Mill Lane
                    <br />
                    Newtown
                  </>
                ),
              },
              actions: {
                items: [
                  { href: HERE, text: "Add", visuallyHiddenText: "to address" },
                  { href: HERE, text: "Change", visuallyHiddenText: "address" },
                ],
              },
            },
            { key: { text: "Joined" }, value: { text: "27 March 2023" } },
          ]}
        />
      </State>
      <State name="Without lines">
        <SummaryList classes="govuk-summary-list--no-border" rows={ROWS} />
      </State>
      <State name="In a card">
        <SummaryList
          card={{
            title: { text: "First book", headingLevel: 4 },
            actions: {
              items: [
                { href: HERE, text: "Return" },
                { href: HERE, text: "Renew" },
              ],
            },
          }}
          rows={ROWS}
        />
      </State>
    </Exhibit>
  );
}
