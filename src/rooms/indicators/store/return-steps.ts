import type { Answers } from "../../../foundation/forms/index.ts";
import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { keepersOf, returnersOf } from "../keepers.ts";
import { isFarFrom, unfitPart } from "../model/fit-figure.ts";
import { observedOf } from "../model/observe.ts";
import { periodName } from "../model/period.ts";
import { sumOfReturns } from "../model/sum-of-returns.ts";
import { nextRevision } from "../model/next-revision.ts";
import { findSeries, recordObservations } from "./observation.ts";
import { findBeside, getReturn } from "./return.ts";

export async function prefillReturn({ tx, thing }: StepContext): Promise<Answers> {
  const { numerator, denominator, note } = await getReturn(tx, thing.id);
  return {
    ...(numerator !== null && { numerator }),
    ...(denominator !== null && { denominator }),
    ...(note !== null && { note }),
  };
}

/** The answer that cannot stand: a part greater than its whole, no whole where there is one, or a leap, or a figure in the place of one that came by file, that nobody explains. */
export async function unfitAnswer(
  answers: StepAnswers,
  { tx, thing }: StepContext,
): Promise<string | undefined> {
  const asked = await getReturn(tx, thing.id);
  const numerator = Number(answers["numerator"]);
  const denominator = typeof answers["denominator"] === "number" ? answers["denominator"] : undefined;
  const unfit = unfitPart(asked.definition, { numerator, denominator });
  if (unfit !== undefined || answers["note"] !== undefined) return unfit;
  const observed = observedOf(asked.definition, numerator, denominator ?? null);
  const series = await findSeries(tx, { indicatorId: asked.indicatorId });
  const known = series.find(({ start, months }) => start === asked.start && months === asked.months);
  const takesPlaceOfFile = typeof known?.importId === "string";
  return takesPlaceOfFile || isFarFrom(series, asked, observed) ? "note" : undefined;
}

export async function sendReturn({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { numerator, denominator, note } = answers;
  const change = {
    numerator: Number(numerator),
    denominator: typeof denominator === "number" ? denominator : null,
    note: typeof note === "string" ? note : null,
    sent_by: tx.actor.staffId ?? "",
    approved_by: null,
  };
  await tx.db.updateTable("indicator.return").set(change).where("id", "=", thing.id).execute();
  return { clocks: { approve: { for: keepersOf(tx.house.pack)[0]?.grantee ?? "" } } };
}

/** Whoever sent the figures cannot be the one who approves them. */
export async function notByWhoSent({ tx, thing }: StepContext): Promise<string | undefined> {
  const { sentByStaff } = await getReturn(tx, thing.id);
  return sentByStaff === tx.actor.staffId
    ? "Somebody else has to approve them: you sent these figures."
    : undefined;
}

export async function sayWhatIsRecorded({ tx, thing }: StepContext): Promise<string> {
  const { start, months } = await getReturn(tx, thing.id);
  return `They are locked. When every agency that was asked has sent its own, the figure of ${periodName({ start, months })} is recorded, and everybody who sees indicators reads it.`;
}

/** Locked; and recorded, when it was the last that was missing. */
export async function approveReturn({ tx, thing }: StepContext): Promise<StepOutcome> {
  const change = { approved_by: tx.actor.staffId ?? "" };
  await tx.db.updateTable("indicator.return").set(change).where("id", "=", thing.id).execute();
  const approved = await getReturn(tx, thing.id);
  const { indicatorId, start, months, version, definition } = approved;
  const others = (await findBeside(tx, approved)).filter(({ id }) => id !== thing.id);
  if (others.some(({ state }) => state !== "approved")) return { detail: { recorded: false } };
  const [top, base] = sumOfReturns([approved, ...others]);
  const series = await findSeries(tx, { indicatorId });
  const revision = nextRevision(
    series.find((each) => each.start === start && each.months === months),
    version,
  );
  const observed = observedOf(definition, top, base);
  await recordObservations(tx, [
    { indicatorId, start, months, version, revision, method: "returned", observed },
  ]);
  return { detail: { recorded: true, revision } };
}

/** Back to whoever returns it, with the figures as they were sent. */
export async function takeUpAgain({ tx, thing }: StepContext, { reason }: StepAnswers): Promise<StepOutcome> {
  const { agencyId } = await getReturn(tx, thing.id);
  await tx.db.updateTable("indicator.return").set({ approved_by: null }).where("id", "=", thing.id).execute();
  const [owner] = returnersOf(tx.house.pack, agencyId);
  return { detail: { reason: String(reason) }, ...(owner && { clocks: { send: { for: owner.grantee } } }) };
}
