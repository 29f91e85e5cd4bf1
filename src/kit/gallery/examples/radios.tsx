import type { VNode } from "preact";
import { Input, Radios } from "../../govuk/index.ts";
import { Exhibit, State } from "../exhibit.tsx";

const YES_NO = [
  { value: "yes", text: "Yes" },
  { value: "no", text: "No" },
];

/** Every state of radios. */
export function RadiosExamples(): VNode {
  return (
    <Exhibit name="Radios">
      <State name="Default, one chosen">
        <Radios
          name="radios-default"
          value="no"
          fieldset={{ legend: { text: "Have you been here before?" } }}
          hint={{ text: "To this branch, or any other" }}
          items={YES_NO}
        />
      </State>
      <State name="Inline">
        <Radios
          name="radios-inline"
          classes="govuk-radios--inline"
          fieldset={{ legend: { text: "Do you have a card?" } }}
          items={YES_NO}
        />
      </State>
      <State name="Small, inline">
        <Radios
          name="radios-small"
          classes="govuk-radios--small govuk-radios--inline"
          fieldset={{ legend: { text: "Show only what is on the shelf?" } }}
          items={YES_NO}
        />
      </State>
      <MoreRadios />
    </Exhibit>
  );
}

function MoreRadios(): VNode {
  return (
    <>
      <State name="With hints, a divider, and one disabled">
        <Radios
          name="radios-hints"
          fieldset={{ legend: { text: "Where will you read it?" } }}
          items={[
            { value: "home", text: "At home", hint: { text: "For three weeks" } },
            { value: "room", text: "In the reading room", hint: { text: "Until we close" } },
            { value: "garden", text: "In the garden (from May)", disabled: true },
            { divider: "or" },
            { value: "unsure", text: "I don't know yet" },
          ]}
        />
      </State>
      <State name="Revealing a question">
        <Radios
          name="radios-revealing"
          fieldset={{ legend: { text: "How may we reach you?" } }}
          items={[
            { value: "post", text: "By post" },
            {
              value: "phone",
              text: "By phone",
              checked: true,
              conditional: {
                html: <Input name="radios-phone" type="tel" label={{ text: "Phone number" }} />,
              },
            },
          ]}
        />
      </State>
      <State name="Error">
        <Radios
          name="radios-error"
          fieldset={{ legend: { text: "Is the book for you?" } }}
          errorMessage={{ text: "Say whether the book is for you" }}
          items={YES_NO}
        />
      </State>
    </>
  );
}
