import type { StepContext } from "../../../foundation/process/index.ts";
import { sayCheckAgain } from "../../people/index.ts";
import { usableWays } from "../model/usable-ways.ts";
import { getReach, type Reach } from "./reach.ts";

const NOBODY =
  "Nobody is contacted: whoever asks about somebody else gets a receipt and nothing later. It may be the person causing harm who asks.";

/** Whether there is somebody to contact at all: where there never is, no page offers it. */
export async function hasSomebody(context: StepContext): Promise<boolean> {
  return (await getReach(context)).kind !== "worried";
}

/** Why there is nobody to contact at all, or nothing. */
export async function needsSomebody(context: StepContext): Promise<string | undefined> {
  return (await getReach(context)).kind === "worried" ? NOBODY : undefined;
}

/** Why no attempt may be made now, or nothing. */
export async function needsPermittedWay(context: StepContext): Promise<string | undefined> {
  const reach = await getReach(context);
  if (reach.kind === "worried") return NOBODY;
  if (usableWays(reach).length > 0) return undefined;
  return standingOf(context, reach.ways, "be reached") ?? "There is no way left to reach her.";
}

/** Why nothing can be written to her now, or nothing. The gate has the last word, also on what changed meanwhile. */
export async function needsWayToWrite(context: StepContext): Promise<string | undefined> {
  const { kind, ways } = await getReach(context);
  if (kind === "worried") return NOBODY;
  const written = ways.filter(({ channel }) => channel !== "phone");
  const [against] = written.flatMap(({ checkAgain }) => checkAgain ?? []);
  if (against && written.every(({ checkAgain }) => checkAgain))
    return `Check with her first how she may be written to: ${sayCheckAgain(against, context.tx.house.calendar)}.`;
  return standingOf(
    context,
    written.filter(({ checkAgain }) => !checkAgain),
    "be written to",
  );
}

/** Why there is nothing for a supervisor to approve, or nothing. */
export async function needsStaleWay(context: StepContext): Promise<string | undefined> {
  const { ways } = await getReach(context);
  return ways.some(({ standing }) => standing === "stale")
    ? undefined
    : "No way to reach her has to be checked again.";
}

/** Why the approved message cannot go, or nothing. */
export async function needsApproval(context: StepContext): Promise<string | undefined> {
  const { ways, approvals } = await getReach(context);
  const written = ways.filter(({ channel, standing }) => channel !== "phone" && standing === "stale");
  if (written.length === 0) return "No way to write to her has to be checked again.";
  const [against] = written.flatMap(({ checkAgain }) => checkAgain ?? []);
  if (against && written.every(({ checkAgain }) => checkAgain))
    return `Nothing written leaves now: ${sayCheckAgain(against, context.tx.house.calendar)}.`;
  if (approvals.some(({ permissionId }) => written.some(({ id }) => id === permissionId))) return undefined;
  return "A manager who did not ask for it has to approve one attempt first.";
}

function standingOf({ tx }: StepContext, ways: Reach["ways"], what: string): string | undefined {
  if (ways.length === 0) return `She gave no way in which she may ${what}.`;
  if (ways.some(({ standing }) => standing === "good")) return undefined;
  const [against] = ways.flatMap(({ checkAgain }) => checkAgain ?? []);
  const why = against
    ? `Check again first: ${sayCheckAgain(against, tx.house.calendar)}.`
    : `How she may ${what} was checked too long ago, or she has said otherwise since.`;
  return ways.some(({ standing }) => standing === "stale")
    ? `${why} Check it with her first, or ask a manager to approve one attempt.`
    : `Nobody has checked with her yet how she may ${what}.`;
}
