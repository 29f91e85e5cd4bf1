import assert from "node:assert/strict";
import { test } from "node:test";
import { filled } from "../../../tests/support/help-inputs.ts";
import { staffBrowser, tryStep } from "../../../tests/support/person.ts";
import { origins, signIn, testApp, testHouse } from "../../../tests/support/site.ts";
import { Visitor } from "../../../tests/support/visitor.ts";
import { takeInReports } from "./index.ts";

const STATION = { district: "stevenage", nearStevenage: "stevenage-station", environment: ["layout"] };

const house = await testHouse();
const app = await testApp(house);
const lead = staffBrowser(app, (await signIn(house, { role: "place-safety-lead" })).token);

/** The report that came in last, as staff see it. */
async function newest(): Promise<string> {
  const { rows } = await house.database.withOwner((client) =>
    client.query<{ id: string }>(
      "select id from process.thing where process = 'place-report' order by opened_at desc limit 1",
    ),
  );
  return `/places/reports/${rows[0]?.id ?? ""}`;
}

/** Somebody reports a place and it is taken in. @returns the number she comes back with, and the report's address for staff */
async function report(): Promise<{ digits: string; url: string }> {
  const she = new Visitor(app, origins.help);
  await she.begin("f");
  await she.answer();
  await she.answer();
  await she.toCheck(filled("f", STATION));
  await she.answer({ go: "send" });
  const digits = /<bdi dir="ltr">([\d ]+)<\/bdi>/.exec(she.seen?.body ?? "")?.[1] ?? "";
  await takeInReports(house);
  return { digits, url: await newest() };
}

test("word is left for whoever reported it: read with the number, and in the report's chronology", async () => {
  const { digits, url } = await report();
  const written = await tryStep(lead, `${url}/write`, { text: "We are looking at the lamps." });
  assert.equal(written.status, 303);
  assert.match((await lead.get(url)).body, /Left for whoever reported it: We are looking at the lamps\./);
  const back = new Visitor(app, origins.help);
  await back.begin("e");
  assert.match((await back.answer({ number: digits })).body, /We are looking at the lamps\./);
  const codes = ["better", "worse", "same", "not-been", "better"];
  for (const more of codes) {
    const m = /name="m" value="([^"]*)"/.exec(back.seen?.body ?? "")?.[1] ?? "";
    await back.answer({ go: "add", m, more });
  }
  await takeInReports(house);
  const said = /Said since<\/dt>\s*<dd[^>]*>([\s\S]*?)<\/dd>/.exec((await lead.get(url)).body)?.[1]?.trim();
  const words = house.pack.words.placeAnswer as Record<string, string>;
  assert.equal(
    said,
    codes
      .toReversed()
      .map((code) => words[code])
      .join("; "),
    "newest first, as they came",
  );
});

test("that whoever reported it closed it themselves is told to staff, and when is not", async () => {
  const { digits, url } = await report();
  const CLOSED = /Whoever reported it closed it themselves\./;
  assert.doesNotMatch((await lead.get(url)).body, CLOSED);
  const back = new Visitor(app, origins.help);
  await back.begin("e");
  await back.answer({ number: digits });
  assert.equal((await back.closeForGood()).location, "/closed");
  const { body } = await lead.get(url);
  assert.match(body, CLOSED);
  assert.doesNotMatch(body, /href="[^"]*\/write"/);
});
