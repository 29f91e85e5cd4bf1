import { perTransaction, type ActorTx } from "../../../foundation/access/index.ts";
import { formatLongDay } from "../../../foundation/clock/index.ts";
import { bodyName } from "../../../foundation/pack/index.ts";
import type { StepAnswers } from "../../../foundation/process/index.ts";
import { findDecisions } from "../../governance/index.ts";
import { ELSEWHERE, type DecisionToName } from "../forms/indicator-forms.ts";

/** The latest there are to choose from; an older one is told by its body and day. */
const MOST = 40;

const latest = perTransaction<Awaited<ReturnType<typeof findDecisions>>>();

/** Read once for the form and for what came of it. */
function findLatest(tx: ActorTx): ReturnType<typeof findDecisions> {
  return latest.get(tx, "decisions", () => findDecisions(tx, { most: MOST }));
}

/** The latest decisions that were recorded and that the actor may see, newest meeting first. One query. */
export async function decisionsToName(tx: ActorTx): Promise<DecisionToName[]> {
  return (await findLatest(tx)).map(({ id, code, words, body, heldOn }) => ({
    id,
    label: `${words} (${sayMeeting(tx, body, heldOn)}, ${code})`,
  }));
}

/** By what a target was decided, as everybody who reads the indicator is told: which body, when, and where it is recorded. */
export async function sayDecidedBy(
  tx: ActorTx,
  { decision = ELSEWHERE, body, decided }: StepAnswers,
): Promise<string> {
  if (decision === ELSEWHERE) return sayMeeting(tx, String(body), String(decided));
  const found = (await findLatest(tx)).find(({ id }) => id === decision);
  if (!found) throw new Error("The form lets only decisions through that it offered.");
  return `${sayMeeting(tx, found.body, found.heldOn)}, decision ${found.code}`;
}

function sayMeeting({ house }: ActorTx, body: string, day: string): string {
  return `${bodyName(house.pack, body)}, ${formatLongDay(day)}`;
}
