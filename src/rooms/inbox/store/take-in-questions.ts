import { z } from "zod";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import type { TakenIntake } from "../../../foundation/intake/index.ts";
import { findThing, openThing, takeStep } from "../../../foundation/process/index.ts";
import { arrivalOf, takeInAll } from "../../front-door/index.ts";
import { MORE_KIND, QUESTION_KIND } from "../kinds.ts";
import { questionProcess } from "../question-process.ts";
import { handOnMore } from "./hand-on-more.ts";
import { addMessage } from "./question.ts";

/** The system actor that brings what is asked, and forgets it in the end. */
export const INBOX = "inbox";

const sent = z.object({ text: z.string().min(1) });

/** Takes in what was asked, and what was added to it. @returns how many */
export async function takeInQuestions(house: House): Promise<number> {
  return takeInAll(house, { actor: INBOX, kinds: [QUESTION_KIND, MORE_KIND], open });
}

async function open(tx: ActorTx, taken: TakenIntake): Promise<void> {
  const { text } = sent.parse(await taken.open());
  if (taken.thingId !== undefined) return takeMore(tx, taken, { questionId: taken.thingId, text });
  const { agencyId, owner } = arrivalOf(tx.house.pack, "need-help", {}).opening;
  const why = { basis: "someone asked without a name", purpose: "to answer the question" };
  await openThing(tx, questionProcess, {
    id: taken.id,
    agencyId,
    owner,
    involved: [
      { grantee: owner, capacity: "front door", ...why },
      { grantee: `system:${INBOX}`, capacity: "mailbox", ...why },
    ],
    write: async ({ id }) => {
      await tx.db.insertInto("inbox.question").values({ id, received_at: taken.receivedAt }).execute();
      await addMessage(tx, id, { id, text, fromUs: false, writtenAt: taken.receivedAt });
    },
  });
}

type More = { readonly questionId: string; readonly text: string };

/** What she added: to the question, or, where that was handed over meanwhile, to the contact it became. */
async function takeMore(
  tx: ActorTx,
  { id, receivedAt }: TakenIntake,
  { questionId, text }: More,
): Promise<void> {
  const thing = await findThing(tx, questionId);
  // She closed it herself since: then nobody reads it.
  if (thing?.state === "shredded") return;
  // What it was added to waits still, or cannot be opened: then this waits as well, and is not lost.
  if (!thing) throw notFound();
  if (thing.state === "handed-over") return handOnMore(tx, questionId, { id, text });
  await addMessage(tx, questionId, { id, text, fromUs: false, writtenAt: receivedAt });
  await takeStep(tx, questionProcess, { thingId: questionId, step: "more", body: {}, version: undefined });
}
