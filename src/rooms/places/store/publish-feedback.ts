import { isoDay } from "../../../foundation/clock/index.ts";
import { writeReply } from "../../../foundation/intake/index.ts";
import {
  takeStep,
  type StepAnswers,
  type StepContext,
  type StepOutcome,
} from "../../../foundation/process/index.ts";
import { paths } from "../paths.ts";
import { reportProcess } from "../report-process.ts";
import { getProblem } from "./problem.ts";
import { findJoined } from "./report.ts";

/** Who will read what is published, and where. */
export async function whoReadsIt({ tx, thing }: StepContext): Promise<string> {
  const joined = (await findJoined(tx, thing.id)).filter(({ state }) => state === "joined").length;
  const told =
    joined === 1 ? "The one person who reported it" : `Each of the ${joined} people who reported it`;
  return `Everybody can read it at ${paths.done} on the partnership's pages. ${told} finds it when they come back with their number. Nobody learns who else reported it. It cannot be changed afterwards.`;
}

/** Publishes what was done, and leaves it for each of those who reported it: once, and the same words for all. */
export async function publishFeedback(
  { tx, thing }: StepContext,
  answers: StepAnswers,
): Promise<StepOutcome> {
  const { house } = tx;
  const [youSaid, weDid] = [String(answers["youSaid"]), String(answers["weDid"])];
  const { district, placeId } = await getProblem(tx, thing.id);
  await tx.db
    .insertInto("place.feedback")
    .values({
      problem_id: thing.id,
      district,
      place_id: placeId,
      you_said: youSaid,
      we_did: weDid,
      published_on: isoDay(house.now(), house.calendar),
    })
    .execute();
  const joined = (await findJoined(tx, thing.id)).filter(({ state }) => state === "joined");
  let told = 0;
  for (const { id } of joined) {
    // Whoever closed it, or came back to nothing for too long, cannot be told: nobody knows who that is.
    if (await writeReply(tx, id, `You said: ${youSaid}\n\nWe did: ${weDid}`)) told += 1;
    await takeStep(tx, reportProcess, { thingId: id, step: "answer" });
  }
  return { detail: { reports: joined.length, told } };
}
