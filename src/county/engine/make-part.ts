import type { Answers } from "../../foundation/forms/index.ts";
import { sealValue } from "../../foundation/house/index.ts";
import type { Opening, ProcessDefinition, StepOutcome } from "../../foundation/process/index.ts";
import {
  dueSetting,
  goalProcess,
  outcomesAt,
  planProcess,
  reviewProcess,
  taskProcess,
  type Stage,
} from "../../rooms/support/index.ts";
import { coded, note, open, ownGrantee, take, textIn } from "./act.ts";
import type { Move } from "./move.ts";
import type { Row, TableName } from "./rows.ts";
import { thingOf, type LiveThing, type World } from "./world.ts";

type Add = Extract<Move, { does: "add" }>;
type Step = Extract<Move, { does: "step" }>;

/** How the plan stands that is her plan until a newer one is agreed. */
const HOLDS = ["agreed", "reviewed"];

type New = Pick<Opening, "detail" | "clocks"> & {
  readonly definition: ProcessDefinition;
  readonly table: TableName;
  readonly owner?: string;
  readonly own: (id: string) => Row;
};

/** Opens a plan, a goal, a task or a review of a case, for exactly those the case is open to. */
export function addPart(world: World, move: Add): void {
  const parent = thingOf(world, move.from);
  if (parent.state !== "active") throw new Error(`${move.from} is not active: nothing can be added to it.`);
  const { definition, table, owner, ...made } = newPart(world, move);
  const involved = parent.ledger
    .filter(({ ended_at, until }) => ended_at === null && (until === null || (until as Date) > move.at))
    .map((row) => ({
      grantee: textIn(row, "grantee"),
      capacity: textIn(row, "capacity"),
      basis: textIn(row, "basis"),
      purpose: textIn(row, "purpose"),
      ...(row["until"] ? { until: row["until"] as Date } : {}),
    }));
  const { agencyId, personId, id: parentId } = parent;
  const opening = {
    ...made,
    key: move.on,
    agencyId,
    personId,
    parentId,
    owner: owner ?? ownGrantee(parent, move.by),
    involved,
  };
  const before = (world.parts.get(parentId) ?? []).findLast(({ definition: { name } }) => name === "plan");
  const thing = open(world, definition, opening, move);
  world.rows[table].push(thing.own);
  if (definition === planProcess && before) goOnFrom(world, thing, before, move);
}

/** A new draft begins with what the newest plan says; while there is one, no other is begun. */
function goOnFrom(world: World, plan: LiveThing, before: LiveThing, move: Add): void {
  if (before.state === "draft") throw new Error(`${move.on} is begun while there is a draft.`);
  const text = world.planTexts.get(before.id);
  if (text) keepPlanText(world, plan, text, move);
}

/** The next version of a plan, sealed and signed. */
function keepPlanText(world: World, { id, own }: LiveThing, text: Answers, { at, by }: Add | Step): number {
  const { house, random, rows, planTexts } = world;
  const [row, version] = [random.uuid(), Number(own["version"]) + 1];
  const body = sealValue(house, { table: "support.plan_text", row, column: "body" }, text as Json);
  rows["support.plan_text"].push({ id: row, plan_id: id, version, body, at, by_staff: by.staffId });
  own["version"] = version;
  planTexts.set(id, text);
  return version;
}

function newPart({ house }: World, { part, fields }: Add): New {
  const field = (name: string): string => String(fields[name] ?? "");
  switch (part) {
    case "plan":
      return {
        definition: planProcess,
        table: "support.plan",
        own: (id) => ({ id, version: 0, copy: null, copy_version: null, copy_named: false }),
      };
    case "goal":
      return {
        definition: goalProcess,
        table: "support.goal",
        detail: { need: field("need") },
        own: (id) => {
          const place = { table: "support.goal", row: id, column: "words" };
          return { id, need: field("need"), words: sealValue(house, place, field("words")) };
        },
      };
    case "task": {
      const owner = `staff:${field("owner")}`;
      return {
        definition: taskProcess,
        table: "support.task",
        owner,
        clocks: { due: { for: owner, ...dueSetting(house, undefined) } },
        own: (id) => {
          const place = { table: "support.task", row: id, column: "title" };
          return { id, title: sealValue(house, place, field("title")) };
        },
      };
    }
    default:
      return {
        definition: reviewProcess,
        table: "support.review",
        detail: { stage: field("stage") },
        own: (id) => ({ id, stage: field("stage"), is_child_asked: field("child") === "yes" }),
      };
  }
}

/** The effects of the steps of what came out of a case. */
export function partEffect(world: World, thing: LiveThing, move: Step, answers: Answers): StepOutcome {
  switch (thing.definition.name) {
    case "plan":
      return planEffect(world, thing, move, answers);
    case "goal":
      if (typeof answers["words"] === "string")
        note(world, thing, { kind: "own-words", text: answers["words"] }, move);
      return move.step === "progress"
        ? { to: coded(answers, "state"), detail: { state: coded(answers, "state") } }
        : {};
    case "task":
      if (typeof answers["note"] === "string")
        note(world, thing, { kind: "fact", text: answers["note"] }, move);
      return move.step === "hand-over"
        ? { clocks: { due: { for: `staff:${coded(answers, "owner")}` } } }
        : {};
    default:
      return move.step === "complete" ? completeReview(world, thing, move, answers) : {};
  }
}

function planEffect(world: World, thing: LiveThing, move: Step, answers: Answers): StepOutcome {
  const { own, parentId = "" } = thing;
  const version = Number(own["version"]);
  if (move.step === "write")
    return {
      detail: { version: keepPlanText(world, thing, answers, move), sections: Object.keys(answers).length },
    };
  if (move.step === "copy") {
    const [isSafe, { where }] = [answers["safe"] === "safe", answers];
    const named = isSafe && answers["named"] === "yes";
    Object.assign(own, { copy: isSafe ? "safe" : "not-safe", copy_version: version, copy_named: named });
    return { detail: { safe: isSafe, version, named, ...(typeof where === "string" ? { where } : {}) } };
  }
  if (move.step === "review") return { detail: { still: coded(answers, "still") } };
  if (move.step !== "agree") return {};
  for (const before of world.parts.get(parentId) ?? [])
    if (before.definition.name === "plan" && HOLDS.includes(before.state))
      take(world, before, "replace", {}, move);
  return { detail: { how: coded(answers, "how") } };
}

/** The answers coded, the words as notes; and the time to the next review of the case begins again. */
function completeReview(world: World, thing: LiveThing, move: Step, answers: Answers): StepOutcome {
  const { own, parentId = "" } = thing;
  const stage = own["stage"] as Stage;
  const asked = outcomesAt(world.house.pack.outcomes.outcomes, stage, own["is_child_asked"] === true);
  const rows = asked.flatMap(({ id: outcome }) => {
    const answer = answers[outcome];
    return typeof answer === "string"
      ? [{ review_id: thing.id, case_id: parentId, outcome, answer, at: move.at }]
      : [];
  });
  world.rows["support.outcome"].push(...rows);
  const { "her-words": words, judgement } = answers;
  if (typeof words === "string") note(world, thing, { kind: "own-words", text: words }, move);
  if (typeof judgement === "string") note(world, thing, { kind: "judgement", text: judgement }, move);
  const parent = world.byId.get(parentId);
  const worker = parent?.ledger.find((row) => row["capacity"] === "worker" && row["ended_at"] === null);
  if (parent?.state === "active" && worker)
    take(world, parent, "reviewed", { clocks: { review: { for: textIn(worker, "grantee") } } }, move);
  return { detail: { stage, answered: rows.length } };
}

type Json = Parameters<typeof sealValue>[2];
