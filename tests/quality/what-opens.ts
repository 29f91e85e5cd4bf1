import { randomUUID } from "node:crypto";
import { findDraftKeys, newDraftSecret, sealDraft, sealReply } from "../../src/foundation/crypto/index.ts";
import type { House } from "../../src/foundation/house/index.ts";
import { takeInAll } from "../../src/rooms/front-door/index.ts";
import { filled } from "../support/help-inputs.ts";
import { Visitor } from "../support/visitor.ts";
import { ORIGINS, publicSite, type Opened } from "./public-site.ts";

const REPLY = "We read what you wrote.\n\nYou can ring us on any weekday.";

/**
 * What only some words or addresses open. A field of a new page that only a reference or a code opens, and an address
 * that is somebody's own, are named here; every other page is found, and every other field filled in, by itself.
 */
export async function whatOpens(house: House): Promise<Opened> {
  const site = await publicSite(house, { typed: {}, addresses: {} });
  const sent = async (): Promise<string> => {
    const she = new Visitor(site.app, ORIGINS.help);
    await she.begin("a");
    await she.toCheck(filled("a", { channel: "return" }));
    const { body } = await she.answer({ go: "send" });
    return numberIn(body);
  };
  const answered = async (): Promise<string> => {
    const number = await sent();
    await takeInAll(house);
    await answer(house);
    return number;
  };
  return {
    typed: {
      number: [answered, sent, () => "1".repeat(28)],
      typed: [({ html }) => numberIn(html), () => "2".repeat(28)],
    },
    addresses: { "a link by mail": { face: "partnership", make: () => makeLink(house) } },
  };
}

function numberIn(html: string): string {
  return /(?:\d{4} ){6}\d{4}/.exec(html)?.[0] ?? "";
}

/** A link as a professional without an account has it in her mail. */
async function makeLink({ database }: House): Promise<string> {
  const secret = newDraftSecret();
  const keys = findDraftKeys(secret);
  if (!keys) throw new Error("A new secret gives no keys.");
  const link = {
    email: "ada@school.example",
    agency: "school",
    agencyName: "A school",
    proof: "none",
    news: [],
  };
  const sealed = sealDraft(keys, JSON.stringify(link));
  await database.withOwner((client) =>
    client.query(
      "insert into intake.draft (lookup, sealed, expires_at) values ($1, $2, now() + interval '1 day')",
      [keys.lookupId, sealed],
    ),
  );
  return `/refer/link/${secret}`;
}

/** An answer to the newest thread, as if colleagues had written it. */
async function answer({ database }: House): Promise<void> {
  await database.withOwner(async (client) => {
    const { rows } = await client.query<{ thing_id: string; public_key: Buffer }>(
      "select thing_id, public_key from intake.thread order by expires_at desc limit 1",
    );
    const [thread] = rows;
    if (!thread) throw new Error("There is no thread to answer.");
    const id = randomUUID();
    await client.query("insert into intake.reply (id, thing_id, sealed) values ($1, $2, $3)", [
      id,
      thread.thing_id,
      await sealReply(thread.public_key, id, REPLY),
    ]);
  });
}
