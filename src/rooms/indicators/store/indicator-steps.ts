import type { Answers } from "../../../foundation/forms/index.ts";
import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { findFormulaFault } from "../model/formula-fault.ts";
import type { Indicator } from "../model/indicator.ts";
import { addVersion, getDefinedById } from "./definition.ts";
import { findKnown } from "./month-ends.ts";

const REVISED = ["numerator", "denominator"] as const;

/** The answer that no indicator can reach: a share of more than all, or less than none. */
export async function impossibleTarget(
  { value }: StepAnswers,
  { tx, thing }: StepContext,
): Promise<string | undefined> {
  const { unit } = (await getDefinedById(tx, thing.id)).definition;
  return unit === "percent" && (Number(value) < 0 || Number(value) > 100) ? "value" : undefined;
}

export async function setTarget(
  context: StepContext,
  { value, by, decision }: StepAnswers,
): Promise<StepOutcome> {
  const target = { value: Number(value), by: String(by), decision: String(decision) };
  return change(context, `Target set: ${String(decision)}`, (before) => ({ ...before, target }));
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

/** The formula that cannot be worked out with the measures there are. */
export async function wrongFormula(answers: StepAnswers, { tx }: StepContext): Promise<string | undefined> {
  const known = findKnown(tx.house);
  return REVISED.find((name) => {
    const formula = answers[name];
    return typeof formula === "string" && findFormulaFault(formula, known) !== undefined;
  });
}

export async function whatBreaks(): Promise<string> {
  return "Figures recorded so far stay as they are. Those of periods still to come are counted the new way, and the chart shows where the series breaks.";
}

export async function reviseDefinition(context: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { numerator, denominator, fewest, reason } = answers;
  return change(
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

async function change(
  { tx, thing }: StepContext,
  reason: string,
  to: (before: Indicator) => Indicator,
): Promise<StepOutcome> {
  const { version, definition } = await getDefinedById(tx, thing.id);
  await addVersion(tx, { id: thing.id, version: version + 1, definition: to(definition), reason });
  return { detail: { version: version + 1 } };
}
