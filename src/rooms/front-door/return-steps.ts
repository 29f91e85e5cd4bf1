import { longText, oneQuestion } from "../../foundation/forms/index.ts";
import { conflict } from "../../foundation/errors/index.ts";
import { writeReply } from "../../foundation/intake/index.ts";
import type { StepAnswers, StepContext, StepDefinition } from "../../foundation/process/index.ts";
import { writeNote } from "../chronology/index.ts";
import { findKept } from "./store/kept.ts";

const replyForm = oneQuestion(
  "contact-reply",
  "text",
  longText({
    label: "What should she read when she comes back?",
    hint: "Someone else may read it with her reference. No names, addresses or appointments, and nothing she told us.",
  }),
);

/** The steps of a contact whose person would rather come back with a reference than be reached (SAFETY 25). */
export const returnSteps = {
  reply: {
    label: "Leave an answer for when she comes back",
    done: "Answer left for when she comes back",
    from: ["taken"],
    to: "stays",
    permission: "contact.triage",
    form: replyForm,
    guard: needsThread,
    effect: leaveReply,
  },
  returned: {
    label: "Take in what she wrote when she came back",
    done: "She came back and wrote",
    from: ["waiting", "taken"],
    to: "stays",
    permission: "intake.take-in",
    silent: true,
  },
} as const satisfies Record<string, StepDefinition>;

async function needsThread(context: StepContext): Promise<string | undefined> {
  return (await findKept(context))?.has_thread
    ? undefined
    : "Nobody can come back to this contact: she asked to be reached, or closed it, or it was too long ago.";
}

/** Sealed so that only she can read it; the same words stay in the contact's own chronology. */
async function leaveReply({ tx, thing }: StepContext, answers: StepAnswers): Promise<void> {
  const text = String(answers["text"]);
  if (!(await writeReply(tx, thing.id, text)))
    throw conflict("She has closed this. Nothing can be left for her.");
  await writeNote(tx, { thingId: thing.id, kind: "contact", text: `Left for when she comes back: ${text}` });
}
