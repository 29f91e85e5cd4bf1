import assert from "node:assert/strict";
import type { FastifyInstance } from "fastify";
import { newDraftSecret } from "../../src/foundation/crypto/index.ts";
import type { House } from "../../src/foundation/house/index.ts";
import { putSealed } from "../../src/foundation/intake/index.ts";
import { takeInAll } from "../../src/rooms/front-door/index.ts";
import { lookForPairs } from "../../src/rooms/person-index/index.ts";
import { staffBrowser, type StaffBrowser } from "./person.ts";
import { signIn } from "./site.ts";

/** A contact that arrived, and whom it was said to be about. */
export type Recognised = { readonly contact: string; readonly person: string };

/** Two records of one woman, and the pair that the index made of them. */
export type KnownTwice = { readonly first: Recognised; readonly second: Recognised; readonly match: string };

/** What tests of the index do at the front door of one house. */
export function knownTwice(house: House, app: FastifyInstance) {
  const rows = async <T extends object>(sql: string, values: unknown[] = []): Promise<T[]> =>
    (await house.database.withOwner((client) => client.query<T>(sql, values))).rows;

  /** What is told of somebody arrives. @returns the contact */
  const arrives = async (answers: object): Promise<string> => {
    const contact = await putSealed(house, newDraftSecret(), "need-help", {
      danger: "no",
      channel: "phone",
      times: { from: "00:00", to: "23:59" },
      ...answers,
    });
    await takeInAll(house);
    return contact;
  };

  const personOf = async (contact: string): Promise<string> => {
    const sql = "select person_id from process.thing where id = $1";
    return (await rows<{ person_id: string }>(sql, [contact]))[0]?.person_id ?? "";
  };

  /** Somebody who asked, said by whoever took it to be this person; left out, somebody new. */
  const recognised = async (door: StaffBrowser, answers: object, person = "new"): Promise<Recognised> => {
    const contact = await arrives(answers);
    await door.post(`/contacts/${contact}/take`, {});
    const said = await door.post(`/contacts/${contact}/recognise`, { person });
    assert.equal(said.status, 303, said.body.slice(0, 400));
    return { contact, person: await personOf(contact) };
  };

  const pairOf = async (one: string, other: string): Promise<string | undefined> => {
    const sql =
      "select id from person_index.match where one_id = least($1::uuid, $2::uuid) and other_id = greatest($1::uuid, $2::uuid)";
    return (await rows<{ id: string }>(sql, [one, other]))[0]?.id;
  };

  return {
    rows,
    arrives,
    personOf,
    recognised,
    pairOf,
    /** A member of staff of this role at her browser. */
    works: async (role: string, who: { agency?: string; team?: string } = {}): Promise<StaffBrowser> =>
      staffBrowser(app, (await signIn(house, { role, ...who })).token),
    stateOf: async (id: string): Promise<string> =>
      (await rows<{ state: string }>("select state from process.thing where id = $1", [id]))[0]?.state ?? "",
    /** The same woman, asked twice and taken for somebody new each time. */
    twice: async (
      door: StaffBrowser,
      name: { given: string; family: string },
      phone: string,
    ): Promise<KnownTwice> => {
      const asks = { ...name, born: "1988-04-09", phone };
      const first = await recognised(door, asks);
      const second = await recognised(door, asks);
      await lookForPairs(house);
      const match = await pairOf(first.person, second.person);
      assert.ok(match, "no pair was found");
      return { first, second, match };
    },
  };
}
