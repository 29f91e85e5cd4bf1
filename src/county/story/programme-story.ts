import type { Move } from "../engine/move.ts";
import { TALKED } from "../words/notes.ts";
import type { Teller } from "./cast.ts";
import type { ContactPlan } from "./contact-story.ts";
import { SERVICE_HOURS, workTime } from "./when.ts";

type Plan = Pick<ContactPlan, "place" | "at" | "answers"> & { readonly isTaken: boolean };

/** Tells a request from somebody worried about their own behaviour: the programme takes it, gets in touch, and ends it. */
export function programmeStory(
  { random, calendar, colleagues }: Teller,
  { place, at, answers, isTaken }: Plan,
): Move[] {
  const on = `contact ${place}`;
  const by = random.pick(colleagues.filter(({ roleId }) => roleId === "behaviour-change-practitioner"));
  const moves: Move[] = [{ does: "arrive", on, at, kind: "own-behaviour", answers }];
  if (!isTaken) return moves;
  const step = (last: Date, hours: number, name: string, fields = {}): Date => {
    const then = workTime(last, hours, SERVICE_HOURS, calendar, random.next());
    moves.push({ does: "step", on, at: then, by, step: name, fields });
    return then;
  };
  let last = step(at, random.tailed(3, 0.9), "answer-call");
  if (random.chance(0.3)) last = step(last, random.tailed(4, 0.7), "talk", { result: "no-answer" });
  last = step(last, random.tailed(8, 0.8), "talk", { result: "spoke", note: random.pick(TALKED) });
  step(last, random.tailed(6, 0.8), "end", { reason: random.pick(["programme", "programme", "advice"]) });
  return moves;
}
