import type { Answers } from "../../foundation/forms/index.ts";
import { sealValue } from "../../foundation/house/index.ts";
import type { RiskLevel, RiskTool } from "../../foundation/pack/index.ts";
import type { StepOutcome } from "../../foundation/process/index.ts";
import {
  assessors,
  judgementText,
  notNeeded,
  reviewedBy,
  riskProcess,
  sayAssessed,
  weigh,
} from "../../rooms/risk/index.ts";
import { coded, granteesOf, involve, isInvolved, note, open, ownGrantee, take } from "./act.ts";
import type { Colleague } from "./colleague.ts";
import type { Move } from "./move.ts";
import { thingOf, type LiveThing, type World } from "./world.ts";

/** Begins an assessment of the person a contact is about, with the pack's first tool. */
export function assess(world: World, { on, at, by, from }: Extract<Move, { does: "assess" }>): void {
  const contact = thingOf(world, from);
  const tool = toolOf(world);
  const grantee = ownGrantee(contact, by);
  const made = {
    key: on,
    agencyId: by.agencyId,
    personId: contact.personId,
    parentId: contact.id,
    owner: grantee,
    involved: [assessors(grantee)],
    own: (id: string) => ({
      id,
      tool: tool.key,
      tool_version: Number(tool.version),
      answers: null,
      yes_count: null,
      unknown_count: null,
      counted_level: null,
      judged_level: null,
      triggers: [],
      reasoned_away: [],
    }),
  };
  const thing = open(world, riskProcess, made, { at, by });
  world.rows["risk.assessment"].push(thing.own);
  const hers = contact.personId ?? "";
  world.assessments.set(hers, [...(world.assessments.get(hers) ?? []), thing]);
}

type Signed = { readonly at: Date; readonly by: Colleague };

/** The effects of an assessment's steps. */
export function riskEffect(
  world: World,
  thing: LiveThing,
  step: string,
  answers: Answers,
  when: Signed,
): StepOutcome {
  if (step === "complete") return complete(world, thing, answers, when);
  if (step === "put-aside") {
    if (typeof answers["note"] === "string")
      note(world, thing, { kind: "fact", text: answers["note"] }, when);
    return { detail: { reason: coded(answers, "reason") } };
  }
  if (step === "not-needed") {
    const { screen, text } = notNeeded(world.house.pack, answers);
    thing.own["reasoned_away"] = [screen];
    note(world, thing, { kind: "judgement", text }, when);
    return { detail: { screen } };
  }
  return step === "hand-over" ? handReviewOver(world, thing, coded(answers, "to"), when) : {};
}

/** To a colleague, who sees it from then on. */
function handReviewOver(world: World, thing: LiveThing, to: string, when: Signed): StepOutcome {
  const [kind = "", id = ""] = to.split(".");
  const grantee = `${kind}:${id}`;
  involve(world, thing, reviewedBy(grantee), when);
  return { clocks: { review: { for: grantee } }, detail: { to: kind } };
}

/** Weighed, kept, judged, and the one before it replaced. */
function complete(world: World, thing: LiveThing, answers: Answers, when: Signed): StepOutcome {
  const { house } = world;
  const weighed = weigh(house.pack, toolOf(world), answers);
  Object.assign(thing.own, {
    answers: sealValue(
      house,
      { table: "risk.assessment", row: thing.id, column: "answers" },
      answers as Json,
    ),
    yes_count: weighed.yes,
    unknown_count: weighed.unknown,
    counted_level: weighed.counted ?? null,
    judged_level: weighed.level,
    triggers: weighed.triggers,
  });
  note(world, thing, { kind: "judgement", text: judgementText(weighed, answers) }, when);
  for (const earlier of currentOf(world, thing.personId, when.by)) take(world, earlier, "replace", {}, when);
  world.levels.set(thing.id, weighed.level);
  world.findings.set(thing.id, { tool: toolOf(world), at: when.at, level: weighed.level, answers });
  return {
    clocks: { review: { for: ownGrantee(thing, when.by) } },
    detail: {
      level: weighed.level,
      counted: weighed.counted ?? null,
      yes: weighed.yes,
      unknown: weighed.unknown,
    },
  };
}

/** The level of the person's current assessment, as far as the colleague is involved in it. */
export function currentRisk(
  world: World,
  personId: string | undefined,
  by: Colleague,
): RiskLevel | undefined {
  const [current] = currentOf(world, personId, by);
  return current && world.levels.get(current.id);
}

/** What her current assessments found, as far as the colleague is involved in them. */
export function assessedOf(world: World, personId: string | undefined, by: Colleague): string[] {
  const findings = currentOf(world, personId, by).flatMap(({ id }) => world.findings.get(id) ?? []);
  return findings.map((finding) => sayAssessed(world.house, finding));
}

export function toolOf({ house }: Pick<World, "house">): RiskTool {
  const [tool] = house.pack.riskTools;
  if (!tool) throw new Error("The pack has no risk tool.");
  return tool;
}

function currentOf({ assessments }: World, personId: string | undefined, by: Colleague): LiveThing[] {
  const mine = granteesOf(by);
  const hers = assessments.get(personId ?? "") ?? [];
  return hers.filter(
    (thing) => thing.state === "current" && mine.some((grantee) => isInvolved(thing, grantee)),
  );
}

type Json = Parameters<typeof sealValue>[2];
