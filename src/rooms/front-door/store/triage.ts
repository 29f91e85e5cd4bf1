import type { ActorTx } from "../../../foundation/access/index.ts";
import type { Thing } from "../../../foundation/process/index.ts";
import { findRiskPicture, type RiskPicture } from "../../risk/index.ts";
import { findLinkLines, type LinkLine } from "../../relationships/index.ts";
import { findKept } from "./kept.ts";
import { getReach, type Reach } from "./reach.ts";

/** What triage decides on, as it stands: how she may be reached, her risk, what was asked about her. */
export type Triage = {
  readonly reach: Reach;
  /** Nothing until it is said whom the contact is about. */
  readonly risk: RiskPicture | undefined;
  /** Who causes harm, her children, others: those that hold. */
  readonly links: readonly LinkLine[];
  readonly isAboutAsked: boolean;
};

/** Everything that the task list of a contact says. */
export async function findTriage(tx: ActorTx, thing: Thing): Promise<Triage> {
  return {
    reach: await getReach({ tx, thing }),
    risk: thing.personId ? await findRiskPicture(tx, thing.personId) : undefined,
    links: thing.personId ? await findLinkLines(tx, thing.personId) : [],
    isAboutAsked: (await findKept({ tx, thing }))?.is_about_asked ?? false,
  };
}
