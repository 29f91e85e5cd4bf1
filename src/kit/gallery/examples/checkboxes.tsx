import type { VNode } from "preact";
import { Checkboxes, Input } from "../../govuk/index.ts";
import { Exhibit, State } from "../exhibit.tsx";

const DAYS = [
  { value: "monday", text: "Monday" },
  { value: "wednesday", text: "Wednesday" },
  { value: "friday", text: "Friday" },
];

/** Every state of checkboxes. */
export function CheckboxesExamples(): VNode {
  return (
    <Exhibit name="Checkboxes">
      <State name="Default, one chosen">
        <Checkboxes
          name="checkboxes-default"
          fieldset={{ legend: { text: "Which days suit you?" } }}
          hint={{ text: "Choose as many as you like" }}
          items={DAYS}
          values={["wednesday"]}
        />
      </State>
      <State name="Small">
        <Checkboxes
          name="checkboxes-small"
          classes="govuk-checkboxes--small"
          fieldset={{ legend: { text: "Show branches open on" } }}
          items={DAYS}
        />
      </State>
      <State name="With hints, and one disabled">
        <Checkboxes
          name="checkboxes-hints"
          fieldset={{ legend: { text: "What would you like to borrow?" } }}
          items={[
            { value: "books", text: "Books", hint: { text: "For three weeks" } },
            { value: "films", text: "Films", hint: { text: "For one week" } },
            { value: "tools", text: "Tools (from next spring)", disabled: true },
          ]}
        />
      </State>
      <MoreCheckboxes />
    </Exhibit>
  );
}

function MoreCheckboxes(): VNode {
  return (
    <>
      <State name="With none of these">
        <Checkboxes
          name="checkboxes-none"
          fieldset={{ legend: { text: "Which of these do you have at home?" } }}
          items={[
            { value: "cat", text: "A cat" },
            { value: "dog", text: "A dog" },
            { divider: "or" },
            { value: "none", text: "None of these", behaviour: "exclusive" },
          ]}
        />
      </State>
      <State name="Revealing a question">
        <Checkboxes
          name="checkboxes-revealing"
          fieldset={{ legend: { text: "How may we tell you that a book has come?" } }}
          items={[
            { value: "post", text: "By post" },
            {
              value: "email",
              text: "By email",
              checked: true,
              conditional: {
                html: <Input name="checkboxes-email" type="email" label={{ text: "Email address" }} />,
              },
            },
          ]}
        />
      </State>
      <State name="Error">
        <Checkboxes
          name="checkboxes-error"
          fieldset={{ legend: { text: "Which branches do you use?" } }}
          errorMessage={{ text: "Choose the branches you use" }}
          items={[
            { value: "market", text: "Market Street" },
            { value: "station", text: "Station Road" },
          ]}
        />
      </State>
    </>
  );
}
