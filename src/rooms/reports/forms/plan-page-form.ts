import { choice, defineForm, page, type Form } from "../../../foundation/forms/index.ts";
import { PAGE_TITLES } from "../model/plan-page.ts";

type Meeting = { readonly id: string; readonly label: string };

/** Which page of the plan is put to which meeting. */
export function planPageForm(meetings: readonly Meeting[]): Form {
  return defineForm({
    id: "plan-page",
    version: 1,
    pages: [
      page({
        id: "plan-page",
        title: "Put a page of the plan to a meeting",
        fields: {
          page: choice({
            label: "Which page?",
            options: Object.entries(PAGE_TITLES).map(([value, label]) => ({ value, label })),
          }),
          meeting: choice({
            label: "To which meeting?",
            options: meetings.map(({ id, label }) => ({ value: id, label })),
          }),
        },
      }),
    ],
  });
}
