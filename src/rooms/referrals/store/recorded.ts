import type { ActorTx } from "../../../foundation/access/index.ts";
import { findChildrenSaid } from "../../needs/index.ts";
import { findFamily, NO_NAME, type Family } from "../../relationships/index.ts";
import { findAssessed } from "../../risk/index.ts";
import type { Told } from "../model/pick-parts.ts";

/** What was recorded of her since, in lines of plain text, as far as whoever refers her may see it. */
export type Recorded = Family & {
  /** Her children as her needs were gone through with her. */
  readonly goneThrough: readonly string[];
  readonly assessed: readonly string[];
};

/** Who causes her harm, her children, what her current assessments found. Four queries. */
export async function findRecorded(tx: ActorTx, personId: string): Promise<Recorded> {
  return {
    ...(await findFamily(tx, personId)),
    goneThrough: await findChildrenSaid(tx, personId),
    assessed: await findAssessed(tx, personId),
  };
}

/** What a contact told or a case received, with what was recorded of her since, which takes the place of what it puts right. Pure. */
export function withRecorded(told: Told, recorded: Recorded): Told {
  const { harm, goneThrough } = recorded;
  // Somebody without a name is most likely one of those who have one.
  const said = (told.harm ?? []).filter((line) => harm.length === 0 || !line.startsWith(NO_NAME));
  const children = [...recorded.children, ...goneThrough];
  return {
    ...told,
    harm: newerFirst(harm, said),
    children: goneThrough.length > 0 ? children : newerFirst(children, told.children ?? []),
    assessed: newerFirst(recorded.assessed, told.assessed ?? []),
  };
}

/** The older lines as far as no newer one is of the same: what stands before the colon says of whom or of which tool. */
function newerFirst(newer: readonly string[], older: readonly string[]): string[] {
  const subject = (line: string): string | undefined => line.split(":")[0];
  const known = new Set(newer.map(subject));
  return [...newer, ...older.filter((line) => !known.has(subject(line)))];
}
