import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import type { Thing } from "../../../foundation/process/index.ts";
import { closedByHer } from "../model/closed-by-her.ts";
import { afterAttempts, attemptsInWords, reachInWords } from "../model/reach-words.ts";
import type { Reach } from "../store/reach.ts";
import { Link } from "./link.tsx";
import { Task } from "./task.tsx";

type Props = {
  readonly tx: ActorTx;
  readonly thing: Thing;
  readonly reach: Reach;
  readonly mayTriage: boolean;
};

/** How she may be reached comes before anything outward; then how often it was tried, and what follows. */
export function ReachTask({ tx, thing, reach, mayTriage }: Props): VNode {
  const { kind, comesBack, closedByHerAt, isReached, varied, needed } = reach;
  const { state, when } = reachInWords(reach, tx.house.calendar);
  const isTried = varied > 0 && !isReached;
  const next = isTried ? afterAttempts(kind, varied, needed) : undefined;
  return (
    <Task label="Safe contact" state={state}>
      {when && <span>{when}</span>}
      {closedByHerAt && <span>{closedByHer(closedByHerAt, tx.house.calendar)}</span>}
      {comesBack && mayTriage && (
        <Link href={`/contacts/${thing.id}/reply`} text="Leave an answer for when she comes back" />
      )}
      {kind !== "worried" && mayTriage && (
        <Link href={`/contacts/${thing.id}/safe-contact`} text="Check with her" />
      )}
      {isTried && <span>{attemptsInWords(varied, needed)}</span>}
      {next && <span>{next}</span>}
    </Task>
  );
}
