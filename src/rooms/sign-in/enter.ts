import { withActor } from "../../foundation/access/index.ts";
import { recordAudit } from "../../foundation/audit/index.ts";
import type { House } from "../../foundation/house/index.ts";
import type { Cookie } from "../../foundation/http/index.ts";
import { closeSession, findSeats, firstPlace, openSession } from "../../foundation/identity/index.ts";

/** Who has just proved who she is, and how. */
export type Proof = {
  readonly staffId: string;
  readonly how: "passkey" | "invitation" | "agency" | "way-in";
  readonly steppedUp: boolean;
  readonly viaAgency?: string | undefined;
  /** Token, or hash of the token, of the session this browser had: it ends. */
  readonly replaces: string | Buffer | undefined;
};

/** Where she goes now, and the cookie she goes with. */
export type Entrance = { readonly to: string; readonly cookies: readonly Cookie[] };

/**
 * Opens a session, always with a token that did not exist before, and ends the one this browser had. With one seat
 * she is in it; with several, or none, the page of seats comes first.
 */
export async function enter(house: House, proof: Proof): Promise<Entrance> {
  const { staffId, steppedUp, viaAgency, replaces } = proof;
  if (replaces !== undefined) await closeSession(house, replaces);
  const seats = await findSeats(house, staffId, viaAgency);
  const only = seats.length === 1 ? seats[0] : undefined;
  const token = await openSession(house, { staffId, seatId: only?.id, steppedUp, viaAgency });
  await recordOpening(house, token, proof.how);
  return {
    to: only ? firstPlace(house.pack, only.roleId) : "/seats",
    cookies: [{ name: "session", value: token }],
  };
}

/** Nobody works here unrecorded: if it cannot be written down, the session ends before it is used. */
export async function recordOpening(house: House, token: string, how: Proof["how"] | "seat"): Promise<void> {
  try {
    await withActor(house, token, (tx) => recordAudit(tx, { event: "session.opened", detail: { how } }));
  } catch (error) {
    await closeSession(house, token);
    throw error;
  }
}
