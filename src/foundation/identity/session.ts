import { randomUUID } from "node:crypto";
import { hashToken, newToken } from "../crypto/index.ts";
import { sql } from "../db/index.ts";
import type { House } from "../house/index.ts";
import { getThreshold } from "../pack/index.ts";

/** Who a session is for. The seat may come later, when somebody with several chooses one. */
export type SessionFor = {
  readonly staffId: string;
  readonly seatId: string | undefined;
  /** Signed in with a passkey just now: for ten minutes export and break-glass are open. */
  readonly steppedUp: boolean;
  /** The agency whose own service vouched for her: the session is good for her seats there alone. */
  readonly viaAgency?: string | undefined;
};

const STEPPED_UP = "10 minutes";

/**
 * Opens a session and returns its token, which exists in the cookie and nowhere else. Only the sign-in role of the
 * database can do this: whoever calls it has proved who they are. The database refuses a leaver or a foreign seat.
 */
export async function openSession(house: House, session: SessionFor): Promise<string> {
  const { staffId, seatId, steppedUp, viaAgency } = session;
  const token = newToken();
  const longest = `${getThreshold(house.pack, "session.staff-longest").value} hours`;
  const idle = getThreshold(house.pack, "session.staff-idle").value;
  const query = sql`select identity.open_session(${hashToken(token)}, ${randomUUID()}, ${staffId}, ${seatId ?? null},
    null, ${longest}::interval, ${idle}, ${steppedUp ? STEPPED_UP : "0"}::interval, ${viaAgency ?? null})`;
  await house.database.statementAs("fanlight_sign_in", query);
  return token;
}

/** Ends a session at once, by its token or the hash of it; an unknown one ends nothing. */
export async function closeSession(house: House, token: string | Buffer): Promise<void> {
  const query = sql`select identity.close_session(${typeof token === "string" ? hashToken(token) : token})`;
  await house.database.statementAs("fanlight_sign_in", query);
}

/**
 * Ends the session and opens one in another seat of the same person, which runs out when the old one would have.
 * @returns the new token; undefined, with the old session as it was, when she may not act in that seat.
 */
export async function switchSeat(house: House, token: string, seatId: string): Promise<string | undefined> {
  const next = newToken();
  const query = sql<{ switched: boolean }>`
    select identity.switch_seat(${hashToken(token)}, ${hashToken(next)}, ${randomUUID()}, ${seatId}) as switched`;
  const rows = await house.database.statementAs("fanlight_sign_in", query);
  return rows[0]?.switched ? next : undefined;
}

/** Opens export and break-glass in this session for ten minutes: its person has just shown again who she is. */
export async function stepUp(house: House, token: string, staffId: string): Promise<boolean> {
  const query = sql<{ stepped: boolean }>`
    select identity.step_up(${hashToken(token)}, ${staffId}, ${STEPPED_UP}::interval) as stepped`;
  const rows = await house.database.statementAs("fanlight_sign_in", query);
  return rows[0]?.stepped ?? false;
}
