import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { connect, createServer, type Socket } from "node:net";
import { once } from "node:events";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { testEngine } from "../support/engine.ts";
import { triedHere } from "../support/portion.ts";
import { readArrived } from "./machine/arrived.ts";
import { ask } from "./machine/ask.ts";
import { loadWithVisitors, newWords } from "./machine/load.ts";
import type { Ending } from "./machine/ending.ts";
import { newPlace, startedPlace, withSettings, type Place } from "./machine/place.ts";
import { runProgram, startProgram } from "./machine/program.ts";
import { Visitor } from "./machine/visitor.ts";

const isEmbedded = testEngine() === "embedded";

test("a later start keeps what arrived, and a demonstration's keys", async (t) => {
  const place = await newPlace(t);
  const first = await startProgram(t, place.settings);
  const receipt = await new Visitor(place).asksForHelp(newWords());
  await first.stop();
  const keys = readFileSync(place.settings["FANLIGHT_KEYS"] ?? "", "utf8");
  const second = await startProgram(t, place.settings);
  const later = await new Visitor(place).asksForHelp(newWords());
  await second.stop();
  assert.equal(readFileSync(place.settings["FANLIGHT_KEYS"] ?? "", "utf8"), keys);
  const kept = (await readArrived(place.settings)).map(({ id, words }) => ({ id, words }));
  assert.deepEqual(new Set(kept), new Set([receipt, later]));
});

for (const signal of triedHere(["SIGINT", "SIGTERM", "SIGHUP"] as const)) {
  test(`${signal}, twice as npm and a terminal send it, ends it cleanly: all that was begun is answered`, async (t) => {
    const place = await startedPlace(t);
    const program = await startProgram(t, place.settings);
    const load = loadWithVisitors(t, place);
    let ended: Awaited<ReturnType<typeof program.stop>> | undefined;
    // The visitors' next requests find nobody there: they are let go of, and only what was shown counts.
    await load.strike(async () => {
      process.kill(program.pid, signal);
      ended = await program.stop(signal);
    });
    const shown = await load.leave();
    assert.deepEqual({ code: ended?.code, signal: ended?.signal }, { code: 0, signal: null });
    assert.doesNotMatch(ended?.err ?? "", /fatal|error/);
    assert.doesNotMatch(ended?.out ?? "", /"status":50\d/);
    if (isEmbedded) assert.equal(existsSync(`${place.settings["FANLIGHT_DATA"]}.lock`), false);
    const there = new Set((await readArrived(place.settings)).map(({ id }) => id));
    assert.ok(shown.every(({ id }) => there.has(id)));
  });
}

test("a request under way when the end comes is still answered, and no new one is taken", async (t) => {
  const place = await startedPlace(t);
  const program = await startProgram(t, place.settings);
  const slow = await beginRequest(t, place);
  const ending = program.stop();
  while (await answersAt("127.0.0.1", place)) await sleep(20);
  slow.end("=no");
  assert.match(String((await once(slow, "data"))[0]), /^HTTP\/1\.1 403 /);
  assert.equal((await ending).code, 0);
});

test("a request that never comes to its end does not hold the end up", async (t) => {
  const place = await startedPlace(t);
  const program = await startProgram(t, place.settings);
  const endless = await beginRequest(t, place);
  endless.on("error", () => undefined);
  const { code } = await program.stop();
  assert.equal(code, 0);
});

test("a port in use is said at once, with the cure, and nothing is made", async (t) => {
  const place = await newPlace(t);
  const other = createServer().listen(place.port, "127.0.0.1");
  t.after(() => other.close());
  await once(other, "listening");
  const { code, err } = await runProgram(["start"], place.settings);
  assert.match(
    err,
    new RegExp(`PORT: Port ${place.port} is in use\\. Stop what uses it, or choose another with PORT\\.`),
  );
  assert.equal(code, 1);
  assert.equal(existsSync(place.settings["FANLIGHT_DATA"] ?? ""), false);
});

test("it listens on loopback only, unless told otherwise", async (t) => {
  // Linux gives the whole of 127/8 to loopback: who listens everywhere answers at 127.0.0.2, who listens at localhost does not.
  if (process.platform !== "linux") return t.skip("only Linux answers on all of 127/8");
  const place = await startedPlace(t);
  const program = await startProgram(t, place.settings);
  assert.equal((await ask({ ...place, origin: place.help, path: "/" })).status, 200);
  assert.equal(await answersAt("127.0.0.2", place), false);
  await program.stop();
  const everywhere = await startProgram(t, withSettings(place, { HOST: "0.0.0.0", ...publicOrigins(place) }));
  assert.equal(await answersAt("127.0.0.2", place), true);
  await everywhere.stop();
});

test("of two processes on one embedded data folder the second refuses, and the first goes on", async (t) => {
  if (!isEmbedded) return;
  const place = await startedPlace(t);
  const first = await startProgram(t, place.settings);
  const { code, err } = await runProgram(["start"], withSettings(place, { PORT: "0" }));
  assert.match(
    err,
    new RegExp(`is in use by another Fanlight \\(process ${first.pid}\\)\\.\n.*FANLIGHT_DATA`),
  );
  assert.equal(code, 1);
  await new Visitor(place).asksForHelp(newWords());
  assert.equal((await first.stop()).code, 0);
});

test("the lock of a killed process, which nobody holds any more, is no obstacle", async (t) => {
  if (!isEmbedded) return;
  const place = await startedPlace(t);
  await (await startProgram(t, place.settings)).stop("SIGKILL");
  assert.equal(existsSync(`${place.settings["FANLIGHT_DATA"]}.lock`), true);
  const next = await startProgram(t, place.settings);
  assert.equal((await next.stop()).code, 0);
});

/** All of a form but its last three bytes. */
async function beginRequest(t: Ending, { port, help }: Place): Promise<Socket> {
  const socket = connect(port, "127.0.0.1");
  t.after(() => socket.destroy());
  await once(socket, "connect");
  const lines = [
    "POST /q HTTP/1.1",
    `host: ${new URL(help).host}`,
    "content-type: application/x-www-form-urlencoded",
  ];
  socket.write([...lines, "content-length: 5", "", "q1"].join("\r\n"));
  // The server has it once it has answered somebody who came later.
  await ask({ port, origin: help, path: "/healthz" });
  return socket;
}

async function answersAt(host: string, { port }: Place): Promise<boolean> {
  const socket = connect(port, host);
  const answered = await once(socket, "connect").then(
    () => true,
    () => false,
  );
  socket.destroy();
  return answered;
}

function publicOrigins({ port }: Place): Record<string, string> {
  return {
    FANLIGHT_HELP_ORIGIN: `http://help.test:${port}`,
    FANLIGHT_PARTNERSHIP_ORIGIN: `http://together.test:${port}`,
    FANLIGHT_STAFF_ORIGIN: `http://staff.test:${port}`,
  };
}
