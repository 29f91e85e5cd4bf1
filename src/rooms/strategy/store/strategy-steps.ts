import type { LineFault } from "../../../foundation/csv/index.ts";
import { createHash } from "node:crypto";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { conflict } from "../../../foundation/errors/index.ts";
import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { comparePlans, countChanges, subjectOf, type Changes } from "../model/compare-plans.ts";
import { isDelivery } from "../model/kind.ts";
import { EMPTY_PLAN, rootOf } from "../model/plan.ts";
import { readPlanCsv } from "../model/plan-csv.ts";
import { letSignersIn } from "./agree-wording.ts";
import { applyChanges } from "./apply-changes.ts";
import { knownOf } from "./known.ts";
import { readPlan } from "./read-plan.ts";
import { findRetired } from "./retired.ts";
import { findStrategies } from "./strategies.ts";
import { endItems, sayItems } from "./write-versions.ts";

/** What rows would change in a strategy, or why they cannot be taken. */
type Forecast =
  | { readonly ok: true; readonly changes: Changes; readonly digest: string }
  | { readonly ok: false; readonly faults: readonly LineFault[] };

/**
 * What rows would change in a strategy as it stands.
 * @param missing "withdrawn" where what they do not name goes
 */
export async function forecast(
  tx: ActorTx,
  strategyId: string,
  { rows, missing }: { readonly rows: string; readonly missing: string },
): Promise<Forecast> {
  const { plan } = await readPlan(tx, strategyId);
  const read = readPlanCsv(rows, knownOf(tx.house.pack), missing === "withdrawn" ? EMPTY_PLAN : plan, plan);
  if (!read.ok) return read;
  const changes = comparePlans(plan, read.plan);
  const faults = [
    ...rootFaults(changes),
    ...(await tooEarly(tx, strategyId, changes)),
    ...(await retiredFaults(tx, strategyId, changes)),
  ];
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, changes, digest: createHash("sha256").update(JSON.stringify(changes)).digest("hex") };
}

/** A field is named where the rows cannot be taken: whoever sent them was shown why before. */
export async function rowsAreWrong(
  answers: StepAnswers,
  { tx, thing }: StepContext,
): Promise<string | undefined> {
  return (await forecast(tx, thing.id, asked(answers))).ok ? undefined : "rows";
}

/** Does to the strategy what the rows say. */
export async function changeStrategy(context: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { tx, thing } = context;
  await letSignersIn(context);
  const found = await forecast(tx, thing.id, asked(answers));
  if (!found.ok) throw conflict(found.faults[0]?.sentence ?? "These rows cannot be taken.");
  await applyChanges(tx, thing.id, found.changes, {
    at: tx.house.now(),
    reason: String(answers["reason"]),
  });
  return { detail: countChanges(found.changes) };
}

/** Who decided it is why the strategy says, from now on, what it said before. */
export async function keepDecision(
  { tx, thing }: StepContext,
  { decision }: StepAnswers,
): Promise<StepOutcome> {
  const root = rootOf((await readPlan(tx, thing.id)).plan);
  if (!root) throw conflict("There is nothing in this strategy yet.");
  const writing = { at: tx.house.now(), reason: String(decision) };
  const ended = await endItems(tx, [thing.id], writing);
  await sayItems(tx, [{ item: root, id: thing.id, parentId: undefined }], ended, writing);
  return {};
}

function asked({ rows, missing }: StepAnswers): { rows: string; missing: string } {
  return { rows: String(rows), missing: String(missing) };
}

/** A strategy goes by being replaced, never by a file that does not name it, and no file makes a second. */
function rootFaults({ items }: Changes): LineFault[] {
  const isRoot = items.some(
    (change) =>
      change.how !== "changed" && (change.how === "added" ? change.is : change.was).kind === "strategy",
  );
  return isRoot
    ? [
        {
          line: 1,
          sentence:
            "The rows are of another strategy: the line of kind “strategy” must have the code of this one.",
        },
      ]
    : [];
}

/** What nobody does yet has no clock and no owner to be asked: actions are planned when their strategy is adopted. */
async function tooEarly(tx: ActorTx, strategyId: string, { items }: Changes): Promise<LineFault[]> {
  const early = items.map(subjectOf).filter(({ kind }) => isDelivery(kind));
  if (early.length === 0) return [];
  const strategy = (await findStrategies(tx)).find(({ id }) => id === strategyId);
  if (strategy?.state !== "draft") return [];
  return early.map(({ code }) => ({
    line: 1,
    sentence: `${code} is something that is done: actions and milestones are planned when the strategy is adopted.`,
  }));
}

/** An action that was taken out does not come back: what was said of it would be taken for what is said of another. */
async function retiredFaults(tx: ActorTx, strategyId: string, { items }: Changes): Promise<LineFault[]> {
  const added = items.flatMap((change) => (change.how === "added" ? [change.is] : []));
  if (added.length === 0) return [];
  const retired = await findRetired(tx, strategyId);
  return added.flatMap(({ code, kind }) => {
    const was = retired.get(code);
    if (was === undefined || (was === kind && kind !== "action")) return [];
    return [
      { line: 1, sentence: `${code} was the code of something that was taken out. Give it another code.` },
    ];
  });
}
