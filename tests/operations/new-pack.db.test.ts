import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { encode } from "../support/person.ts";
import { readArrived } from "./machine/arrived.ts";
import { ask, type Answered } from "./machine/ask.ts";
import { newWords } from "./machine/load.ts";
import { newPlace, withSettings, type Place } from "./machine/place.ts";
import { runProgram, startProgram } from "./machine/program.ts";
import { Visitor } from "./machine/visitor.ts";

const NAME = "Safer Together in Rutland";

test("another county's partnership starts on the pack that `fanlight pack new` wrote, as it was written", async (t) => {
  const place = await newPlace(t);
  const pack = join(place.folder, "rutland");
  const made = await runProgram(["pack", "new", pack, "--place", "Rutland", "--name", NAME], {});
  assert.deepEqual({ code: made.code, err: made.err }, { code: 0, err: "" }, made.out);
  const settings = withSettings(place, { FANLIGHT_PACK: pack });
  const program = await startProgram(t, settings);

  for (const [path, says] of [
    ["/healthz", "ok"],
    ["/readyz", "ready"],
  ] as const) {
    assert.equal((await open(place, place.staff, path)).body, says);
  }
  const ways = await open(place, place.staff, "/");
  assert.match(ways.body, /This is a demonstration for Rutland\./);
  assert.match(ways.body, /At Rutland front door/);
  assert.doesNotMatch(ways.body, /Hertford/i);

  // Its public pages are neutral: they name no county at all.
  const start = await open(place, place.help, "/");
  assert.match(start.body, /<title>Start – Local services<\/title>/);
  assert.doesNotMatch(start.body, /Rutland|Hertford/i);
  const receipt = await new Visitor(place).asksForHelp(newWords());

  const queue = await enter(place, ways);
  assert.match(queue.body, /Rutland front door/);
  assert.doesNotMatch(queue.body, /Hertford/i);

  const { code, signal, err } = await program.stop();
  assert.deepEqual({ code, signal }, { code: 0, signal: null }, err);
  assert.deepEqual(
    (await readArrived(settings)).map(({ id, words }) => ({ id, words })),
    [receipt],
  );
});

async function open({ port }: Place, origin: string, path: string, cookie?: string): Promise<Answered> {
  const answered = await ask({ port, origin, path, cookie });
  assert.equal(answered.status, 200, path);
  return answered;
}

/** Presses the first way in, a front door practitioner's, and opens the page it leads to. */
async function enter(place: Place, ways: Answered): Promise<Answered> {
  const [, csrf = ""] = /name="csrf" value="([^"]+)"/.exec(ways.body) ?? [];
  const [, person = ""] = /value="([0-9a-f-]{36})" name="person"/.exec(ways.body) ?? [];
  const cookie = ways.cookies.map((line) => line.split(";")[0]).join("; ");
  const body = encode({ csrf, role: "front-door-practitioner", person });
  const { port, staff: origin } = place;
  const entered = await ask({ port, origin, method: "POST", path: "/way-in", cookie, body });
  assert.equal(entered.status, 303);
  const session = entered.cookies.map((line) => line.split(";")[0]).join("; ");
  return open(place, origin, entered.location ?? "", session);
}
