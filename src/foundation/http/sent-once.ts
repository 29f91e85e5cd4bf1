import { createHmac, createSecretKey } from "node:crypto";
import type { ActorTx } from "../access/index.ts";
import { sql } from "../db/index.ts";
import { saysShowing } from "./csrf.ts";
import { isSentFile } from "./file-form.ts";
import { redirect, type Afterwards, type Reply } from "./reply.ts";

/**
 * Does what a form asks once. The same form of the same showing of a page, sent again word for word (a second press, a
 * connection that broke, a page sent anew), changes nothing more and leads where it led the first time; whoever is at the same
 * moment waits for the first. With another word in it, it is another. What was refused, or showed a page, was not done.
 */
export async function doOnce(
  tx: ActorTx,
  sent: SentForm,
  handle: () => Promise<Reply | Afterwards>,
): Promise<Reply | Afterwards> {
  const key = keyOf(sent);
  if (!key) return handle();
  const led = await takeForm(tx, key);
  if (led !== undefined) return redirect(led);
  const answered = await handle();
  await sql`select identity.form_led(${key}, ${leadsTo(answered) ?? null})`.execute(tx.db);
  return answered;
}

async function takeForm({ db }: ActorTx, key: Buffer): Promise<string | undefined> {
  const { rows } = await sql<{ led: string | null }>`select identity.take_form(${key}) as led`.execute(db);
  return rows[0]?.led ?? undefined;
}

/** Where it leads, if that can be gone to again: to a page of ours, without a cookie on the way. */
function leadsTo(answered: Reply | Afterwards): string | undefined {
  if (answered.kind === "afterwards") return answered.leadsTo;
  if (answered.kind !== "redirect" || answered.cookies?.length) return undefined;
  return answered.to.startsWith("/") ? answered.to : undefined;
}

/** By the session's own token, so that nobody can find out from it what was sent. Nothing for a form that says no showing. */
function keyOf({ token, path, body }: SentForm): Buffer | undefined {
  if (!saysShowing(body)) return undefined;
  const hash = createHmac("sha256", createSecretKey(token, "utf8")).update(path);
  for (const [name, value] of Object.entries(body as object)) {
    hash.update(JSON.stringify([name, isSentFile(value) ? value.bytes.length : value]));
    if (isSentFile(value)) hash.update(value.bytes);
  }
  return hash.digest();
}

type SentForm = { readonly token: string; readonly path: string; readonly body: unknown };
