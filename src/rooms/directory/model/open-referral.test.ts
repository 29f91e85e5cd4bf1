import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";
import { checkoutRoot } from "../../../foundation/config/index.ts";
import { isSecretPlace, loadPack, type Pack } from "../../../foundation/pack/index.ts";
import { openReferral } from "./open-referral.ts";

const pack = loadPack(join(checkoutRoot, "packs/hertfordshire"));
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe("the open directory", () => {
  test("has every service with its number, hours and area, and all its ids are its own", () => {
    const { contents, total_items } = openReferral(pack);
    assert.equal(total_items, pack.services.length);
    const ids = [...JSON.stringify(contents).matchAll(/"id":"([^"]*)"/g)].map(([, id]) => id ?? "");
    assert.ok(ids.every((id) => UUID.test(id)));
    const agencies = new Set(pack.services.map(({ agency }) => agency)).size;
    assert.equal(
      new Set(ids).size,
      ids.length - (pack.services.length - agencies),
      "only an organisation's id repeats",
    );
    const helpline = contents.find(({ name }) => name === "Herts Domestic Abuse Helpline");
    assert.equal(helpline?.phones[0]?.number, "08 088 088 088");
    assert.deepEqual(
      helpline?.schedules.map(({ byday, opens_at, closes_at }) => `${byday} ${opens_at}-${closes_at}`),
      ["MO,TU,WE,TH,FR 09:00-21:00", "SA,SU 09:00-16:00"],
    );
  });

  test("says the same whenever it is asked, and says of what nobody checked that nobody did", () => {
    assert.equal(JSON.stringify(openReferral(pack)), JSON.stringify(openReferral(pack)));
    for (const { alert } of openReferral(pack).contents) assert.match(alert ?? "", /^Not checked/);
  });

  test("never has the address of a place that is kept secret, even if a pack had one (SAFETY 68)", () => {
    const place = { address: "Quillmarsh House", town: "Vexmoor", postcode: "ZZ99 9ZZ" };
    const leaking: Pack = { ...pack, services: pack.services.map((service) => ({ ...service, place })) };
    const { contents } = openReferral(leaking);
    for (const service of leaking.services) {
      const said = contents.find(({ name }) => name === service.name);
      assert.equal(/Quillmarsh|Vexmoor|ZZ99/.test(JSON.stringify(said)), !isSecretPlace(service), service.id);
    }
    assert.deepEqual(
      pack.services.filter(isSecretPlace).map(({ id }) => id),
      ["refuge", "dispersed-homes"],
    );
  });
});
