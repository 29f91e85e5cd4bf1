import { randomUUID } from "node:crypto";
import {
  deriveThreadSecrets,
  findDraftKeys,
  newDraftSecret,
  parseBearerReference,
  sealDraft,
  sealReply,
  threadLookup,
} from "../../src/foundation/crypto/index.ts";
import type { House } from "../../src/foundation/house/index.ts";
import { takeInAll } from "../../src/rooms/front-door/index.ts";
import { takeInQuestions } from "../../src/rooms/inbox/index.ts";
import { takeInReports } from "../../src/rooms/places/index.ts";
import { filled } from "../support/help-inputs.ts";
import { Visitor } from "../support/visitor.ts";
import { ORIGINS, publicSite, type Opened, type PublicSite } from "./public-site.ts";

const REPLY = "We read what you wrote.\n\nYou can ring us on any weekday.";

/**
 * What only some words or addresses open. A field of a new page that only a reference or a code opens, and an address
 * that is somebody's own, are named here; every other page is found, and every other field filled in, by itself.
 */
export async function whatOpens(house: House): Promise<Opened> {
  const site = await publicSite(house, { typed: {}, addresses: {} });
  const [asked, questioned, told] = sendings(site.app);
  const answered = (send: () => Promise<string>) => async (): Promise<string> => {
    const number = await send();
    for (const takeIn of [takeInAll, takeInQuestions, takeInReports]) await takeIn(house);
    await answer(house, number);
    return number;
  };
  return {
    typed: {
      number: [answered(asked), answered(questioned), answered(told), asked, () => "1".repeat(28)],
      typed: [({ html }) => numberIn(html), () => "2".repeat(28)],
    },
    addresses: { "a link by mail": { face: "partnership", make: () => makeLink(house) } },
  };
}

/** Somebody who asks for help, somebody with a question, and somebody who tells of a place; each gets a number. */
function sendings(app: PublicSite["app"]): [Sending, Sending, Sending] {
  const begin = async (way: string): Promise<Visitor> => {
    const she = new Visitor(app, ORIGINS.help);
    await she.begin(way);
    return she;
  };
  return [
    async () => {
      const she = await begin("a");
      await she.toCheck(filled("a", { channel: "return" }));
      return numberIn((await she.answer({ go: "send" })).body);
    },
    async () => {
      const she = await begin("g");
      await she.answer();
      return numberIn((await she.answer({ question: "May I ring at night?", go: "send" })).body);
    },
    async () => {
      const she = await begin("f");
      const said = { district: "stevenage", nearStevenage: "stevenage-station", behaviour: ["none"] };
      await she.toCheck(filled("f", said));
      return numberIn((await she.answer({ go: "send" })).body);
    },
  ];
}

type Sending = () => Promise<string>;

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

/** An answer to the thread of a number, as if colleagues had written it. */
async function answer({ database, publicKeys }: House, number: string): Promise<void> {
  const reference = parseBearerReference(number);
  if (!reference) throw new Error(`${number} is no number of ours.`);
  const found = threadLookup(publicKeys, deriveThreadSecrets(reference).lookupSeed);
  await database.withOwner(async (client) => {
    const { rows } = await client.query<{ thing_id: string; public_key: Buffer }>(
      "select thing_id, public_key from intake.thread where lookup = $1",
      [found],
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
