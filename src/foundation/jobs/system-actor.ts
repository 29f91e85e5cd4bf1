import { randomUUID } from "node:crypto";
import { type ActorTx, withActor } from "../access/index.ts";
import { hashToken, newToken } from "../crypto/index.ts";
import { type Database, sql } from "../db/index.ts";
import { isFanlightError } from "../errors/index.ts";
import type { House } from "../house/index.ts";

const LASTS_MINUTES = 60;
const RENEW_AFTER_MS = 45 * 60_000;

const sessions = new WeakMap<Database, Map<string, Promise<Session>>>();

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
    return await withActor(house, await getToken(house, name), work);
  }
}

/** One session a name and process, renewed well before it runs out. */
async function getToken(house: House, name: string): Promise<string> {
  const held = sessionsOf(house);
  const known = await held.get(name);
  if (known && house.now().getTime() < known.renewAt) return known.token;
  const opening = openSession(house, name);
  held.set(name, opening);
  return (
    await opening.catch((error: unknown) => {
      held.delete(name);
      throw error;
    })
  ).token;
}

/** Only the sign-in role can open one, and nothing but this file does so for the system. */
async function openSession(house: House, name: string): Promise<Session> {
  const token = newToken();
  await house.database.transactionAs("fanlight_sign_in", (tx) =>
    sql`select identity.open_session(${hashToken(token)}, ${randomUUID()}, null, null, ${name},
      make_interval(mins => ${LASTS_MINUTES}), ${LASTS_MINUTES}, null)`.execute(tx),
  );
  return { token, renewAt: house.now().getTime() + RENEW_AFTER_MS };
}

function sessionsOf({ database }: House): Map<string, Promise<Session>> {
  const known = sessions.get(database) ?? new Map<string, Promise<Session>>();
  sessions.set(database, known);
  return known;
}

type Session = { token: string; renewAt: number };
