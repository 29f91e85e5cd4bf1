import type { Fields, Move } from "../engine/move.ts";
import type { Random } from "../random.ts";
import { DANGER_OVER } from "../words/notes.ts";
import { OTHER_SIDE_REASONS, WANTS } from "../words/support.ts";
import { aside, tells } from "./cast.ts";
import { characteristicFields } from "./characteristic-fields.ts";
import type { Telling } from "./contact-story.ts";
import { formsOfHarm } from "./forms-of-harm.ts";
import type { SameHome } from "./same-home.ts";

const MINUTE_MS = 60_000;
const CHECKED = 0.45;
const ASKED_NEEDS = 0.55;
const SAID_WHO = 0.6;
const JUDGED = 0.65;
const CHILD = 0.5;
const TWICE = 0.04;
const MOVED_OUT = 0.3;
const OVER = 0.6;

/**
 * Tells what is gone through with her once she is reached safely: how she may be reached from now on, who she is, what
 * she needs, who causes harm. All of it within the same talk.
 */
export function triageStory(telling: Telling, reached: Date): void {
  const { plan, key, by, moves } = telling;
  const random = aside(telling, `triage of ${plan.place}`);
  const after = (minutes: number): Date => new Date(reached.getTime() + minutes * MINUTE_MS);
  const step = (minutes: number, name: string, fields: Fields, opens?: string): void => {
    const at = after(minutes);
    moves.push({ does: "step", on: key, at, by, step: name, fields, ...(opens ? { opens } : {}) });
  };
  if (random.chance(CHECKED)) step(0.5, "safe-contact", checkedFields(telling, random));
  if (plan.answers.danger === "yes" && tells(telling, "danger-over", OVER, key))
    step(0.7, "danger", { danger: "no", why: aside(telling, `danger of ${key}`).pick(DANGER_OVER) });
  const about = aboutFields(telling, random);
  step(1, "about", about);
  if (random.chance(ASKED_NEEDS)) {
    const fields = needsFields(telling, random);
    moves.push({
      does: "add",
      part: "needs",
      on: `needs ${plan.place}`,
      from: key,
      at: after(1.5),
      by,
      fields,
    });
  }
  const link = `relationship ${plan.place}.2`;
  // Who she comes back about is known from before.
  if (plan.perhaps !== undefined) return;
  if (plan.answers.unsafeGiven !== undefined && random.chance(SAID_WHO)) {
    step(2, "other-side", otherSideFields(random), link);
    const fields = judgeFields(random);
    if (random.chance(JUDGED))
      moves.push({ does: "step", on: link, at: after(2.5), by, step: "judge", fields });
  }
  const child = `relationship ${plan.place}.3`;
  const children = [about["about-children"] ?? []].flat();
  if (children.includes("live-with") && random.chance(CHILD))
    step(2.7, "child", childFields(telling, random), child);
  if (children.includes("live-with") && tells(telling, "twice", TWICE, key)) {
    // Written down for the other child's name: put right at once.
    step(2.8, "child", childFields(telling, aside(telling, `twice of ${key}`)), `${child}5`);
    moves.push({
      does: "step",
      on: `${child}5`,
      at: after(2.85),
      by,
      step: "end",
      fields: { reason: "mistake" },
    });
  }
  if (plan.home) moves.push(...sameHomeMoves(telling, plan.home, after(2.9)));
}

/** She is linked with the other one of her home, who has a record; some move out again. */
function sameHomeMoves(telling: Telling, { contact: refersTo, kind }: SameHome, at: Date): Move[] {
  const { plan, key: on, by } = telling;
  const fields = { kind, together: "yes", ...(kind === "lives-with" ? {} : { ties: ["relatives"] }) };
  const opens = `relationship ${plan.place}.4`;
  const linked: Move = { does: "step", on, at, by, step: "relate", fields, opens, refersTo };
  if (kind !== "lives-with" || !tells(telling, "moved-out", MOVED_OUT, on)) return [linked];
  const over = new Date(at.getTime() + 3 * 86_400_000);
  return [linked, { does: "step", on: opens, at: over, by, step: "end", fields: { reason: "over" } }];
}

function aboutFields(telling: Telling, random: Random): Fields {
  const { plan, pack } = telling;
  const { answers } = plan;
  return {
    ...(answers.district === undefined ? {} : { district: answers.district }),
    "forms-of-harm": formsOfHarm(pack, answers.words),
    ...characteristicFields(pack, random, plan),
  };
}

function checkedFields({ plan }: Telling, random: Random): Fields {
  const { channel, phone, email, device, times, codeWord, ifOther, interpreter } = plan.answers;
  const said = { phone, email, device, codeWord, ifOther, interpreter };
  const known = Object.entries(said).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  const ways = channel === "phone" || channel === "text" || channel === "email" ? [channel] : ["none"];
  return {
    ways,
    ...(Object.fromEntries(known) as Fields),
    ...(times ? { times_from: times.from, times_to: times.to } : {}),
    ...(channel === "phone" ? { withheld: random.pick(["yes", "no"]) } : {}),
    welfare: random.pick(["police", "contact-first", "no"]),
    withHer: "yes",
  };
}

function needsFields({ pack }: Telling, random: Random): Fields {
  const stated = pack.needs
    .filter(() => random.chance(0.3))
    .map(({ id }) => [
      `need-${id}`,
      random.weigh([
        ["wanted", 50],
        ["later", 20],
        ["met", 15],
        ["not-wanted", 15],
      ]),
    ]);
  return {
    ...(Object.fromEntries(stated) as Fields),
    ...(random.chance(0.6) ? { wants: random.pick(WANTS) } : {}),
    ...(random.chance(0.5) ? { children: String(random.whole(0, 3)) } : {}),
  };
}

function otherSideFields(random: Random): Fields {
  return {
    person: "new",
    relation: random.weigh([
      ["partner", 40],
      ["ex-partner", 35],
      ["family", 12],
      ["household", 4],
      ["known", 7],
      ["stranger", 2],
    ]),
    ties: [random.pick(["married", "intimate", "same-child", "none"])],
    together: random.pick(["yes", "no", "no", "unknown"]),
    check: random.weigh([
      ["clear", 92],
      ["unsure", 8],
    ]),
  };
}

function judgeFields(random: Random): Fields {
  return {
    primary: random.weigh([
      ["other", 90],
      ["unclear", 8],
      ["person", 2],
    ]),
    grounds: ["fear", ...(random.chance(0.6) ? ["control"] : []), ...(random.chance(0.5) ? ["history"] : [])],
    reason: random.pick(OTHER_SIDE_REASONS),
  };
}

function childFields({ plan }: Telling, random: Random): Fields {
  const { family } = plan.answers;
  return {
    given: random.pick(["Alfie", "Amira", "Ben", "Ella", "Jakub", "Leo", "Maya", "Noah", "Zosia"]),
    ...(family ? { family } : {}),
    kind: "parent-of",
    together: "yes",
  };
}
