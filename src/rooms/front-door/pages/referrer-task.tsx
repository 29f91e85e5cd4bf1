import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { hrefOf, stateOf } from "../../../foundation/process/index.ts";
import type { Related } from "../store/related.ts";
import { Link } from "./link.tsx";
import { Task } from "./task.tsx";

type Props = {
  readonly tx: ActorTx;
  /** The professional's request that the contact came from. */
  readonly request: Related;
  readonly mayTell: boolean;
};

/** A professional who asked learns what came of it, as far as she permits: the last that is decided. */
export function ReferrerTask({ tx, request, mayTell }: Props): VNode {
  const isOver = request.state === "told" || request.state === "withdrawn";
  return (
    <Task label="Tell the referrer" state={isOver ? stateOf(tx, request) : "To tell"}>
      <Link href={hrefOf(tx, request)} text={request.reference} />
      {mayTell && !isOver && <Link href={`${hrefOf(tx, request)}/tell`} text="Tell what came of it" />}
    </Task>
  );
}
