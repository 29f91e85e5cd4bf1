import type { StepAnswers, StepContext, StepDetail, StepOutcome } from "../../../foundation/process/index.ts";
import { signReason, writeNote } from "../../chronology/index.ts";
import { usableWays } from "../model/usable-ways.ts";
import { momentCodes } from "../model/varied-attempts.ts";
import { getReach } from "./reach.ts";

/**
 * Writes down that she was called or written to, whether that reached her or not: the facts as a note, the reason for a
 * time outside her hours as a signed one, and in the step log the codes by which attempts are counted and leave is used up.
 */
export async function recordAttempt(context: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { tx, thing } = context;
  const { channel, result, note, outside } = answers;
  const usable = usableWays(await getReach(context)).find(({ way }) => way.channel === channel);
  if (typeof note === "string") await writeNote(tx, { thingId: thing.id, kind: "contact", text: note });
  const what = usable?.way.checkAgain
    ? "By a way that may not be safe"
    : "Outside the hours that she said are safe";
  const against = await signReason(tx, { thingId: thing.id, what, why: outside });
  const detail: StepDetail = {
    channel: String(channel),
    ...(typeof result === "string" ? { result } : {}),
    ...momentCodes(tx.house.now(), tx.house.calendar),
    ...against,
    ...(usable?.approval ? { approval: usable.approval } : {}),
  };
  return { detail };
}
