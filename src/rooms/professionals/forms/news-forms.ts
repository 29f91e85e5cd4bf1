import { choice, defineForm, is, longText, page, yesNo, type Form } from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";

/** What is new since the request was sent; nothing that was told is asked again. */
export async function addForm({ tx }: StepContext): Promise<Form> {
  return defineForm({
    id: "request-add",
    version: 1,
    pages: [
      page({
        id: "news",
        title: "Something new",
        fields: {
          text: longText({
            label: "What is new?",
            hint: "Facts, and how you know. What you told before is kept: you need not say it again.",
            maxLength: 2_000,
          }),
          ...urgentFields(tx.house.pack, {}),
        },
      }),
    ],
  });
}

/** The answer to the front door's question, which may tell something new as well. */
export async function replyForm({ tx }: StepContext): Promise<Form> {
  return defineForm({
    id: "request-reply",
    version: 2,
    pages: [
      page({
        id: "text",
        title: "Your answer",
        fields: {
          text: longText({
            label: "Your answer",
            hint: "As facts, where you can. Anything else that is new can be told here too.",
            maxLength: 2_000,
          }),
          ...urgentFields(tx.house.pack, { optional: true }),
        },
      }),
    ],
  });
}

/** What cannot wait: each decides how soon it is read, and whether anything may still leave by what was checked. */
function urgentFields({ partnership }: Pick<Pack, "partnership">, whether: { readonly optional?: true }) {
  return {
    danger: choice({
      label: "Is she, or a child, in danger right now?",
      ...whether,
      options: [
        { value: "yes", label: "Yes", hint: `${partnership.emergency.inDanger} Then go on here.` },
        { value: "no", label: "No" },
        { value: "unknown", label: "I do not know" },
      ],
    }),
    unsafe: yesNo({
      label: "Has a way of reaching her become unsafe?",
      hint: "A number, an e-mail address, a door, a time of day. If so, nothing leaves by what she said before until it was checked with her again.",
      ...whether,
    }),
    unsafeWay: longText({
      label: "Which, and why is it no longer safe?",
      rows: 3,
      maxLength: 1_000,
      when: is("unsafe", "yes"),
    }),
  };
}
