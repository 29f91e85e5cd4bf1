import { teamKey } from "../../../foundation/identity/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import type { ContactKind } from "./contact.ts";

/** Who a contact goes to: the agency that owns it and whom it is opened to. */
export type Owners = { readonly agencyId: string; readonly grantee: string };

/**
 * Requests for help go to the front door's team; those from someone worried about their own behaviour to the
 * programme, and never to both (SAFETY 71). When someone close to her works for an agency, only the people the front
 * door has named as its managers see it, until they decide otherwise (SAFETY 50).
 */
export function ownersOf(pack: Pack, kind: ContactKind, isRestricted: boolean): Owners {
  if (kind === "own-behaviour") return programmeOf(pack);
  const door = pack.agencies.find((agency) => agency.kind === "front-door");
  const team = door?.teams[0];
  if (!door || !team) throw new Error("The pack has no front door with a team.");
  const named = `role:${door.id}/front-door-manager`;
  return { agencyId: door.id, grantee: isRestricted ? named : `team:${teamKey(door.id, team.id)}` };
}

function programmeOf(pack: Pack): Owners {
  const programme = pack.services.find(({ audience, team }) => audience === "people-causing-harm" && team);
  if (!programme?.team) throw new Error("The pack has no programme for people who cause harm.");
  return { agencyId: programme.agency, grantee: `team:${teamKey(programme.agency, programme.team)}` };
}
