import type { ActorTx } from "../../../foundation/access/index.ts";
import { findChildrenSaid } from "../../needs/index.ts";
import { childByChild, findFamily, NO_NAME, oneLineAChild, type Family } from "../../relationships/index.ts";
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
  const { harm } = recorded;
  // Somebody without a name is most likely one of those who have one.
  const said = (told.harm ?? []).filter((line) => harm.length === 0 || !line.startsWith(NO_NAME));
  return {
    ...told,
    harm: newerFirst(harm, said),
    children: childrenOf(recorded, told.children ?? []),
    assessed: newerFirst(recorded.assessed, told.assessed ?? []),
  };
}

/**
 * Her children, one line each: as they were recorded, then as they were gone through, then as they were told. Once they were gone
 * through, what was told before only adds to a child who is recorded.
 */
function childrenOf({ children, goneThrough }: Recorded, told: readonly string[]): string[] {
  const gone = oneLineAChild(children, goneThrough.flatMap(childByChild));
  const known = oneLineAChild([...gone.lines, ...gone.left], told.flatMap(childByChild));
  return [...known.lines, ...(goneThrough.length > 0 ? [] : known.left)];
}

/** The older lines as far as no newer one is of the same: what stands before the colon says of whom or of which tool. */
function newerFirst(newer: readonly string[], older: readonly string[]): string[] {
  const subject = (line: string): string | undefined => line.split(":")[0];
  const known = new Set(newer.map(subject));
  return [...newer, ...older.filter((line) => !known.has(subject(line)))];
}
