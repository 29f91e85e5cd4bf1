import { longText, oneQuestion } from "../../foundation/forms/index.ts";
import { conflict } from "../../foundation/errors/index.ts";
import { namesHer, namesSaid, repeatsHer, writeReply } from "../../foundation/intake/index.ts";
import type { StepAnswers, StepContext, StepDefinition } from "../../foundation/process/index.ts";
import { writeNote } from "../chronology/index.ts";
import { closedByHer } from "./model/closed-by-her.ts";
import { getContact } from "./store/contact.ts";
import { findReturned } from "./store/find-returned.ts";
import { findKept } from "./store/kept.ts";

const replyForm = oneQuestion(
  "contact-reply",
  "text",
  longText({
    label: "What should she read when she comes back?",
    hint: "Someone else may read it with her reference. No names, addresses or appointments, and nothing she told us.",
    errors: {
      missing:
        "Write the answer without what she told us: no name, number, address or sentence of hers may stand in it",
    },
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
    lacks: lacksOwnWords,
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
  const kept = await findKept(context);
  if (kept?.closed_by_her_at) return closedByHer(kept.closed_by_her_at, context.tx.house.calendar);
  return kept?.has_thread
    ? undefined
    : "Nobody can come back to this contact: she asked to be reached, or closed it, or it was too long ago.";
}

/** An answer says none of her names, nor again what she told us: whoever else reads it would learn it (SAFETY 25). */
async function lacksOwnWords(answers: StepAnswers, context: StepContext): Promise<string | undefined> {
  const { answers: said } = await getContact(context.tx, context.thing.id);
  const returned = (await findReturned(context)).map(({ text }) => text);
  const hers = [said.words, said.phone, said.email, ...returned].filter((text) => text !== undefined);
  const names = [said.given, said.family, said.unsafeGiven, said.unsafeFamily, ...namesSaid(hers)];
  const text = String(answers["text"]);
  return repeatsHer(text, hers) || namesHer(text, names) ? "text" : undefined;
}

/** Sealed so that only she can read it; the same words stay in the contact's own chronology. */
async function leaveReply({ tx, thing }: StepContext, answers: StepAnswers): Promise<void> {
  const text = String(answers["text"]);
  if (!(await writeReply(tx, thing.id, text)))
    throw conflict("She has closed this. Nothing can be left for her.");
  await writeNote(tx, { thingId: thing.id, kind: "contact", text: `Left for when she comes back: ${text}` });
}
