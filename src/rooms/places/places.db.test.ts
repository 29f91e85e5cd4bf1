import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { filled, stepOfField } from "../../../tests/support/help-inputs.ts";
import { tryStep } from "../../../tests/support/person.ts";
import { placeSite } from "../../../tests/support/place-site.ts";
import { origins } from "../../../tests/support/site.ts";
import { Visitor } from "../../../tests/support/visitor.ts";
import { cellAt } from "./model/cell.ts";
import { takeInReports } from "./index.ts";

const { house, app, rows, works, arrives, stateOf, done } = await placeSite();
const lead = await works("place-safety-lead");
const police = await works("neighbourhood-officer");
const lighting = await works("street-lighting-officer");

const STATION = { district: "stevenage", nearStevenage: "stevenage-station" };

/** Somebody tells of a place by name and sends it. @returns the visitor, at the receipt */
async function tells(answers: Record<string, string | string[]> = {}): Promise<Visitor> {
  const she = new Visitor(app, origins.help);
  assert.equal((await she.begin("f")).heading, "Telling us about a place");
  assert.equal((await she.answer()).heading, "What this site can and cannot hide");
  await she.answer();
  const all = { ...STATION, environment: ["poor-light"], happened: "month", daylight: "dark", ...answers };
  await she.toCheck(filled("f", all));
  const receipt = await she.answer({ go: "send" });
  assert.equal(receipt.heading, "Thank you. We have it.");
  return she;
}

describe("telling of a place", () => {
  test("by name: what this is not for comes first, only codes are kept, and the receipt has a number", async () => {
    const she = await tells({
      behaviour: ["followed"],
      notReported: ["not-believed"],
      about: "yes",
      age: "from-18-to-24",
    });
    assert.match(she.seen?.body ?? "", /Your number is/);
    assert.match(she.seen?.body ?? "", /not a report of a crime/);
    assert.match(she.seen?.body ?? "", /\/places\/done/);
    await takeInReports(house);
    const [report] = await rows(
      "select r.* from place.report r join process.thing t on t.id = r.id order by t.opened_at desc limit 1",
    );
    assert.equal(report?.["cell"], cellAt({ lat: 51.9017, lng: -0.2069 }));
    assert.deepEqual(report?.["environment"], ["poor-light"]);
    assert.deepEqual(report?.["behaviour"], ["followed"]);
    assert.deepEqual(report?.["not_reported"], ["not-believed"]);
    assert.equal(report?.["about_age"], "from-18-to-24");
    assert.equal(report?.["place_id"], "stevenage-station");
  });

  test("on the map: the county, a district, the spot from near, moved by buttons; it comes to a hexagon", async () => {
    const she = new Visitor(app, origins.help);
    await she.begin("f");
    await she.answer();
    const where = await she.answer();
    assert.equal(where.heading, "Which district is it in?");
    assert.match(where.body, /<input type="image" id="at"[^>]*alt="Map of the districts/);
    const far = await she.answer({ "at.x": "182", "at.y": "96" });
    assert.equal(far.heading, "Where is it?");
    const empty = await she.answer({ go: "use" });
    assert.match(empty.title, /^Error: /);
    assert.match(empty.body, /Press a spot on the map/);
    const near = await she.answer({ "at.x": "120", "at.y": "150" });
    const mark = /name="mark" value="([0-9a-f]+)"/.exec(near.body)?.[1] ?? "";
    assert.match(near.body, /The mark is (at|about)/);
    const moved = await she.answer({ go: "n", mark });
    const next = /name="mark" value="([0-9a-f]+)"/.exec(moved.body)?.[1] ?? "";
    assert.notEqual(next, mark);
    const by = await she.answer({ "at.x": "0", "at.y": "0", mark: next });
    assert.match(by.body, new RegExp(`name="mark" value="${next}"`));
    assert.equal((await she.answer({ go: "use", mark: next })).heading, "What is it about the place?");
    const check = await she.toCheck(filled("f", { environment: ["isolated"] }));
    assert.match(check?.body ?? "", /The mark is/);
    assert.doesNotMatch(check?.body ?? "", new RegExp(next));
    await she.answer({ go: "send" });
    await takeInReports(house);
    const [kept] = await rows("select cell, place_id from place.report where cell = $1", next);
    assert.deepEqual(kept, { cell: next, place_id: null });
  });

  test("a spot in one district is not that of another: it is asked anew once the district is changed", async () => {
    const she = new Visitor(app, origins.help);
    await she.begin("f");
    await she.answer();
    await she.answer();
    await she.answer({ "at.x": "182", "at.y": "96" });
    const near = await she.answer({ "at.x": "120", "at.y": "150" });
    const mark = /name="mark" value="([0-9a-f]+)"/.exec(near.body)?.[1] ?? "";
    await she.answer({ go: "use", mark });
    await she.toCheck(filled("f", { environment: ["isolated"] }));
    await she.answer({ change: stepOfField("f", "district") });
    await she.answer(filled("f", { district: "watford" }));
    const spot = await she.answer(filled("f", { nearWatford: "map" }));
    assert.equal(spot.heading, "Where is it?");
    assert.notEqual((await she.answer({ go: "back" })).heading, "Check before you send");
  });

  test("the exact point that was pressed is in no table and no log: not as it was sent, not as degrees", async () => {
    const she = new Visitor(app, origins.help);
    await she.begin("f");
    await she.answer();
    await she.answer();
    await she.answer({ "at.x": "182", "at.y": "96" });
    await she.answer({ "at.x": "137", "at.y": "211", lat: "51.8912345", lng: "-0.1987654" });
    const mark = /name="mark" value="([0-9a-f]+)"/.exec(she.seen?.body ?? "")?.[1] ?? "";
    await she.answer({ go: "use", mark, lat: "51.8912345", lng: "-0.1987654" });
    await she.toCheck({});
    await she.answer({ go: "send" });
    await takeInReports(house);
    const tables = await rows(
      `select table_schema || '.' || table_name as name from information_schema.tables
       where table_schema in ('place', 'process', 'intake', 'audit', 'access') and table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      const text = JSON.stringify(await rows(`select row_to_json(t)::text as row from ${String(name)} t`));
      assert.doesNotMatch(text, /(?<![\d:])(?:51\.8912|0\.1987)|at\.x|"137"/, String(name));
    }
  });

  test("words of one's own cannot be sent: not in a list, not for a spot, not in a field that is not asked", async () => {
    const CANARY = "Quetzalcoatl";
    const she = new Visitor(app, origins.help);
    await she.begin("f");
    await she.answer();
    await she.answer();
    assert.match((await she.answer(filled("f", { district: CANARY }))).title, /^Error/);
    await she.answer(filled("f", { district: "stevenage" }));
    assert.match((await she.answer(filled("f", { nearStevenage: CANARY }))).title, /^Error/);
    await she.answer(filled("f", { nearStevenage: "map" }));
    assert.match(
      (await she.answer({ ...filled("f", { cell: CANARY }), go: "use", mark: CANARY })).title,
      /^Error/,
    );
    await she.answer({ go: "near" });
    await she.answer({ go: "use", mark: CANARY, words: CANARY, ...filled("f", { cell: CANARY }) });
    assert.match((await she.answer(filled("f", { environment: [CANARY] }))).title, /^Error/);
    await she.answer({ ...filled("f", { environment: ["other"] }), other: CANARY, note: CANARY });
    await she.toCheck({ words: CANARY, more: CANARY });
    await she.answer({ go: "send", words: CANARY });
    const before = await rows("select count(*)::int as n from place.report");
    await takeInReports(house);
    const after = await rows("select count(*)::int as n from place.report");
    assert.notDeepEqual(after, before);
    const all = JSON.stringify(await rows("select row_to_json(r)::text as row from place.report r"));
    assert.doesNotMatch(all, new RegExp(CANARY));
  });

  test("a report that is not codes and a hexagon alone is never taken in, whoever sealed it", async () => {
    for (const wrong of [
      { words: "He lives there" },
      { cell: "51.9017,-0.2069" },
      { environment: ["He lives there"] },
      { about: { name: "jo" } },
    ]) {
      const id = await arrives(wrong);
      assert.deepEqual(await rows("select 1 from place.report where id = $1", id), []);
    }
    await rows("delete from intake.sealed where kind = 'place'");
  });

  test("a place with nothing said of it is not taken: one choice is asked for, and that it does not feel safe is one", async () => {
    const she = new Visitor(app, origins.help);
    await she.begin("f");
    await she.answer();
    await she.answer();
    let seen = await she.get("/q");
    for (let pages = 0; pages < 4 && seen.heading !== "Did something happen there?"; pages += 1)
      seen = await she.answer(filled("f", STATION));
    assert.equal(seen.heading, "Did something happen there?");
    const asked = await she.answer(filled("f", { behaviour: [] }));
    assert.match(asked.title, /^Error/);
    assert.match(asked.body, /Choose what is nearest here/);
    assert.equal((await she.answer(filled("f", { behaviour: ["none"] }))).heading, "When was it?");
  });

  test("asked to keep nothing, all of it is on one page, by name, and is sent all the same", async () => {
    const she = new Visitor(app, origins.help);
    await she.get("/cookies");
    await she.post("/cookies", { keep: "nothing" });
    await she.begin("f");
    await she.answer();
    const page = await she.answer();
    assert.equal(page.heading, "All the questions");
    assert.doesNotMatch(page.body, /type="image"|<textarea|type="text"/);
  });
});

describe("a problem with a place", () => {
  test("goes from its reports to an owner, actions, an end, and what everybody and each who reported can read", async () => {
    const she = await tells({ environment: ["poor-light", "isolated"] });
    const digits = /<bdi dir="ltr">([\d ]+)<\/bdi>/.exec(she.seen?.body ?? "")?.[1] ?? "";
    await takeInReports(house);
    const [mine] = await rows(
      "select id from process.thing where process = 'place-report' order by opened_at desc limit 1",
    );
    const first = String(mine?.["id"]);
    const second = await arrives();
    for (const id of [first, second]) await done(lead, `/places/reports/${id}/accept`);
    const away = await arrives({ cell: cellAt({ lat: 51.8895, lng: -0.173 }), place: "shephall" });
    await done(lead, `/places/reports/${away}/accept`);
    assert.match((await lead.get(`/places/reports/${first}/begin`)).body, /other report/);
    const url = await done(lead, `/places/reports/${first}/begin`, { title: "Dark way to the station" });
    assert.deepEqual(
      [await stateOf(first), await stateOf(second), await stateOf(away)],
      ["joined", "joined", "moderated"],
    );

    assert.equal((await lighting.get(url)).status, 404);
    await done(lead, `${url}/assign`, { owner: "lighting" });
    const seen = await lighting.get(url);
    assert.equal(seen.status, 200);
    assert.match(seen.body, /It is badly lit \(\d+\)/);
    assert.equal((await lighting.get(`/places/reports/${first}`)).status, 404);
    assert.equal((await tryStep(police, `${url}/give-back`, { reason: "known" })).status, 303);
    await done(lead, `${url}/assign`, { owner: "lighting" });
    const due = { due_day: "1", due_month: "3", due_year: "2099" };
    const plan = {
      kind: "lighting",
      words: "Two lamps replaced",
      responsible: "Street lighting, north",
      ...due,
    };
    await done(lighting, `${url}/plan`, { ...plan, before: "Two of five lamps are out." });
    assert.equal((await tryStep(lighting, `${url}/close`, { outcome: "done", after: "Lit." })).status, 409);
    const [action] = await rows("select id from place.action");
    await done(lighting, `${url}/finish`, {
      action: String(action?.["id"]),
      done_day: "1",
      done_month: "11",
      done_year: "2026",
    });
    await done(lighting, `${url}/close`, { outcome: "done", after: "All five lamps are lit." });
    assert.equal((await tryStep(lighting, `${url}/publish`, {})).status, 403);
    assert.match((await lead.get(`${url}/publish`)).body, /Each of the 2|of the \d+ people/);
    await done(lead, `${url}/publish`, {
      youSaid: "The way to the station is dark.",
      weDid: "We replaced two lamps.",
    });
    assert.equal(await stateOf(first), "answered");

    const everybody = new Visitor(app, origins.partnership);
    const page = await everybody.get("/places/done");
    assert.equal(page.status, 200);
    assert.match(page.body, /The way to the station is dark/);

    const back = new Visitor(app, origins.help);
    await back.begin("e");
    const thread = await back.answer({ number: digits });
    assert.match(thread.body, /We replaced two lamps/);
    assert.equal(thread.body.match(/We replaced two lamps/g)?.length, 1);
    assert.doesNotMatch(thread.body, /<textarea|W-[0-9A-Z]{6}/);
    assert.match(
      (await back.answer({ go: "add", more: "He lives there" })).body,
      /You have not chosen an answer yet/,
    );
    await back.answer({ go: "add", more: "better" });
    await takeInReports(house);
    assert.deepEqual(await rows("select code from place.answer where report_id = $1", first), [
      { code: "better" },
    ]);
    assert.match((await lighting.get(url)).body, /It is better now \(1\)/);
  });

  test("word can be left for whoever reported it, by the lead alone, and not where nobody can come back", async () => {
    const id = await arrives();
    await done(lead, `/places/reports/${id}/accept`);
    const page = await lead.get(`/places/reports/${id}/write`);
    assert.match(page.body, /Nobody can come back to this report/);
    assert.equal((await tryStep(lead, `/places/reports/${id}/write`, { text: "Thank you." })).status, 409);
    assert.equal((await tryStep(police, `/places/reports/${id}/write`, { text: "Thank you." })).status, 403);
  });

  test("that others told of a place is said from eight on, and nothing of what they said", async () => {
    const place = { district: "watford", nearWatford: "cassiobury-park" };
    const cell = cellAt({ lat: 51.661, lng: -0.415 });
    const look = async (): Promise<string> => {
      const she = new Visitor(app, origins.help);
      await she.begin("f");
      await she.answer();
      await she.answer();
      return (await she.toCheck(filled("f", { ...place, environment: ["poor-light"] })))?.body ?? "";
    };
    for (let n = 0; n < 7; n += 1) {
      const id = await arrives({
        cell,
        district: "watford",
        place: "cassiobury-park",
        environment: ["visibility"],
      });
      await done(lead, `/places/reports/${id}/accept`);
    }
    assert.doesNotMatch(await look(), /Other people have told us/);
    const eighth = await arrives({
      cell,
      district: "watford",
      place: "cassiobury-park",
      environment: ["layout"],
    });
    await done(lead, `/places/reports/${eighth}/accept`);
    const said = await look();
    assert.match(said, /Other people have told us about this place too/);
    assert.doesNotMatch(said, /be seen|narrow paths/);
  });
});
