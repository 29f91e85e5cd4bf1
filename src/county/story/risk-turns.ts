import type { Pack } from "../../foundation/pack/index.ts";
import type { Fields, Move } from "../engine/move.ts";
import { ASIDE_NOTES, NOT_NEEDED } from "../words/notes.ts";
import { aside, tells } from "./cast.ts";
import type { Telling } from "./contact-story.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Of how many assessments each is told. */
const SHARE = { "put-aside": 0.05, "not-needed": 0.15, "review-over": 0.06 };
const REASONS = ["not-safe", "not-now", "other-tool", "mistake"];

/** One was begun and could not be gone through: it is put aside. @returns when the next may begin */
export function putAside(telling: Telling, from: Date): Date {
  const { plan, key, by, moves } = telling;
  if (!tells(telling, "put-aside", SHARE["put-aside"], key)) return from;
  const random = aside(telling, `put aside of ${key}`);
  const on = `risk ${plan.place}.1`;
  const after = (minutes: number): Date => new Date(from.getTime() + minutes * MINUTE_MS);
  const note = random.chance(0.6) ? { note: random.pick(ASIDE_NOTES) } : {};
  const fields = { reason: random.pick(REASONS), ...note };
  moves.push({ does: "assess", on, at: after(2), by, from: key });
  moves.push({ does: "step", on, at: after(6), by, step: "put-aside", fields });
  return after(25);
}

/** A further screen that an answer asks for is reasoned away, for some: `fields` is what was answered. */
export function reasonAway(telling: Telling, on: string, completed: Date, fields: Fields): void {
  const { pack, by, moves, key } = telling;
  const [screen] = screensAskedBy(pack, fields);
  if (screen === undefined || !tells(telling, "not-needed", SHARE["not-needed"], key)) return;
  const why = aside(telling, `not needed of ${key}`).pick(NOT_NEEDED);
  const at = new Date(completed.getTime() + 2 * MINUTE_MS);
  moves.push({ does: "step", on, at, by, step: "not-needed", fields: { screen, why } });
}

/** Who reviews it no longer: mostly it ends with the request, and now and then a colleague goes on with it for a while. */
export function endReview(telling: Telling, on: string, at: Date): Move[] {
  const { by, colleagues, key } = telling;
  const end = { does: "step", on, step: "end-review", fields: {} } as const;
  const random = aside(telling, `review of ${key}`);
  const others = colleagues.filter(
    ({ roleId, agencyId, staffId }) =>
      roleId === by.roleId && agencyId === by.agencyId && staffId !== by.staffId,
  );
  if (others.length === 0 || !tells(telling, "review-over", SHARE["review-over"], key))
    return [{ ...end, at, by }];
  const other = random.pick(others);
  const fields = { to: `staff.${other.staffId}`, agreed: "yes" };
  const later = new Date(at.getTime() + random.whole(1, 9) * DAY_MS);
  return [
    { ...end, at, by, step: "hand-over", fields },
    { ...end, at: later, by: other },
  ];
}

function screensAskedBy({ riskTools: [tool] }: Pack, fields: Fields): string[] {
  return (tool?.items ?? []).flatMap(({ key, triggers }) => (fields[key] === "yes" ? (triggers ?? []) : []));
}
