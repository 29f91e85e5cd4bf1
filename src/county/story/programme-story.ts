import type { Move } from "../engine/move.ts";
import { TALKED } from "../words/notes.ts";
import type { Teller } from "./cast.ts";
import { changeHands } from "./change-hands.ts";
import type { ContactPlan } from "./contact-story.ts";
import { SERVICE_HOURS, workTime } from "./when.ts";

type Plan = Pick<ContactPlan, "place" | "at" | "answers"> & { readonly isTaken: boolean };

/** Tells a request from somebody worried about their own behaviour: the programme takes it, gets in touch, and ends it. */
export function programmeStory(teller: Teller, { place, at, answers, isTaken }: Plan): Move[] {
  const { random, calendar, colleagues } = teller;
  const on = `contact ${place}`;
  let by = random.pick(colleagues.filter(({ roleId }) => roleId === "behaviour-change-practitioner"));
  const moves: Move[] = [{ does: "arrive", on, at, kind: "own-behaviour", answers }];
  if (!isTaken) return moves;
  const step = (last: Date, hours: number, name: string, fields = {}): Date => {
    const then = workTime(last, hours, SERVICE_HOURS, calendar, random.next());
    moves.push({ does: "step", on, at: then, by, step: name, fields });
    return then;
  };
  let last = step(at, random.tailed(3, 0.9), "answer-call");
  const held = changeHands(
    teller,
    { by, at: last },
    {
      key: on,
      give: "pass-on",
      back: "give-back",
      take: "answer-call",
      did: (who, then, name, fields = {}) =>
        moves.push({ does: "step", on, at: then, by: who, step: name, fields }),
      // Nobody takes over there: it is handed on, or back.
      isColleague: ({ roleId }, way) => roleId === by.roleId && way !== "take-over",
    },
  );
  ({ by, at: last } = held);
  if (random.chance(0.3)) last = step(last, random.tailed(4, 0.7), "talk", { result: "no-answer" });
  last = step(last, random.tailed(8, 0.8), "talk", { result: "spoke", note: random.pick(TALKED) });
  step(last, random.tailed(6, 0.8), "end", { reason: random.pick(["programme", "programme", "advice"]) });
  return moves;
}
