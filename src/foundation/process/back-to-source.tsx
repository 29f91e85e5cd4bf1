import type { VNode } from "preact";
import type { ActorTx } from "../access/index.ts";
import { findThing, type Thing } from "./thing.ts";

/** The way back to what a thing came from, for those who see that; nothing for anyone else. One query. */
export async function backToSource(tx: ActorTx, { parentId }: Thing): Promise<VNode | null> {
  const source = parentId === undefined ? undefined : await findThing(tx, parentId);
  const process = source && tx.house.processes.get(source.process);
  return process ? (
    <a class="govuk-back-link" href={`${process.base}/${source.id}`}>
      Back to the {process.label.toLowerCase()}
    </a>
  ) : null;
}
