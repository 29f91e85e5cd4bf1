import type { VNode } from "preact";
import { can, type ActorTx } from "../../../foundation/access/index.ts";
import { hrefOf, stateOf, type Thing } from "../../../foundation/process/index.ts";
import type { RiskPicture } from "../../risk/index.ts";
import type { Related } from "../store/related.ts";
import { Link } from "./link.tsx";
import { Task } from "./task.tsx";
import type { Press } from "./triage-tasks.tsx";

type Props = {
  readonly tx: ActorTx;
  readonly thing: Thing;
  readonly related: readonly Related[];
  readonly risk: RiskPicture | undefined;
  /** A service works with her: the review goes there. */
  readonly isTakenOn: boolean;
  /** Nothing for those who may not assess her now. */
  readonly press: Press | undefined;
};

/** Her risk: the level that holds, what was assessed here, and screens that answers ask for until they are done. */
export function RiskTask({ tx, thing, related, risk, isTakenOn, press }: Props): VNode {
  const isBegun = related.some(({ state }) => state === "begun");
  const asked = risk?.asked ?? [];
  return (
    <>
      <Task label="Risk" state={risk?.level ? `Level: ${risk.level}` : isBegun ? "Begun" : "To assess"}>
        {related.map((one) => (
          <span>
            <Link href={hrefOf(tx, one)} text={one.reference} /> {stateOf(tx, one).toLowerCase()}{" "}
            {isTakenOn && one.state === "current" && can(tx.actor, "risk.assess") && (
              <Link href={`${hrefOf(tx, one)}/hand-over`} text="Hand its review over to the service" />
            )}
          </span>
        ))}
        {press && !isBegun && press("assess", "Assess risk")}
        {press && <Link href={`/contacts/${thing.id}/assess`} text="Choose another tool" />}
      </Task>
      {asked.map(({ screen, title, askedBy }) => (
        <Task label={title} state="Asked for">
          {press?.("assess", "Do the screen", { tool: screen })}
          {press && <Link href={`/risk/${askedBy}/not-needed`} text="Say why it is not needed" />}
        </Task>
      ))}
    </>
  );
}
