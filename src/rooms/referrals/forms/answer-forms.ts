import { choice, defineForm, longText, page, type Form } from "../../../foundation/forms/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";

/** Why a service cannot take a referral: one of the pack's coded reasons, each with a next option (DOMAIN 6, 7). */
export async function declineForm({ tx }: StepContext): Promise<Form> {
  const options = tx.house.pack.declineReasons.map(({ id, name, next }) => ({
    value: id,
    label: name,
    hint: next.advice,
  }));
  return defineForm({
    id: "referral-decline",
    version: 1,
    pages: [
      page({
        id: "reason",
        title: "Why can the service not take this?",
        fields: {
          reason: choice({ label: "Why can the service not take this?", options }),
          note: longText({ label: "What the front door should know", optional: true }),
        },
      }),
    ],
  });
}

/** A question to the front door, or its answer. */
export const questionForm = oneBox("referral-question", "What do you need to know?");
export const replyForm = oneBox("referral-reply", "Your answer");

function oneBox(id: string, label: string): Form {
  return defineForm({
    id,
    version: 1,
    pages: [page({ id: "text", title: label, fields: { text: longText({ label }) } })],
  });
}
