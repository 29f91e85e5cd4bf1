import type { StepContext } from "../../../foundation/process/index.ts";
import { getActionItem } from "./action-item.ts";
import { findStrategies } from "./strategies.ts";

/** What an action is called in the plan. */
export async function nameOfAction({ tx, thing }: StepContext): Promise<string> {
  const { item } = await getActionItem(tx, thing.id);
  return `${item.code}, ${item.body["title"] ?? ""}`;
}

/** What a strategy is called. */
export async function nameOfStrategy({ tx, thing }: StepContext): Promise<string> {
  return (await findStrategies(tx)).find(({ id }) => id === thing.id)?.title ?? "";
}
