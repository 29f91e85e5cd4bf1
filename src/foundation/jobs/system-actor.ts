import { randomUUID } from "node:crypto";
import { type ActorTx, withActor } from "../access/index.ts";
import { hashToken, newToken } from "../crypto/index.ts";
import { type Database, sql } from "../db/index.ts";
import { isFanlightError } from "../errors/index.ts";
import type { House } from "../house/index.ts";

const LASTS_MINUTES = 60;
const RENEW_AFTER_MS = 45 * 60_000;

const sessions = new WeakMap<Database, Map<string, Session>>();

/**
 * Runs one transaction as a named system actor: under row-level security like everyone, with the permissions of the
 * role "system:<name>" and the involvements given to it, and an audit stream of its own.
 * Never inside another transaction: the embedded database has one connection and would wait for ever.
 */
export async function withSystemActor<T>(
  house: House,
  name: string,
  work: (tx: ActorTx) => Promise<T>,
): Promise<T> {
  try {
    return await withActor(house, await getToken(house, name), work);
  } catch (error) {
    // A database that was restored, or purged by hand, may not know a session we still hold. No work was done.
    if (!isFanlightError(error) || error.code !== "signed-out") throw error;
    sessionsOf(house).delete(name);
    return withActor(house, await getToken(house, name), work);
  }
}

/** One session a name and process, renewed well before it runs out; asked for twice at once, it is opened once. */
async function getToken(house: House, name: string): Promise<string> {
  const held = sessionsOf(house);
  const now = house.now().getTime();
  const known = held.get(name);
  if (known && now < known.renewAt) return known.token;
  const token = openSession(house, name);
  held.set(name, { token, renewAt: now + RENEW_AFTER_MS });
  try {
    return await token;
  } catch (error) {
    held.delete(name);
    throw error;
  }
}

/** Only the sign-in role can open one, and nothing but this file does so for the system. */
async function openSession({ database }: House, name: string): Promise<string> {
  const token = newToken();
  await database.transactionAs("fanlight_sign_in", (tx) =>
    sql`select identity.open_session(${hashToken(token)}, ${randomUUID()}, null, null, ${name},
      make_interval(mins => ${LASTS_MINUTES}), ${LASTS_MINUTES}, null)`.execute(tx),
  );
  return token;
}

function sessionsOf({ database }: House): Map<string, Session> {
  const known = sessions.get(database) ?? new Map<string, Session>();
  sessions.set(database, known);
  return known;
}

type Session = { token: Promise<string>; renewAt: number };
