import type { Pack } from "../../../foundation/pack/index.ts";

/** The managers of an agency, as the sharing ledger names them: the front door has its own role, services theirs. */
export function managersOf(pack: Pack, agencyId: string): string {
  const isDoor = pack.agencies.some(({ id, kind }) => id === agencyId && kind === "front-door");
  return `role:${agencyId}/${isDoor ? "front-door-manager" : "service-manager"}`;
}
