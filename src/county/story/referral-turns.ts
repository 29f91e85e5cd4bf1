import { addLimit, type Limit } from "../../foundation/clock/index.ts";
import { getThreshold, type Pack, type ThresholdKey } from "../../foundation/pack/index.ts";
import { serviceTeamOf } from "../../rooms/referrals/index.ts";
import { codeOf } from "../../rooms/relationships/index.ts";
import type { Fields } from "../engine/move.ts";
import { MESSAGES } from "../words/notes.ts";
import { aside, tells } from "./cast.ts";
import type { Telling } from "./referral-story.ts";
import { DOOR_HOURS, workTime } from "./when.ts";

const MINUTE_MS = 60_000;
/** Of how many referrals each is told. */
const SHARE = { change: 0.07, story: 0.12, "to-manager": 0.2, "ask-later": 0.25, share: 0.5 };

/** What goes with it is chosen again before it is sent: less of it, or a word more. */
export function changeBeforeSending(telling: Telling, prepared: Date, chosen: Fields): void {
  const { on, plan, moves } = telling;
  if (!tells(telling, "change", SHARE.change, on)) return;
  const random = aside(telling, `changing of ${on}`);
  const { service: _, ...before } = chosen;
  const parts = [before["parts"] ?? []].flat().filter((part) => part !== "words");
  const at = new Date(prepared.getTime() + 2 * MINUTE_MS);
  const fields = { ...before, parts, message: random.pick(MESSAGES) };
  moves.push({ does: "step", on, at, by: plan.by, step: "change", fields });
}

/** The house tells the service's managers and the sender when no answer has come for too long. */
export function escalateUnanswered(
  { on, pack, calendar, moves }: Telling,
  sent: Date,
  answered?: Date,
): void {
  const due = addLimit(sent, limitOf(pack, "referral.answer"), calendar);
  const late = addLimit(due, limitOf(pack, "referral.escalate-after"), calendar);
  // Within the minutes in which the job comes round.
  const at = new Date(late.getTime() + 3 * MINUTE_MS);
  if (answered === undefined || at < answered) moves.push({ does: "escalate", on, at });
}

/** She is asked by herself whether she had to tell it again, before all is passed on. @returns when, if she was */
export function askStory(telling: Telling, accepted: Date): Date | undefined {
  const { on, plan, moves, calendar } = telling;
  if (!tells(telling, "story", SHARE.story, on)) return undefined;
  const random = aside(telling, `story of ${on}`);
  const at = workTime(accepted, random.between(0.3, 2), DOOR_HOURS, calendar, random.next());
  const repeated = random.pick(["no", "no", "partly", "yes"]);
  moves.push({ does: "step", on, at, by: plan.by, step: "story", fields: { repeated } });
  return at;
}

/** Whoever works with her now has to know who may do her harm. */
export function shareLink(telling: Telling, accepted: Date): void {
  const { on, plan, moves, calendar, service } = telling;
  if (plan.link === undefined || !tells(telling, "share", SHARE.share, on)) return;
  const random = aside(telling, `sharing of ${on}`);
  const at = workTime(accepted, random.between(0.5, 4), DOOR_HOURS, calendar, random.next());
  const fields = { who: codeOf(serviceTeamOf(service)), why: random.pick(["agreed", "agreed", "safety"]) };
  moves.push({ does: "step", on: plan.link, at, by: plan.by, step: "share", fields });
}

/** What is done about a refusal before it is passed on: a manager decides, or she is asked again another time. */
export function turnsOfRefusal(telling: Telling, declined: Date, passedOn: Fields): Date {
  const { on, plan, moves, calendar } = telling;
  const random = aside(telling, `refusal of ${on}`);
  const step = (after: Date, hours: number, name: string, fields: Fields): Date => {
    const at = workTime(after, hours, DOOR_HOURS, calendar, random.next());
    moves.push({ does: "step", on, at, by: plan.by, step: name, fields });
    return at;
  };
  let last = declined;
  if (tells(telling, "to-manager", SHARE["to-manager"], on))
    last = step(last, random.tailed(2, 0.7), "to-manager", {});
  if (!tells(telling, "ask-later", SHARE["ask-later"], on)) return last;
  last = step(last, random.tailed(5, 0.7), "ask-later", passedOn);
  return new Date(last.getTime() + random.whole(20, 45) * 86_400_000);
}

function limitOf(pack: Pack, key: ThresholdKey): Limit {
  const { value, unit } = getThreshold(pack, key);
  if (unit === "count") throw new Error(`${key} is no time.`);
  return { value, unit };
}
