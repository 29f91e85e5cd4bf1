import type { Pack } from "../../pack/index.ts";
import { teamKey } from "../load-pack.ts";
import { demoId } from "./demo-id.ts";
import { DEMO_NAMES } from "./demo-names.ts";

/** Somebody made up, who holds one role in the demonstration. */
export type DemoPerson = {
  readonly staffId: string;
  readonly seatId: string;
  readonly name: string;
  readonly email: string;
  readonly roleId: string;
  readonly agencyId: string;
  readonly teamId: string;
};

/** Roles that two people hold: to hand work over, and to be each other's second person. */
const HELD_BY_TWO = ["access.break-glass", "admin.people"];

/**
 * The people of the demonstration: for every role with a way in one, or two where work is handed over or needs a
 * second person. Always the same for the same pack: what points to one today points to the same one tomorrow.
 */
export function demoPeople(pack: Pack): readonly DemoPerson[] {
  const held = pack.roles.flatMap((role) => {
    const { demoWayIn, permissions } = role;
    if (!demoWayIn) return [];
    const isHeldByTwo = permissions.some((permission) => HELD_BY_TWO.includes(permission));
    return (isHeldByTwo ? [1, 2] : [1]).map((place) => ({ role, wayIn: demoWayIn, place }));
  });
  return held.map(({ role, wayIn, place }, index) => {
    const name = nameOf(index);
    return {
      staffId: demoId(`staff ${role.id} ${place}`),
      seatId: demoId(`seat ${role.id} ${place}`),
      name,
      email: `${name.toLowerCase().replaceAll(/[^a-z]+/g, ".")}@${wayIn.agency}.example`,
      roleId: role.id,
      agencyId: wayIn.agency,
      teamId: teamKey(wayIn.agency, wayIn.team),
    };
  });
}

/** A pack with more roles than we have names for numbers them. */
function nameOf(index: number): string {
  const round = Math.floor(index / DEMO_NAMES.length);
  const name = DEMO_NAMES[index % DEMO_NAMES.length] ?? "";
  return round === 0 ? name : `${name} ${"I".repeat(round + 1)}`;
}
