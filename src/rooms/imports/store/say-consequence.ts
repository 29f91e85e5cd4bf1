import type { StepContext } from "../../../foundation/process/index.ts";
import { findReport } from "./report.ts";

/** What bringing a list over does, in numbers, before it is done. */
export async function sayStarting({ tx, thing }: StepContext): Promise<string> {
  const { forecast } = await findReport(tx, thing.id);
  const rows = forecast.new + forecast.likely + forecast.review;
  return `${say(rows, "row")} can be brought over. Each becomes a case that waits for a worker, with a record of the person. No time limit starts, and nobody is written to. Rows that cannot be brought over are left where they are.`;
}

/** What taking a list back does. */
export async function sayTakingBack({ tx, thing }: StepContext): Promise<string> {
  const { outcome } = await findReport(tx, thing.id);
  return `${say(outcome.made, "case")} will be closed as brought over by mistake, and all that they say of anybody is deleted. That cannot be undone; the list can be sent again.`;
}

function say(count: number, noun: string): string {
  return `${count.toLocaleString("en-GB")} ${noun}${count === 1 ? "" : "s"}`;
}
