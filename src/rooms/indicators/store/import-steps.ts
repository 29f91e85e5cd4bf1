import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import type { CheckedFigure } from "../model/check-figures.ts";
import { nextRevision } from "../model/next-revision.ts";
import { findDefined } from "./definition.ts";
import { getImport } from "./figures-import.ts";
import { findSeries, recordObservations, type NewObservation } from "./observation.ts";

/** Why it cannot be approved: by whoever sent it never; nor once what it was checked against has changed. */
export async function notApproved({ tx, thing }: StepContext): Promise<string | undefined> {
  const { sentByStaff, figures } = await getImport(tx, thing.id);
  if (sentByStaff === tx.actor.staffId) return "Somebody else has to approve it: you sent this file.";
  const defined = new Map((await findDefined(tx)).map(({ id, version }) => [id, version]));
  const series = new Map((await findSeries(tx)).map((each) => [keyOf(each), each]));
  const isAsChecked = (figure: CheckedFigure): boolean => {
    const now = series.get(keyOf(figure));
    return (
      defined.get(figure.indicatorId) === figure.version &&
      now?.version === figure.replaces?.version &&
      now?.revision === figure.replaces?.revision
    );
  };
  return figures.every(isAsChecked)
    ? undefined
    : "Since this file was checked, one of its periods was given another figure, or an indicator is defined in another way. Send it back, so that it is checked anew.";
}

export async function sayWhatWillStand({ tx, thing }: StepContext): Promise<string> {
  const { figures } = await getImport(tx, thing.id);
  const revised = figures.filter(({ replaces }) => replaces !== null).length;
  return `${say(figures.length - revised)} recorded for the first time, and ${say(revised)} recorded as a revision. They are locked then: only another revision, with its reason, takes their place.`;
}

function say(count: number): string {
  return count === 1 ? "1 figure is" : `${count} figures are`;
}

/** Approved in one's own name, and each figure recorded with its source and the file it came by. */
export async function approveImport({ tx, thing }: StepContext): Promise<StepOutcome> {
  const { figures } = await getImport(tx, thing.id);
  const change = { approved_by: tx.actor.staffId ?? "" };
  await tx.db.updateTable("indicator.figures_import").set(change).where("id", "=", thing.id).execute();
  await recordObservations(
    tx,
    figures.map((figure) => observationOf(figure, thing.id)),
  );
  return { detail: { figures: figures.length } };
}

function observationOf(figure: CheckedFigure, importId: string): NewObservation {
  const { indicatorId, start, months, version, observed, source, note, replaces } = figure;
  return {
    indicatorId,
    start,
    months,
    version,
    revision: nextRevision(replaces, version),
    method: methodOf(figure),
    forEverybody: figure.forEverybody ?? false,
    observed,
    source,
    note: note === "" ? null : note,
    importId,
  };
}

/** How it came to be: counted by others, weighted by them, or published as an estimate without what was counted. */
function methodOf({ observed, isWeighted }: CheckedFigure): NewObservation["method"] {
  if (!isWeighted) return "imported";
  return observed.state === "shown" && observed.numerator === null ? "published" : "weighted";
}

export async function keepReason(_context: StepContext, { reason }: StepAnswers): Promise<StepOutcome> {
  return { detail: { reason: String(reason) } };
}

function keyOf({
  indicatorId,
  start,
  months,
}: Pick<CheckedFigure, "indicatorId" | "start" | "months">): string {
  return `${indicatorId} ${start} ${months}`;
}
