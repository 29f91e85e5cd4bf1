import { hashToken, newToken } from "../crypto/index.ts";
import { sql, type Tx } from "../db/index.ts";
import type { House } from "../house/index.ts";

/** Whom an invitation is for, and how long it is good. */
export type Invitation = {
  readonly staffId: string;
  readonly name: string;
  readonly email: string;
  readonly expiresAt: Date;
};

export type NewInvitation = { readonly token: string; readonly expiresAt: Date };

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** The invitation a link opens. @returns undefined when it was used, has run out, was replaced or never was. */
export async function findInvitation(house: House, token: string): Promise<Invitation | undefined> {
  if (!TOKEN.test(token)) return undefined;
  const query = sql<Row>`select * from identity.find_invitation(${hashToken(token)})`;
  const [row] = await house.database.statementAs("fanlight_sign_in", query);
  return row && { staffId: row.staff_id, name: row.name, email: row.email, expiresAt: row.expires_at };
}

/**
 * Invites someone who has not joined yet, as the administrator of the session. The token is told once, here; an
 * earlier link stops working. Where two people are needed, the database refuses.
 */
export async function invite(db: Tx, staffId: string): Promise<NewInvitation> {
  const token = newToken();
  const query = sql<{ until: Date }>`select identity.invite(${staffId}, ${hashToken(token)}) as until`;
  const [row] = (await query.execute(db)).rows;
  if (!row) throw new Error("An invitation was made without a time it ends.");
  return { token, expiresAt: row.until };
}

type Row = { staff_id: string; name: string; email: string; expires_at: Date };
