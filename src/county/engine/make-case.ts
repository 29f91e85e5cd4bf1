import type { Answers } from "../../foundation/forms/index.ts";
import type { StepOutcome } from "../../foundation/process/index.ts";
import {
  allocatedTo,
  closedUntil,
  closingDetail,
  contactMade,
  correctionText,
  handedOverTo,
  joinedAs,
  managersClocks,
  managersOf,
  notesDetail,
  notesOf,
  safetyDone,
  workerOf,
} from "../../rooms/cases/index.ts";
import { coded, handClocks, involve, note, textIn } from "./act.ts";
import type { Move } from "./move.ts";
import type { Row } from "./rows.ts";
import type { LiveThing, World } from "./world.ts";

type Step = Extract<Move, { does: "step" }>;

/** What is open to whoever works on a case with it; the room names the same. */
const PARTS = ["plan", "goal", "task", "review", "document"];
/** What somebody may have been given for the work. */
const BY_NAME = ["worker", "second worker", "cover", "supervisor"];

/** The effects of a case's steps, on the case and on all that came out of it. */
export function caseEffect(world: World, thing: LiveThing, move: Step, answers: Answers): StepOutcome {
  switch (move.step) {
    case "allocate":
      return allocate(world, thing, move, coded(answers, "worker"));
    case "join":
      share(world, thing, joinedAs(world.house, answers), move);
      return { detail: { part: coded(answers, "part") } };
    case "leave":
      return leave(world, thing, move, `staff:${coded(answers, "worker")}`);
    case "transfer":
      return transfer(world, thing, move, answers);
    case "reopen":
      if (typeof answers["note"] === "string")
        note(world, thing, { kind: "fact", text: answers["note"] }, move);
      thing.own["worker_id"] = null;
      return { detail: { reason: coded(answers, "reason") }, clocks: managersClocks(thing.agencyId) };
    case "close":
      return close(world, thing, move, answers);
    case "correct":
      return correct(world, thing, move, coded(answers, "text"));
    case "attempt":
      if (typeof answers["note"] === "string")
        note(world, thing, { kind: "contact", text: answers["note"] }, move);
      return { detail: { channel: coded(answers, "channel"), result: coded(answers, "result") } };
    default:
      for (const each of notesOf(answers)) note(world, thing, each, move);
      return move.step === "contact" ? contactMade(answers) : { detail: notesDetail(answers) };
  }
}

function allocate(world: World, thing: LiveThing, move: Step, worker: string): StepOutcome {
  thing.own["worker_id"] = worker;
  const given = workerOf(worker);
  const before = holders(thing, ["worker"]);
  end(world, thing, move.at, ({ capacity }) => capacity === "worker");
  endMember(world, thing, move.at, given.grantee);
  share(world, thing, given, move);
  handTasks(world, thing, { from: before, to: given.grantee }, move);
  return allocatedTo(worker);
}

function leave(world: World, thing: LiveThing, move: Step, leaver: string): StepOutcome {
  const to = holders(thing, ["worker"])[0] ?? managersOf(thing.agencyId);
  handTasks(world, thing, { from: [leaver], to }, move);
  endMember(world, thing, move.at, leaver);
  return { detail: {} };
}

/** What was written last is put right, beside it. */
function correct(world: World, thing: LiveThing, move: Step, text: string): StepOutcome {
  const { lastNote } = thing;
  if (!lastNote) throw new Error(`Nothing has been written in ${move.on} yet.`);
  const { kind } = lastNote;
  note(world, thing, { kind, text: correctionText(world.house.calendar, lastNote, text) }, move);
  return { detail: { kind } };
}

function transfer(world: World, thing: LiveThing, move: Step, answers: Answers): StepOutcome {
  const { handover } = answers;
  if (typeof handover === "string") note(world, thing, { kind: "fact", text: handover }, move);
  const leaving = [...holders(thing, BY_NAME), ...holders(thing, ["intake"])].filter(
    (grantee) => !grantee.startsWith("role:"),
  );
  share(world, thing, handedOverTo(thing.agencyId, answers), move);
  thing.own["worker_id"] = null;
  handTasks(world, thing, { from: leaving, to: managersOf(thing.agencyId) }, move);
  for (const grantee of leaving) endMember(world, thing, move.at, grantee);
  return {
    detail: { reason: coded(answers, "reason"), team: coded(answers, "team") },
    clocks: managersClocks(thing.agencyId),
  };
}

function close(world: World, thing: LiveThing, move: Step, answers: Answers): StepOutcome {
  if (typeof answers["safety"] === "string")
    note(world, thing, { kind: "judgement", text: answers["safety"] }, move);
  const { note: done } = safetyDone(answers);
  if (done !== undefined) note(world, thing, { kind: "fact", text: done }, move);
  const team = holders(thing, BY_NAME).filter((grantee) => grantee.startsWith("staff:"));
  handTasks(world, thing, { from: team, to: managersOf(thing.agencyId) }, move);
  const until = closedUntil(world.house, move.at);
  for (const row of rowsOf(world, thing))
    if (BY_NAME.includes(textIn(row, "capacity")) && team.includes(textIn(row, "grantee")))
      row["until"] = until;
  return { detail: closingDetail(world.house, answers) };
}

/** Who has the case in one of these capacities. */
function holders({ ledger }: LiveThing, capacities: readonly string[]): string[] {
  return ledger
    .filter((row) => row["ended_at"] === null && capacities.includes(textIn(row, "capacity")))
    .map((row) => textIn(row, "grantee"));
}

type Given = Parameters<typeof involve>[2];

function share(world: World, thing: LiveThing, given: Given, move: Step): void {
  for (const each of withParts(world, thing)) involve(world, each, given, move);
}

function endMember(world: World, thing: LiveThing, at: Date, whom: string): void {
  const given = [...BY_NAME, "intake"];
  end(world, thing, at, (row) => row["grantee"] === whom && given.includes(textIn(row, "capacity")));
}

function end(world: World, thing: LiveThing, at: Date, isOver: (row: Row) => boolean): void {
  for (const row of rowsOf(world, thing)) if (isOver(row)) row["ended_at"] = at;
}

/** The rows of the sharing ledger of a case and its parts that have not ended. */
function rowsOf(world: World, thing: LiveThing): Row[] {
  return withParts(world, thing).flatMap(({ ledger }) => ledger.filter((row) => row["ended_at"] === null));
}

function withParts({ parts, origins }: World, thing: LiveThing): LiveThing[] {
  const made = (parts.get(thing.id) ?? []).filter(({ definition }) => PARTS.includes(definition.name));
  const origin = origins.get(thing.id);
  return [thing, ...made, ...(origin ? [origin] : [])];
}

function handTasks(
  world: World,
  thing: LiveThing,
  handing: { readonly from: readonly string[]; readonly to: string },
  move: Step,
): void {
  for (const part of world.parts.get(thing.id) ?? [])
    if (part.definition.name === "task") handClocks(world, part, handing, move);
}
