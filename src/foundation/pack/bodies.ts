import type { Pack } from "./pack.ts";

/** What a body is called; its id where the pack has it no more. */
export function bodyName({ governance }: Pick<Pack, "governance">, id: string): string {
  return governance.bodies.find((body) => body.id === id)?.name ?? id;
}
