import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { runCommand } from "../../tools/provide/run-command.ts";
import { testEngine } from "../support/engine.ts";
import { filled } from "../support/help-inputs.ts";
import { newCluster, type Cluster } from "./machine/cluster.ts";
import { comeInAs } from "./machine/colleague.ts";
import { Correspondent, newLine } from "./machine/correspondent.ts";
import { Desk } from "./machine/desk.ts";
import { asksFromDevice } from "./machine/device-browser.ts";
import type { Ending } from "./machine/ending.ts";
import { HelpBrowser } from "./machine/help-browser.ts";
import { administer, newPlace, startedPlace, type Place } from "./machine/place.ts";
import { startProgram } from "./machine/program.ts";
import { getProgram } from "./machine/restore.ts";
import { Visitor } from "./machine/visitor.ts";
import { findWritten, findWrittenIn } from "../support/writings.ts";

const POINT = { lat: "51.8912345", lng: "-0.1987654" };
const PRESS = { "at.x": "137", "at.y": "211", ...POINT };

test("nothing that is sent without a name lies readable in the data folder, its log, a dump or what the program says", async (t) => {
  const { place, cluster } = await installation(t);
  const data = cluster?.data ?? place.settings["FANLIGHT_DATA"] ?? "";
  const program = await startProgram(t, place.settings);
  const canaries = await writeEverything(place);
  const { cell } = await tellOnMap(place);
  await waitUntilTakenIn(place);

  assert.deepEqual(findWrittenIn(data, canaries), []);
  assert.deepEqual(findWritten(Buffer.from(program.said()), canaries), []);
  // What is meant to be readable is found in the same way: the hexagon, and the address of a page in the log.
  if (cluster) {
    const dump = await dumpOf(place, cluster);
    assert.deepEqual(findWritten(dump, [...canaries, cell]), [cell]);
    await administer(cluster.adminUrl, "checkpoint");
  }
  await program.stop();
  await cluster?.stop();
  assert.deepEqual(findWrittenIn(data, canaries), []);
  assert.notDeepEqual(findWrittenIn(data, [cell]), []);
  const said = Buffer.from(program.said() + (cluster?.said() ?? ""));
  assert.deepEqual(findWritten(said, [...canaries, '"route":"/q"']), ['"route":"/q"']);
});

type Installation = { readonly place: Place; readonly cluster?: Cluster };

async function installation(t: Ending): Promise<Installation> {
  if (testEngine() !== "postgres") return { place: await startedPlace(t) };
  const cluster = await newCluster(t);
  return { cluster, place: await newPlace(t, cluster.ownerUrl) };
}

/** Writes by every way there is, and has it answered. @returns what must not be found anywhere */
async function writeEverything(place: Place): Promise<string[]> {
  const [asked, told] = [new Correspondent("question", place, {}), new Correspondent("place", place, {})];
  for (const she of [asked, told]) {
    await she.begins();
    await she.comesBack();
    await she.adds();
  }
  const [inbox, places] = await Promise.all(
    (["front-door-practitioner", "place-safety-lead"] as const).map((role) => comeInAs(role, place)),
  );
  assert.ok(inbox && places);
  const desks = [new Desk(inbox, asked), new Desk(places, told)];
  for (const desk of desks) {
    await desk.opens();
    await desk.answers();
  }
  const [question, more, help] = [newLine("She"), newLine("She"), newLine("She")];
  const sealedThere = await asksFromDevice(place, question, more);
  await new Visitor(place).asksForHelp(help);
  const words = [...asked.told, ...desks.flatMap(({ left }) => left), question, more, help];
  const numbers = [
    sealedThere,
    ...[asked, told].flatMap(({ number }) => [number, number.replaceAll(" ", "")]),
  ];
  // The last word is in letters that nobody else has written.
  return [...words.map((line) => line.split(" ").at(-1) ?? line), ...numbers, POINT.lat, POINT.lng.slice(1)];
}

/** Tells of a spot on the map, pressed with a pointer. @returns the hexagon that comes of it */
async function tellOnMap(place: Place): Promise<{ cell: string }> {
  const browser = new HelpBrowser(place);
  await browser.begin("f");
  await browser.answer();
  await browser.answer();
  await browser.answer({ "at.x": "182", "at.y": "96" });
  await browser.answer(PRESS);
  const mark = browser.hidden("mark");
  await browser.answer({ ...POINT, go: "use", mark });
  await browser.fillIn(filled("f", { environment: ["isolated"] }));
  await browser.answer({ go: "send" });
  return { cell: mark };
}

/** By every job that takes in: then the words have been in each place that they come to. */
async function waitUntilTakenIn(place: Place): Promise<void> {
  const lead = await comeInAs("place-safety-lead", place);
  const door = await comeInAs("front-door-practitioner", place);
  const count = async (): Promise<number[]> => {
    const [places, inbox] = [await lead.get("/places"), await door.get("/inbox")];
    const things = (page: string, href: RegExp) => new Set(page.match(href)).size;
    return [
      things(places.body, /\/places\/reports\/[0-9a-f-]{36}/g),
      things(inbox.body, /\/inbox\/[0-9a-f-]{36}/g),
    ];
  };
  for (;;) {
    const [reports = 0, questions = 0] = await count();
    if (reports >= 2 && questions >= 2) return;
    await sleep(200);
  }
}

/** In plain text, as the superuser: all rows, whoever they are for. */
async function dumpOf(place: Place, { adminUrl }: Cluster): Promise<Buffer> {
  const address = new URL(adminUrl);
  address.pathname = new URL(place.settings["DATABASE_URL"] ?? "").pathname;
  const { code, output } = await runCommand(getProgram("pg_dump"), [address.href]);
  assert.equal(code, 0, output.slice(0, 500));
  return Buffer.from(output);
}
