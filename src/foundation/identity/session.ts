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
};

const STEPPED_UP = "10 minutes";

/**
 * Opens a session and returns its token, which exists in the cookie and nowhere else. Only the sign-in role of the
 * database can do this: whoever calls it has proved who they are.
 */
export async function openSession(house: House, { staffId, seatId, steppedUp }: SessionFor): Promise<string> {
  const token = newToken();
  const longest = `${getThreshold(house.pack, "session.staff-longest").value} hours`;
  const idle = getThreshold(house.pack, "session.staff-idle").value;
  const query = sql`select identity.open_session(${hashToken(token)}, ${randomUUID()}, ${staffId}, ${seatId ?? null},
    null, ${longest}::interval, ${idle}, ${steppedUp ? STEPPED_UP : "0"}::interval)`;
  await house.database.transactionAs("fanlight_sign_in", (tx) => query.execute(tx));
  return token;
}

/** Ends a session at once; an unknown token ends nothing. */
export async function closeSession(house: House, token: string): Promise<void> {
  const query = sql`select identity.close_session(${hashToken(token)})`;
  await house.database.transactionAs("fanlight_sign_in", (tx) => query.execute(tx));
}
