import { conflict } from "../../../foundation/errors/index.ts";
import type { Form } from "../../../foundation/forms/index.ts";
import { findWayBack, writeReply } from "../../../foundation/intake/index.ts";
import { getThreshold } from "../../../foundation/pack/index.ts";
import {
  openThing,
  takeStep,
  type StepAnswers,
  type StepContext,
  type StepOutcome,
} from "../../../foundation/process/index.ts";
import { writeNote } from "../../chronology/index.ts";
import { joinForm } from "../forms/report-forms.ts";
import { findClusters } from "../model/find-clusters.ts";
import { paths } from "../paths.ts";
import { problemProcess } from "../problem-process.ts";
import { reportProcess } from "../report-process.ts";
import { findOpen } from "./problem.ts";
import { problemOpening } from "./problem-opening.ts";
import { findUnjoined, getReport, setProblem, type Report } from "./report.ts";

/** Why nobody comes back to a report, for whoever would write to them. */
export const CANNOT_COME_BACK = {
  closed:
    "Whoever reported it closed it themselves. Nothing more can be left for them, and nothing can come from them.",
  over: "Nobody can come back to this report: whoever made it took no number with them, or it was too long ago.",
} as const;

/** As many reports as one press takes along. */
const MOST = 60;

export async function setAside(_context: StepContext, { reason }: StepAnswers): Promise<StepOutcome> {
  return { detail: { reason: String(reason) } };
}

/** What the step that joins asks, and why not yet. */
export const joinable = {
  form: async ({ tx, thing }: StepContext): Promise<Form> => {
    const { district } = await getReport(tx, thing.id);
    return joinForm(await findOpen(tx, district));
  },
  guard: async ({ tx, thing }: StepContext): Promise<string | undefined> => {
    const { district } = await getReport(tx, thing.id);
    const open = await findOpen(tx, district);
    return open.length > 0 ? undefined : "There is no open problem in this district.";
  },
} as const;

export async function joinProblem({ tx, thing }: StepContext, { problem }: StepAnswers): Promise<void> {
  const { cell } = await getReport(tx, thing.id);
  await setProblem(tx, thing.id, String(problem));
  await addCell(tx, String(problem), cell);
}

export async function leaveProblem({ tx, thing }: StepContext): Promise<void> {
  await setProblem(tx, thing.id, null);
}

/** How many reports a problem begun here takes along. */
export async function whatBegins(context: StepContext): Promise<string> {
  const around = (await findAround(context)).length - 1;
  const others =
    around === 0 ? "No other report" : around === 1 ? "One other report" : `${around} other reports`;
  return `${others} in hexagons that touch this one will be joined to it.`;
}

/** Opens a problem with this report and those around it. */
export async function beginFrom(context: StepContext, { title }: StepAnswers): Promise<StepOutcome> {
  const { tx, thing } = context;
  const report = await getReport(tx, thing.id);
  const around = await findAround(context);
  const { opening, own } = problemOpening(tx.house.pack, report, { title: String(title), reports: around });
  const problem = await openThing(tx, problemProcess, {
    ...opening,
    write: async ({ id }) => {
      await tx.db
        .insertInto("place.problem")
        .values({ id, ...own })
        .execute();
    },
  });
  for (const { id } of around) {
    await setProblem(tx, id, problem.id);
    if (id !== thing.id) await takeStep(tx, reportProcess, { thingId: id, step: "gather" });
  }
  return { detail: { reports: around.length }, next: paths.problem(problem.id) };
}

/** Why nobody can read what would be written, or nothing. */
export async function canComeBack({ tx, thing }: StepContext): Promise<string | undefined> {
  const back = await findWayBack(tx, thing.id);
  return back === "open" ? undefined : CANNOT_COME_BACK[back];
}

/** Sealed so that only whoever reported can read it; the same words stay in the report's own chronology. */
export async function writeTo({ tx, thing }: StepContext, { text }: StepAnswers): Promise<void> {
  if (!(await writeReply(tx, thing.id, String(text))))
    throw conflict("Whoever reported it has closed this. Nothing can be left for them.");
  await writeNote(tx, {
    thingId: thing.id,
    kind: "contact",
    text: `Left for whoever reported it: ${String(text)}`,
  });
}

/** This report and the accepted ones around it that are in no problem. */
async function findAround({ tx, thing }: StepContext): Promise<Report[]> {
  const unjoined = await findUnjoined(tx);
  const own = unjoined.find(({ id }) => id === thing.id) ?? (await getReport(tx, thing.id));
  const near = findClusters(unjoined, 1).find(({ reports }) => reports.some(({ id }) => id === own.id));
  const others = (near?.reports ?? []).filter(
    ({ id, district }) => id !== own.id && district === own.district,
  );
  return [own, ...others.slice(0, MOST - 1)];
}

async function addCell(tx: StepContext["tx"], problem: string, cell: string): Promise<void> {
  const row = await tx.db
    .selectFrom("place.problem")
    .select("cells")
    .where("id", "=", problem)
    .executeTakeFirst();
  if (!row || row.cells.includes(cell) || row.cells.length >= MOST) return;
  const cells = [...row.cells, cell].toSorted();
  await tx.db.updateTable("place.problem").set({ cells }).where("id", "=", problem).execute();
}

/** From how many reports on a cluster is offered. */
export function clusterFrom({ tx }: Pick<StepContext, "tx">): number {
  return getThreshold(tx.house.pack, "place.cluster-from").value;
}
