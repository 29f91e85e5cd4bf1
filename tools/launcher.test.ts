import assert from "node:assert/strict";
import { spawn, spawnSync, type SpawnSyncReturns } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import test, { afterEach, beforeEach, describe } from "node:test";
import { pathToFileURL } from "node:url";

const bin = join(dirname(import.meta.dirname), "bin");
const anHour = 3_600_000;

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "fanlight-checkout-"));
  cpSync(bin, join(root, "bin"), { recursive: true });
  write("package.json", '{ "name": "fanlight", "type": "module" }');
  write(
    "package-lock.json",
    JSON.stringify({ lockfileVersion: 3, packages: { "": {}, "node_modules/a": needed } }),
  );
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const needed = { version: "1.0.0", integrity: "sha512-a" };

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function install(version = "1.0.0"): void {
  const packages = { "node_modules/a": { ...needed, version } };
  write("node_modules/.package-lock.json", JSON.stringify({ packages }));
}

// A product that only says what it was given; built an hour from now, so that nothing is newer.
function buildProduct(source = 'console.log(process.argv.slice(2).join(" "))'): void {
  write("dist/fanlight.js", source);
  const later = new Date(Date.now() + anHour);
  utimesSync(join(root, "dist/fanlight.js"), later, later);
}

function launch(args: string[], environment: NodeJS.ProcessEnv = process.env): SpawnSyncReturns<string> {
  const program = join(root, "bin/fanlight.mjs");
  return spawnSync(process.execPath, [program, ...args], {
    encoding: "utf8",
    env: environment,
    cwd: tmpdir(),
  });
}

describe("the launcher", () => {
  test("can say what there is before anything is installed, and installs nothing for it", () => {
    for (const args of [[], ["help"], ["--help"]]) {
      const { stdout, status } = launch(args, { PATH: "" });
      assert.match(stdout, /npm start/);
      assert.equal(status, 0);
    }
  });

  test("says what to do when npm cannot be run", () => {
    const { stderr, status } = launch(["start"], { PATH: "" });
    assert.match(stderr, /packages could not be installed: npm could not run/);
    assert.match(stderr, /Check that npm is installed/);
    assert.doesNotMatch(stderr, /at .*\.mjs:/);
    assert.equal(status, 1);
  });

  test("passes arguments on, from whatever folder it is called", () => {
    install();
    buildProduct();
    const { stdout, status } = launch(["pack", "check", "a folder"]);
    assert.equal(stdout, "pack check a folder\n");
    assert.equal(status, 0);
  });

  test("ends with the product's own exit code", () => {
    install();
    buildProduct("process.exitCode = 9");
    assert.equal(launch(["start"]).status, 9);
  });

  test("installs again when the lockfile names what is not there", () => {
    install("0.9.0");
    buildProduct();
    assert.match(launch(["start"], { PATH: "" }).stderr, /Installing what package-lock.json names/);
  });

  test("builds when a source is newer than the build", () => {
    install();
    buildProduct();
    write("tools/build.ts", 'export async function build() { console.log("built"); }');
    write("src/main.ts", "");
    assert.equal(launch(["x"]).stdout, "x\n");
    const muchLater = new Date(Date.now() + 2 * anHour);
    utimesSync(join(root, "src/main.ts"), muchLater, muchLater);
    assert.equal(launch(["x"]).stdout, "built\nx\n");
  });

  test("says so when the build fails, and does not run what was built before", () => {
    install();
    buildProduct('console.log("old")');
    write("tools/build.ts", 'export async function build() { throw new Error("no such component"); }');
    const muchLater = new Date(Date.now() + 2 * anHour);
    utimesSync(join(root, "tools/build.ts"), muchLater, muchLater);
    const { stdout, stderr, status } = launch(["x"]);
    assert.equal(stdout, "");
    assert.match(stderr, /no such component[\s\S]*The build failed/);
    assert.equal(status, 1);
  });
});

describe("a product that npm started", () => {
  test("ends when npm's shell has been ended, which passes no signal on", async () => {
    install();
    buildProduct(`
      process.on("SIGTERM", () => { console.log("ended"); process.exit(0); });
      setInterval(() => {}, 1000);
      console.log("ready");`);
    const command = `"${process.execPath}" bin/fanlight.mjs start; true`;
    const shell = spawn("sh", ["-c", command], {
      cwd: root,
      env: { ...process.env, npm_lifecycle_event: "start" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(shell.stdout, "data");
    shell.kill("SIGTERM");
    const [text] = await once(shell.stdout, "data");
    assert.equal(String(text), "ended\n");
  });
});

describe("a child on another Node", () => {
  test("gets the signals that we get, and its exit code is ours", async () => {
    const child =
      'process.on("SIGTERM", () => process.exit(5)); setInterval(() => {}, 1000); console.log("ready");';
    const parent = `
      import { runChild } from ${JSON.stringify(pathToFileURL(join(bin, "launcher/run-child.mjs")).href)};
      process.exitCode = await runChild(process.execPath, ["-e", ${JSON.stringify(child)}]);`;
    const running = spawn(process.execPath, ["--input-type=module", "-e", parent], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(running.stdout, "data");
    running.kill("SIGTERM");
    const [code] = await once(running, "close");
    assert.equal(code, 5);
  });
});
