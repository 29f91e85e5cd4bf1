import type { VNode } from "preact";
import { Select } from "../../govuk/index.ts";
import { Exhibit, State } from "../exhibit.tsx";

const BRANCHES = [
  { value: "", text: "Choose a branch" },
  { value: "market", text: "Market Street" },
  { value: "station", text: "Station Road" },
  { value: "harbour", text: "Harbour (opens in May)", disabled: true },
];

/** Every state of the select. */
export function SelectExamples(): VNode {
  return (
    <Exhibit name="Select">
      <State name="Default">
        <Select name="select-default" label={{ text: "Branch" }} items={BRANCHES} />
      </State>
      <State name="One chosen, with a hint">
        <Select
          name="select-chosen"
          label={{ text: "Branch to collect from" }}
          hint={{ text: "You can change this later" }}
          items={BRANCHES}
          value="station"
        />
      </State>
      <State name="Disabled">
        <Select name="select-disabled" disabled label={{ text: "Branch to return to" }} items={BRANCHES} />
      </State>
      <State name="Error">
        <Select
          name="select-error"
          label={{ text: "Branch nearest to you" }}
          errorMessage={{ text: "Choose the branch nearest to you" }}
          items={BRANCHES}
        />
      </State>
    </Exhibit>
  );
}
