import assert from "node:assert/strict";
import type { FastifyInstance } from "fastify";
import { staffBrowser, type Page } from "../../../tests/support/person.ts";
import { newDraftSecret } from "../../foundation/crypto/index.ts";
import type { House } from "../../foundation/house/index.ts";
import { sql } from "../../foundation/db/index.ts";
import { openSession } from "../../foundation/identity/index.ts";
import { putSealed } from "../../foundation/intake/index.ts";
import { withSystemActor } from "../../foundation/jobs/index.ts";
import { takeStep } from "../../foundation/process/index.ts";
import { referralProcess } from "../../rooms/referrals/index.ts";
import { takeInAll } from "../../rooms/front-door/index.ts";
import { INTEREST_KIND, takeInInterests } from "../../rooms/involvement/index.ts";
import { takeInRequests } from "../../rooms/professionals/index.ts";
import type { Colleague } from "../engine/colleague.ts";
import type { Fields, Made } from "../engine/move.ts";

export type Replaying = {
  readonly house: House;
  readonly app: FastifyInstance;
  /** Sets the house's clock. */
  readonly setNow: (at: Date) => void;
};

/**
 * Does everything again for real: each request sealed and taken in, each step posted to its page by the colleague who
 * took it, at its time.
 * @returns the ids of things by the keys that the moves call them.
 */
export async function replay(replaying: Replaying, moves: readonly Made[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const tokens = new Map<string, string>();
  for (const move of moves) {
    replaying.setNow(move.at);
    await replayOne(replaying, move, ids, tokens);
  }
  return ids;
}

type Ids = Map<string, string>;

/** The pages, under that of a case or contact, that add something to it. */
const ADDED_AT = {
  plan: "plans",
  goal: "goals/new",
  task: "tasks/new",
  review: "reviews/new",
  needs: "needs",
} as const;

async function replayOne(replaying: Replaying, move: Made, ids: Ids, tokens: Ids): Promise<void> {
  const { house } = replaying;
  if (move.does === "arrive") {
    ids.set(move.on, await putSealed(house, newDraftSecret(), move.kind, move.answers));
    return void (await takeInAll(house));
  }
  if (move.does === "enquire") {
    ids.set(move.on, await putSealed(house, newDraftSecret(), INTEREST_KIND, move.sent));
    return void (await takeInInterests(house));
  }
  if (move.does === "escalate") return escalate(house, ids.get(move.on) ?? "");
  const post = (path: string, fields: Fields): Promise<string> =>
    send(replaying, move.by, path, fields, tokens);
  if (move.does === "ask") {
    const request = idIn(await post("/requests/new", {}));
    for (const [page, fields] of move.pages) await post(`/requests/${request}/write?page=${page}`, fields);
    return void ids.set(move.on, request);
  }
  if (move.does === "assess")
    ids.set(move.on, idIn(await post(`/contacts/${ids.get(move.from)}/assess`, {})));
  if (move.does === "refer")
    ids.set(move.on, idIn(await post(`/contacts/${ids.get(move.from)}/refer`, move.fields)));
  if (move.does === "add") {
    const parent = `${baseOf(house, move.from)}/${ids.get(move.from)}`;
    await post(`${parent}/${ADDED_AT[move.part]}`, move.fields);
    ids.set(move.on, await newestOf(house, ids.get(move.from), move.part));
  }
  if (move.does === "recognise") {
    const person = move.joined === undefined ? "new" : await personOf(house, ids.get(move.joined));
    await post(`/contacts/${ids.get(move.on)}/recognise`, { person });
  }
  if (move.does === "step") {
    const refers =
      move.refersTo === undefined ? {} : { reference: await referenceOf(house, ids.get(move.refersTo)) };
    const corrects = move.corrects ? { note: await lastNoteOf(house, ids.get(move.on)) } : {};
    const path = `${baseOf(house, move.on)}/${ids.get(move.on)}/${move.step}`;
    const location = await post(path, { ...move.fields, ...refers, ...corrects });
    // A link is shown where it was told; a case where it was opened.
    if (move.opens?.startsWith("relationship"))
      ids.set(move.opens, await newestOf(house, ids.get(move.on), "relationship"));
    else if (move.opens?.startsWith("contact")) {
      await takeInRequests(house);
      ids.set(move.opens, await contactOf(house, ids.get(move.on)));
    } else if (move.opens !== undefined) ids.set(move.opens, idIn(location));
  }
}

/** As the job does, of one referral: it would take every other too. */
async function escalate(house: House, id: string): Promise<void> {
  await withSystemActor(house, "referrals", async (tx) => {
    const query = sql<{ opened: boolean }>`select referral.open_escalation(${id}) as opened`;
    assert.equal((await query.execute(tx.db)).rows[0]?.opened, true);
    await takeStep(tx, referralProcess, { thingId: id, step: "escalate" });
  });
}

async function send(
  { house, app }: Replaying,
  by: Colleague,
  path: string,
  fields: Fields,
  tokens: Ids,
): Promise<string> {
  const { staffId, seatId } = by;
  const token = tokens.get(seatId) ?? (await openSession(house, { staffId, seatId, steppedUp: false }));
  tokens.set(seatId, token);
  const page: Page = await staffBrowser(app, token).post(path, fields);
  const said = /<h1[^>]*>([^<]*)/.exec(page.body)?.[1];
  assert.equal(page.status, 303, `${by.name}, ${by.roleId}, ${path} ${JSON.stringify(fields)}: ${said}`);
  return page.location;
}

/** The life cycle whose things have such keys: "contact 12" is a contact. */
function baseOf({ processes }: House, key: string): string {
  return processes.get(key.split(" ")[0] ?? "")?.base ?? "";
}

function idIn(location: string): string {
  return /[0-9a-f-]{36}/.exec(location)?.[0] ?? "";
}

async function newestOf({ database }: House, parent: string | undefined, process: string): Promise<string> {
  return database.withOwner(async (client) => {
    const query =
      "select id from process.thing where parent_id = $1 and process = $2 order by opened_at desc limit 1";
    const { rows } = await client.query<{ id: string }>(query, [parent, process]);
    return rows[0]?.id ?? "";
  });
}

async function contactOf({ database }: House, request: string | undefined): Promise<string> {
  return database.withOwner(async (client) => {
    const query = "select contact_id from professional.request where id = $1";
    const { rows } = await client.query<{ contact_id: string }>(query, [request]);
    return rows[0]?.contact_id ?? "";
  });
}

async function personOf({ database }: House, contact: string | undefined): Promise<string> {
  return database.withOwner(async (client) => {
    const query = "select person_id from process.thing where id = $1";
    const { rows } = await client.query<{ person_id: string }>(query, [contact]);
    return rows[0]?.person_id ?? "";
  });
}

async function referenceOf({ database }: House, contact: string | undefined): Promise<string> {
  return database.withOwner(async (client) => {
    const query =
      "select p.reference from process.thing t join people.person p on p.id = t.person_id where t.id = $1";
    const { rows } = await client.query<{ reference: string }>(query, [contact]);
    return rows[0]?.reference ?? "";
  });
}

async function lastNoteOf({ database }: House, thing: string | undefined): Promise<string> {
  return database.withOwner(async (client) => {
    const query = "select id from chronology.note where thing_id = $1 order by at desc limit 1";
    const { rows } = await client.query<{ id: string }>(query, [thing]);
    return rows[0]?.id ?? "";
  });
}
