import type { Pack } from "../../../foundation/pack/index.ts";
import type { Known } from "../model/check-plan.ts";

/** What the pack has that a strategy may name. */
export function knownOf({ governance, formsOfVawg }: Pick<Pack, "governance" | "formsOfVawg">): Known {
  return { bodies: governance.bodies.map(({ id }) => id), forms: formsOfVawg.map(({ id }) => id) };
}
