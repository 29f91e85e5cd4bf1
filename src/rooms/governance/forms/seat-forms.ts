import { choice, date, defineForm, page, text, yesNo } from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { PARTS } from "../model/seat.ts";

/** What is chosen where a member speaks for no agency, or signs in as nobody. */
export const NONE = "none";

type Colleague = { readonly id: string; readonly name: string };

/** A new seat on a body: for which agency, who, as what and from when. On a panel, nothing about an account. */
export function seatForm(
  { agencies }: Pick<Pack, "agencies">,
  isPanel: boolean,
  colleagues: readonly Colleague[],
) {
  const choose = {
    close: yesNo({
      label: "Is the name for keepers only?",
      hint: "Say yes if being known as a member could put her in danger. Everybody else then reads “Panel member”.",
    }),
    staff: choice({
      label: "Does she sign in here?",
      hint: "What she is to do then shows in what needs her now.",
      errors: {
        missing: "Choose somebody of her agency or of ours, or no one where the name is for keepers only",
      },
      options: [
        { value: NONE, label: "No, or not as a member" },
        ...colleagues.map(({ id, name }) => ({ value: id, label: `Yes, as ${name}` })),
      ],
    }),
  };
  return defineForm({
    id: isPanel ? "board-seat-panel" : "board-seat",
    version: 1,
    pages: [
      page({
        id: "seat",
        title: "The seat",
        fields: {
          name: text({ label: "Name of the member", maxLength: 120 }),
          agency: choice({
            label: "For which agency does she speak?",
            select: true,
            options: [
              { value: NONE, label: "For none" },
              ...agencies.map(({ id, name }) => ({ value: id, label: name })),
            ],
          }),
          part: choice({
            label: "What is she on this body?",
            options: Object.entries(PARTS).map(([value, label]) => ({ value, label })),
          }),
          since: date({ label: "From" }),
          ...(isPanel ? {} : choose),
        },
      }),
    ],
  });
}

/** When a seat ends. */
export const endForm = defineForm({
  id: "board-seat-end",
  version: 1,
  pages: [
    page({
      id: "end",
      title: "The last day",
      fields: {
        until: date({
          label: "Last day of the seat",
          hint: "Who sat there stays in the list of earlier members.",
          errors: { missing: "Enter the last day, not before the seat began" },
        }),
      },
    }),
  ],
});
