import type { ActorTx } from "../../../foundation/access/index.ts";
import type { Related } from "./related.ts";

/** Where something that came out of a contact is shown. */
export function hrefOf({ house }: ActorTx, { process, id }: Related): string {
  return `${house.processes.get(process)?.base ?? ""}/${id}`;
}

/** Its state, in the words of its process. */
export function stateOf({ house }: ActorTx, { process, state }: Related): string {
  return house.processes.get(process)?.states[state]?.label ?? state;
}
