import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import fc from "fast-check";
import { newDraftSecret } from "../../src/foundation/crypto/index.ts";
import type { House } from "../../src/foundation/house/index.ts";
import { putSealed } from "../../src/foundation/intake/index.ts";
import { processes } from "../../src/rooms.ts";
import { takeInAll } from "../../src/rooms/front-door/index.ts";
import { staffBrowser, type Fields } from "../support/person.ts";
import { signIn, testApp, testHouse } from "../support/site.ts";

const RUNS = 40;

/** What a form may be sent: its own names and others, with words, numbers, nothing, or too much. */
const names = fc.constantFrom("person", "reason", "channel", "result", "note", "text", "level", "service", "parts", "version", "form_version", "__proto__", "constructor");
const values = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("", "new", "yes", "1", "-1", "connected", "x".repeat(20_000)), fc.uuid());
const bodies = fc.array(fc.tuple(names, fc.oneof(values, fc.array(values, { maxLength: 4 }))), { maxLength: 8 });

describe("any input to any step", () => {
  let house: House;
  let browser: ReturnType<typeof staffBrowser>;

  before(async () => {
    house = await testHouse();
    const app = await testApp(house);
    browser = staffBrowser(app, (await signIn(house, { role: "front-door-manager" })).token);
  });

  const arrives = async (): Promise<string> => {
    const id = await putSealed(house, newDraftSecret(), "need-help", { channel: "phone", phone: "+447700900000" });
    await takeInAll(house);
    return id;
  };

  /** Everything written about a thing: its state, version, number of steps, clocks and notes. */
  const traceOf = (id: string): Promise<string> =>
    house.database.withOwner(async (client) => {
      const { rows } = await client.query(
        `select t.state, t.version, t.person_id, (select count(*) from process.step s where s.thing_id = t.id) as steps,
          (select count(*) from process.clock c where c.thing_id = t.id and c.stopped_at is null) as clocks,
          (select count(*) from chronology.note n where n.thing_id = t.id) as notes
         from process.thing t where t.id = $1`,
        [id],
      );
      return JSON.stringify(rows[0]);
    });

  for (const definition of processes.filter(({ name }) => name === "contact")) {
    for (const step of Object.keys(definition.steps)) {
      test(`the ${definition.name}'s step "${step}" never fails with a 500, and never half-writes`, async () => {
        const id = await arrives();
        await browser.post(`${definition.base}/${id}/take`, {});
        await fc.assert(
          fc.asyncProperty(bodies, async (body) => {
            const before = await traceOf(id);
            const page = await browser.post(`${definition.base}/${id}/${step}`, Object.fromEntries(body) as Fields);
            assert.ok([303, 404, 409, 422, 413].includes(page.status), `${page.status}`);
            if (page.status !== 303) assert.equal(await traceOf(id), before);
          }),
          { numRuns: RUNS },
        );
      });
    }
  }
});
