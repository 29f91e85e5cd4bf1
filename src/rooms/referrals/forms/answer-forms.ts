import { choice, defineForm, longText, number, page, type Form } from "../../../foundation/forms/index.ts";
import type { DeclineReason } from "../../../foundation/pack/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { NEXT_OPTIONS } from "../model/declined.ts";

/** Why a service cannot take a referral: one of the pack's coded reasons, and what it offers next (DOMAIN 6, 7). */
export async function declineForm({ tx }: StepContext): Promise<Form> {
  return defineForm({
    id: "referral-decline",
    version: 2,
    pages: [
      page({
        id: "reason",
        title: "Why can the service not take this?",
        fields: {
          reason: reasonField(tx.house.pack.declineReasons),
          next: choice({
            label: "What should happen next?",
            hint: "Left open, it is what goes with the reason.",
            options: [...NEXT_OPTIONS],
            optional: true,
          }),
          note: longText({ label: "What whoever referred her should know", optional: true }),
        },
      }),
    ],
  });
}

/** Why she has to wait, and how long: of the pack's reasons, those whose next option is the waiting list. */
export async function waitlistForm({ tx }: StepContext): Promise<Form> {
  const reasons = tx.house.pack.declineReasons.filter(({ next }) => next.step === "join-waiting-list");
  return defineForm({
    id: "referral-waitlist",
    version: 1,
    pages: [
      page({
        id: "wait",
        title: "Put her on the waiting list",
        fields: {
          ...(reasons.length > 0 ? { reason: reasonField(reasons) } : {}),
          weeks: number({ label: "About how many weeks will she wait?", max: 104 }),
          note: longText({ label: "What whoever referred her should know", optional: true }),
        },
      }),
    ],
  });
}

/** A question to whoever referred her, or its answer. */
export const questionForm = oneBox("referral-question", "What do you need to know?");
export const replyForm = oneBox("referral-reply", "Your answer");

function reasonField(reasons: readonly DeclineReason[]) {
  return choice({
    label: "Why?",
    options: reasons.map(({ id, name, next }) => ({ value: id, label: name, hint: next.advice })),
  });
}

function oneBox(id: string, label: string): Form {
  return defineForm({
    id,
    version: 1,
    pages: [page({ id: "text", title: label, fields: { text: longText({ label }) } })],
  });
}
