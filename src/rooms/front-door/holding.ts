import { can, findColleagues } from "../../foundation/access/index.ts";
import { conflict } from "../../foundation/errors/index.ts";
import { choice, defineForm, longText, page, type Form } from "../../foundation/forms/index.ts";
import type { StepAnswers, StepContext, StepOutcome } from "../../foundation/process/index.ts";
import { writeNote } from "../chronology/index.ts";
import { findHolder, setTakenBy } from "./store/holder.ts";

/** Who may take a contact from a colleague who can still see it: whoever gives access at its agency. */
const OVERSEES = "access.grant";

const REASONS = [
  { value: "workload", label: "I have too much to do it well" },
  { value: "away", label: "I am going off shift, or away" },
  { value: "skills", label: "Someone else knows more about this: language, form of abuse, place" },
  { value: "she-asked", label: "She asked for someone else" },
  { value: "known-to-me", label: "I know someone involved" },
  { value: "oversight", label: "I oversee the team's work" },
] as const;

/** Takes a contact for the actor. */
export async function takeForMyself({ tx, thing }: StepContext): Promise<void> {
  await setTakenBy(tx, thing.id, tx.actor.staffId);
}

/** Gives a contact back to the team. */
export async function giveBack({ tx, thing }: StepContext): Promise<void> {
  await setTakenBy(tx, thing.id, undefined);
}

/** Of two who take at once, what the second is told. */
export async function sayWhoTookIt(context: StepContext): Promise<string | undefined> {
  const holder = await findHolder(context);
  if (!holder) return undefined;
  if (holder.isMe) return "You have taken this already.";
  return `${holder.name} took this just before you. Nothing needs doing; the next one is in the queue.`;
}

/** A contact that is with a colleague is hers to give on, unless she can no longer see it. */
export async function needsToBeMine(context: StepContext): Promise<string | undefined> {
  const holder = await findHolder(context);
  if (!holder || holder.isMe || holder.hasLost || can(context.tx.actor, OVERSEES)) return undefined;
  return `It is with ${holder.name}: ask her or him, or a manager.`;
}

/** Whether the page offers to give it on or back: where it is the actor's to do. */
export async function isMineToGive(context: StepContext): Promise<boolean> {
  return (await needsToBeMine(context)) === undefined;
}

/** Whether the page offers to take it over: not what one has, and not what is not one's to take. */
export async function isMineToTakeOver(context: StepContext): Promise<boolean> {
  return (await needsReasonToTakeOver(context)) === undefined;
}

/** Taking over is for managers, or for anyone once whoever had it can no longer see it. */
export async function needsReasonToTakeOver(context: StepContext): Promise<string | undefined> {
  const holder = await findHolder(context);
  if (holder?.isMe) return "It is with you already.";
  if (!holder || holder.hasLost || can(context.tx.actor, OVERSEES)) return undefined;
  return `${holder.name} has it. A manager can take it over, or ${holder.name} can hand it to you.`;
}

/**
 * Asks which colleague takes a contact on and why. Only those it is open to already, whose seat still holds, and from
 * whom no conflict of interest hides it.
 */
export function handOverForm(permission: string): (context: StepContext) => Promise<Form> {
  return async (context) => {
    const { tx, thing } = context;
    const holder = await findHolder(context);
    const colleagues = await findColleagues(tx, thing.id, { permission, involved: true });
    const others = colleagues.filter(({ id }) => id !== holder?.staffId);
    const reason = choice({
      label: "Why?",
      ...(others.length === 0 ? { hint: "Nobody else of your team can take it on now." } : {}),
      options: REASONS,
    });
    const note = longText({ label: "What should they know first?", optional: true });
    const options = others.map(({ id, name, role }) => ({ value: id, label: name, hint: role }));
    const to = choice({
      label: "Who takes it on?",
      hint: "It is theirs from the moment you press: in the queue it stands as with them.",
      options,
    });
    return defineForm({
      id: "contact-hand-over",
      version: 1,
      pages: [
        page({
          id: "hand-over",
          title: "Who, and why",
          fields: options.length === 0 ? { reason, note } : { to, reason, note },
        }),
      ],
    });
  };
}

/** Hands a contact to the chosen colleague; what she should know first becomes a note of its course. */
export async function handOver({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { to, note, reason } = answers;
  if (typeof to !== "string")
    throw conflict("Nobody else of your team can take it on now. It stays where it is.");
  if (typeof note === "string") await writeNote(tx, { thingId: thing.id, kind: "contact", text: note });
  await setTakenBy(tx, thing.id, to);
  return { detail: { reason: String(reason) } };
}
