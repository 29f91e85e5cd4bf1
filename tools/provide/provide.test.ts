import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { describe } from "node:test";
import { clusterSettings } from "./cluster-settings.ts";
import { findOnPath, isExecutable } from "./executables.ts";
import { findFreePort } from "./free-port.ts";
import { runCommand } from "./run-command.ts";

describe("running a command", () => {
  test("gives its exit code and both its outputs", async () => {
    const outcome = await runCommand(process.execPath, [
      "-e",
      "console.log('out'); console.error('err'); process.exit(3)",
    ]);
    assert.equal(outcome.code, 3);
    assert.match(outcome.output, /out/);
    assert.match(outcome.output, /err/);
  });

  test("that does not exist ends like a command that failed", async () => {
    assert.equal((await runCommand("no-such-command-anywhere", [])).code, 127);
  });
});

test("a program is found on the PATH only when it may be run", () => {
  const folder = mkdtempSync(join(tmpdir(), "fanlight-path-"));
  const before = process.env["PATH"];
  try {
    process.env["PATH"] = folder;
    writeFileSync(join(folder, "plain"), "", { mode: 0o644 });
    writeFileSync(join(folder, "program"), "", { mode: 0o755 });
    assert.equal(findOnPath(["plain", "program"]), join(folder, "program"));
    assert.equal(isExecutable(folder), false);
  } finally {
    process.env["PATH"] = before;
    rmSync(folder, { recursive: true });
  }
});

test("a free port is one that nothing answers on", async () => {
  const socket = connect(await findFreePort(), "127.0.0.1");
  const [error] = await once(socket, "error").catch((reason: unknown) => [reason]);
  assert.match(String(error), /ECONNREFUSED/);
});

test("a server for benches writes to disk, one for tests need not, and both stay on this machine", () => {
  assert.ok(!clusterSettings(1, true).includes("fsync=off"));
  assert.ok(clusterSettings(1, false).includes("fsync=off"));
  for (const durable of [true, false])
    assert.ok(clusterSettings(1, durable).includes("listen_addresses=127.0.0.1"));
});

describe("the clean-up", () => {
  const program = `
    import { createCleanUp } from ${JSON.stringify(join(import.meta.dirname, "clean-up.ts"))};
    const cleanUp = createCleanUp();
    cleanUp.later(() => console.log("first made"));
    cleanUp.later(() => new Promise((resolve) => setTimeout(() => resolve(console.log("last made")), 300)));
    setInterval(() => {}, 1000);
    console.log("ready");`;

  test("undoes all, newest first, when a signal comes, and a second signal does not overtake it", async () => {
    const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      if (output === "ready\n") {
        child.kill("SIGINT");
        setTimeout(() => child.kill("SIGINT"), 100);
      }
    });
    const [code] = await once(child, "close");
    assert.equal(output, "ready\nlast made\nfirst made\n");
    assert.equal(code, 130);
  });
});
