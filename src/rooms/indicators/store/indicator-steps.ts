import { actorKey, involve } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import type { Answers } from "../../../foundation/forms/index.ts";
import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { getThreshold } from "../../../foundation/pack/index.ts";
import { approversOf, keepersOf } from "../keepers.ts";
import { findFormulaFault } from "../model/formula-fault.ts";
import type { Indicator } from "../model/indicator.ts";
import { sayDifferences } from "../model/say-differences.ts";
import { sayDecidedBy } from "./decided-by.ts";
import { addVersion, getDefinedById, getEnding, getProposal, nextVersion } from "./definition.ts";
import { findKnown } from "./month-ends.ts";

const WAITS = "It holds when somebody else has agreed it. Until then what holds now goes on to hold.";
/** Units of which there are no parts. */
const WHOLE: readonly Indicator["unit"][] = ["count"];
const REVISED = ["numerator", "denominator"] as const;

/** The answer that no indicator can reach: a share of more than all, less than none of anything, or part of what is counted. */
export async function impossibleTarget(
  { value }: StepAnswers,
  { tx, thing }: StepContext,
): Promise<string | undefined> {
  const { unit } = (await getDefinedById(tx, thing.id)).definition;
  const reached = Number(value);
  const isPossible =
    reached >= 0 &&
    (unit !== "percent" || reached <= 100) &&
    (!WHOLE.includes(unit) || Number.isInteger(reached));
  return isPossible ? undefined : "value";
}

export async function setTarget(context: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const decision = await sayDecidedBy(context.tx, answers);
  const target = { value: Number(answers["value"]), by: String(answers["by"]), decision };
  return propose(context, `Target set: ${decision}`, (before) => ({ ...before, target }));
}

export async function addNote(context: StepContext, { note }: StepAnswers): Promise<StepOutcome> {
  return change(context, "Something to know was added", (before) => ({
    ...before,
    knownIssues: [...(before.knownIssues ?? []), String(note)],
  }));
}

/** How it is counted now, to go on from. */
export async function prefillRevision({ tx, thing }: StepContext): Promise<Answers> {
  const { numerator = "", denominator = "", fewest } = (await getDefinedById(tx, thing.id)).definition;
  return { ...(numerator && { numerator }), ...(denominator && { denominator }), fewest };
}

/**
 * The answer that cannot be: a formula that cannot be worked out with the measures there are, or that fewer people would be shown
 * than the pack shows anywhere and this indicator does now.
 */
export async function impossibleRevision(
  answers: StepAnswers,
  { tx, thing }: StepContext,
): Promise<string | undefined> {
  const known = findKnown(tx.house);
  const wrong = REVISED.find((name) => {
    const formula = answers[name];
    return typeof formula === "string" && findFormulaFault(formula, known) !== undefined;
  });
  if (wrong !== undefined) return wrong;
  const { fewest } = (await getDefinedById(tx, thing.id)).definition;
  const least = Math.min(fewest, getThreshold(tx.house.pack, "figures.smallest-shown").value);
  return Number(answers["fewest"]) < least ? "fewest" : undefined;
}

export async function whatBreaks(): Promise<string> {
  return `${WAITS} Figures recorded so far stay as they are. Those of periods still to come are counted the new way, and the chart shows where the series breaks.`;
}

export async function reviseDefinition(context: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { numerator, denominator, fewest, reason } = answers;
  return propose(
    context,
    String(reason),
    ({ numerator: _top, denominator: _base, lacks: _lacks, ...before }) => ({
      ...before,
      source: "computed",
      numerator: String(numerator),
      ...(typeof denominator === "string" && { denominator }),
      fewest: Number(fewest),
    }),
  );
}

/** What a change of what is counted, or of what is to be reached, comes to. */
export async function sayItWaits(): Promise<string> {
  return WAITS;
}

/** Two people stand behind what the public is told: nobody agrees what she proposed. */
export async function notByWhoProposed({ tx, thing }: StepContext): Promise<string | undefined> {
  const { byStaff } = await getProposal(tx, thing.id);
  return byStaff === tx.actor.staffId
    ? "Somebody else has to agree it: you proposed this change."
    : undefined;
}

/** What was proposed holds from now on, in the names of both. */
export async function agreeProposal({ tx, thing }: StepContext): Promise<StepOutcome> {
  const { definition, reason, byStaff } = await getProposal(tx, thing.id);
  const version = await nextVersion(tx, thing.id);
  await addVersion(tx, { id: thing.id, version, definition, reason, proposedBy: byStaff });
  return { detail: { version } };
}

/** What would hold in place of what holds now, said before it is agreed. */
export async function sayProposal({ tx, thing }: StepContext): Promise<string> {
  const { by, reason, definition } = await getProposal(tx, thing.id);
  const { definition: held } = await getDefinedById(tx, thing.id);
  return [
    ...sayDifferences(held, definition),
    `Proposed by ${by}: “${reason}” Whoever reads the indicator, the public among them, reads it from then on.`,
  ].join(" ");
}

/** It is to be used no longer, as soon as somebody else agrees: who may is told. */
export async function proposeEnd(context: StepContext, { reason }: StepAnswers): Promise<StepOutcome> {
  const approver = await letApproversIn(context);
  return { detail: { reason: String(reason) }, clocks: { end: { for: approver } } };
}

/** Nobody ends alone what the strategy is judged by: an indicator that looks bad could be made to go away. */
export async function notByWhoEnds({ tx, thing }: StepContext): Promise<string | undefined> {
  const { byStaff } = await getEnding(tx, thing.id);
  return byStaff === actorKey(tx.actor)
    ? "Somebody else has to agree it: you proposed to use it no longer."
    : undefined;
}

/** What is agreed, said before it is. */
export async function sayEnd({ tx, thing }: StepContext): Promise<string> {
  const { by, reason } = await getEnding(tx, thing.id);
  return `Proposed by ${by}: “${reason}” Its figures stay for staff, no new ones come, and everybody outside reads it no more. It cannot be taken up again.`;
}

/** What is proposed waits for somebody else, who is told. */
async function propose(
  context: StepContext,
  reason: string,
  to: (before: Indicator) => Indicator,
): Promise<StepOutcome> {
  const { tx, thing } = context;
  const { definition } = await getDefinedById(tx, thing.id);
  const version = await nextVersion(tx, thing.id);
  await addVersion(tx, { id: thing.id, version, definition: to(definition), reason, waits: true });
  const approver = await letApproversIn(context);
  return { detail: { version }, clocks: { agree: { for: approver } } };
}

/** Indicators that were defined before two had to agree are not yet for those who agree. @returns for whom the clock runs */
async function letApproversIn({ tx, thing }: StepContext): Promise<string> {
  const approvers = approversOf(tx.house.pack);
  const query = sql<{ grantee: string }>`select grantee from access.who_knows(${thing.id})`;
  const known = new Set((await query.execute(tx.db)).rows.map(({ grantee }) => grantee));
  for (const approver of approvers)
    if (!known.has(approver.grantee)) await involve(tx, { ...approver, thingId: thing.id });
  return (approvers[0] ?? keepersOf(tx.house.pack)[0])?.grantee ?? "";
}

async function change(
  { tx, thing }: StepContext,
  reason: string,
  to: (before: Indicator) => Indicator,
): Promise<StepOutcome> {
  const { definition } = await getDefinedById(tx, thing.id);
  const version = await nextVersion(tx, thing.id);
  await addVersion(tx, { id: thing.id, version, definition: to(definition), reason });
  return { detail: { version } };
}
