import type { House } from "../house/index.ts";

type Known = { readonly house: Pick<House, "processes"> };

/** Where a thing is shown. */
export function hrefOf({ house }: Known, { process, id }: { process: string; id: string }): string {
  return `${house.processes.get(process)?.base ?? ""}/${id}`;
}

/** Its state, in the words of its process. */
export function stateOf({ house }: Known, { process, state }: { process: string; state: string }): string {
  return house.processes.get(process)?.states[state]?.label ?? state;
}
