import type { Pack } from "../../../foundation/pack/index.ts";
import { OUTCOME } from "./measure.ts";

/** What stands for no answer. */
export const NOT_SAID = "not-said";

/** One way of splitting a count: its heading, and its answers as the pack has them, "not said" last. */
export type Split = { readonly id: string; readonly label: string; readonly values: readonly SplitValue[] };

type SplitValue = { readonly id: string; readonly label: string; readonly unmetNeed?: boolean };

const REPEATED: readonly SplitValue[] = [
  { id: "yes", label: "Yes" },
  { id: "partly", label: "Partly" },
  { id: "no", label: "No" },
];

/** The split of this name. Undefined for one the pack does not have. */
export function findSplit(pack: Pack, id: string, measure: string): Split | undefined {
  const notSaid = { id: NOT_SAID, label: "Not said" };
  if (id === "district") {
    return { id, label: "District", values: [...pack.districts.map(named), notSaid] };
  }
  if (id === "form") return { id, label: "Form of harm", values: [...pack.formsOfVawg.map(named), notSaid] };
  if (id === "reason") {
    return {
      id,
      label: measure === "repeated-story" || measure.startsWith(OUTCOME) ? "Answer" : "Reason",
      values: reasonsOf(pack, measure),
    };
  }
  const characteristic = pack.characteristics.find((each) => each.id === id);
  if (!characteristic) return undefined;
  const values = characteristic.options.map((option) => ({ id: option.id, label: option.label }));
  return { id, label: characteristic.name, values: [...values, notSaid] };
}

function reasonsOf(pack: Pack, measure: string): readonly SplitValue[] {
  if (measure === "declined") {
    return pack.declineReasons.map(({ id, name, unmetNeed }) => ({ id, label: name, unmetNeed }));
  }
  if (measure === "repeated-story") return REPEATED;
  const outcome = pack.outcomes.outcomes.find(({ id }) => measure === `${OUTCOME}${id}`);
  if (outcome) return outcome.answers;
  return pack.outcomes.exitReasons.map(({ id, name, planned }) => ({
    id,
    label: `${name} (${planned ? "planned" : "unplanned"})`,
  }));
}

function named({ id, name }: { id: string; name: string }): SplitValue {
  return { id, label: name };
}
