import type { VNode } from "preact";
import { DateInput } from "../../govuk/index.ts";
import { Exhibit, State } from "../exhibit.tsx";

/** Every state of the date input. */
export function DateInputExamples(): VNode {
  return (
    <Exhibit name="Date input">
      <State name="Default">
        <DateInput
          id="date-default"
          namePrefix="date-default"
          fieldset={{ legend: { text: "When did you join the library?" } }}
          hint={{ text: "For example, 27 3 2023" }}
        />
      </State>
      <State name="Filled in">
        <DateInput
          id="date-filled"
          namePrefix="date-filled"
          fieldset={{ legend: { text: "When was the book returned?" } }}
          values={{ "date-filled-day": "5", "date-filled-month": "11", "date-filled-year": "2024" }}
        />
      </State>
      <State name="Month and year only">
        <DateInput
          id="date-month"
          namePrefix="date-month"
          day={false}
          fieldset={{ legend: { text: "When does your card expire?" } }}
        />
      </State>
      <State name="Error in the whole date">
        <DateInput
          id="date-error"
          namePrefix="date-error"
          fieldset={{ legend: { text: "When would you like to visit?" } }}
          errorMessage={{ text: "Enter the date of your visit" }}
        />
      </State>
      <State name="Error in one part">
        <DateInput
          id="date-part-error"
          namePrefix="date-part-error"
          fieldset={{ legend: { text: "When was the book printed?" } }}
          errorMessage={{ text: "The date must include a year" }}
          values={{ "date-part-error-day": "1", "date-part-error-month": "6" }}
          year={{ error: true }}
        />
      </State>
    </Exhibit>
  );
}
