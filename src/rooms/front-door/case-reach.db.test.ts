import assert from "node:assert/strict";
import { before, test } from "node:test";
import { activeCase, refuses, takes, works, type ActiveCase } from "../../../tests/support/active-case.ts";
import { asOwner } from "../../../tests/support/staff.ts";
import { testApp, testHouse } from "../../../tests/support/site.ts";
import type { House } from "../../foundation/house/index.ts";

let house: House;
let app: Awaited<ReturnType<typeof testApp>>;
let hers: ActiveCase;

before(async () => {
  house = await testHouse();
  app = await testApp(house);
  hers = await activeCase(app, house);
});

const said = {
  ways: ["text"],
  phone: "07700 900456",
  times_from: "00:00",
  times_to: "23:59",
  codeWord: "heather",
  withHer: "yes",
};

test("how she may be reached is checked anew at a case, by whoever works on it, and stands in place of what came", async () => {
  const { url, worker, manager } = hers;
  const came = (await worker.get(url)).body;
  assert.match(came, /07700 900123/);
  assert.match(came, /Check with her how she may be reached/);
  assert.match(
    (await worker.get(`${url}/safe-contact`)).body,
    /value="07700 900123"/,
    "what came stands there",
  );
  const missing = await refuses(worker, 422, `${url}/safe-contact`, { ...said, withHer: "" });
  assert.match(missing, /07700 900456/, "what was typed stands there again");
  await takes(worker, `${url}/attempt`, { channel: "phone", result: "other-answered" });
  assert.match((await worker.get(url)).body, /check again first/);
  assert.equal(await takes(worker, `${url}/safe-contact`, said), url);
  const now = (await worker.get(url)).body;
  assert.match(now, /07700 900456/);
  assert.match(now, /heather/);
  assert.doesNotMatch(now, /07700 900123/);
  assert.match(now, /Checked here/);
  assert.match(now, /Safe contact checked with her/);
  assert.doesNotMatch(now, /check again first/);
  const again = (await worker.get(`${url}/safe-contact`)).body;
  assert.match(again, /value="07700 900456"/, "it begins with what she said last");
  assert.match((await manager.get(url)).body, /07700 900456/);
});

test("it goes along when she is referred on, and nobody else checks or sees it", async () => {
  const { url, worker } = hers;
  const fields = { service: "stalking-advocacy", parts: ["name", "safe-contact"], basis: "agreed" };
  const preview = await takes(worker, `${url}/refer`, fields);
  const shown = (await worker.get(preview)).body;
  assert.match(shown, /07700 900456/);
  assert.doesNotMatch(shown, /07700 900123/);
  const other = await works(app, house, { role: "advocate", agency: "safe-accommodation" });
  await refuses(other, 404, `${url}/safe-contact`, said);
});

test("what she says anew at a case ends what was checked at the front door she came by, and the other way round", async () => {
  const { id, url, worker } = await activeCase(app, house);
  const door = await works(app, house, { role: "front-door-practitioner" });
  const [origin] = await asOwner<{ id: string }>(
    house,
    `select c.id from process.thing f join process.thing r on r.id = f.parent_id
       join process.thing c on c.id = r.parent_id where f.id = $1`,
    [id],
  );
  const contact = `/contacts/${origin?.id ?? ""}`;
  const standing = async (): Promise<string[]> =>
    (
      await asOwner<{ standing: string }>(
        house,
        `select process || ' ' || case when p.expires_at <= now() then 'stale' else 'good' end as standing
         from message.permission p join process.thing t on t.id = p.thing_id
         where p.thing_id = any (array[$1, $2]::uuid[]) and p.withdrawn_at is null and p.verified_at is not null
         order by process`,
        [id, origin?.id],
      )
    ).map((row) => row.standing);
  await takes(door, `${contact}/safe-contact`, said);
  assert.deepEqual(await standing(), ["contact good"]);
  await takes(worker, `${url}/safe-contact`, { ways: ["none"], withHer: "yes" });
  assert.deepEqual(await standing(), ["contact stale"], "she is not to be reached at all");
  const page = (await door.get(contact)).body;
  assert.match(page, /Check again/);
  assert.match(page, /How it was safe to reach her[^]*Do not go by this/);
  const fields = { service: "stalking-advocacy", parts: ["name", "safe-contact"], basis: "agreed" };
  assert.match(
    (await door.get(await takes(door, `${contact}/refer`, fields))).body,
    /Ask her again: this was/,
  );
  assert.match(page, /How she may be written to was checked too long ago, or she has said otherwise since/);
  await takes(worker, `${url}/safe-contact`, said);
  assert.deepEqual(await standing(), ["case good", "contact stale"]);
  await takes(door, `${contact}/safe-contact`, said);
  assert.deepEqual(await standing(), ["case stale", "contact good"]);
  assert.match((await worker.get(url)).body, /To be checked with her again/);
});
