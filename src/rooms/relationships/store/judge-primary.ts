import { conflict } from "../../../foundation/errors/index.ts";
import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { writeNote } from "../../chronology/index.ts";
import type { Judged } from "./link.ts";

const SAID: Readonly<Record<Judged, string>> = {
  other: "Primary perpetrator: the person said to cause harm.",
  person: "Primary perpetrator: the person recorded as harmed. It is the other way round.",
  unclear: "Primary perpetrator: it cannot be said yet.",
};

/** A judgement of harm is made of a link that says somebody was harmed. */
export async function needsHarm({ tx, thing }: StepContext): Promise<string | undefined> {
  const link = await tx.db
    .selectFrom("relationship.link")
    .select("kind")
    .where("id", "=", thing.id)
    .executeTakeFirst();
  return link?.kind === "harmed-by" ? undefined : "This does not say that one was harmed by the other.";
}

/**
 * Records who is judged to be the primary perpetrator: signed, with reasons, in the chronology of the thing the link came
 * out of. An earlier judgement stays there; this one holds from now on.
 */
export async function judgePrimary({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { judged, text, detail } = judgementOf(answers);
  if (!thing.parentId) throw conflict("Nothing says what this came out of.");
  await tx.db.updateTable("relationship.link").set({ judged }).where("id", "=", thing.id).execute();
  await writeNote(tx, { thingId: thing.parentId, kind: "judgement", text });
  return { detail };
}

/** A judgement as it is kept: who it is, the words of the note, the codes of the log. */
export function judgementOf({ primary, grounds, reason }: StepAnswers) {
  const judged = (["other", "person", "unclear"] as const).find((each) => each === primary);
  if (!judged) throw conflict("Say who it is, or that it cannot be said.");
  const text = `${SAID[judged]} ${String(reason)}`;
  return {
    judged,
    text,
    detail: { primary: judged, grounds: Array.isArray(grounds) ? grounds.join(",") : "" },
  };
}
