import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { freshDatabase } from "../../../tests/support/database.ts";
import { withActor } from "../access/index.ts";
import type { Database } from "../db/index.ts";
import { unavailable } from "../errors/index.ts";
import type { House } from "../house/index.ts";
import { runAuditCommand } from "./audit-command.ts";
import { signedIn, twoAgencies } from "./builders.ts";
import { signingPair } from "./proof/export-builders.ts";
import type { ExportDeps } from "./export-command.ts";
import { recordAudit } from "./record-audit.ts";
import { sealCheckpoint } from "./seal-checkpoint.ts";

const { signer } = signingPair();
const folder = mkdtempSync(join(tmpdir(), "fanlight-audit-"));
const [file, key, kept] = ["audit.jsonl", "audit.pem", "kept"].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
let deps: ExportDeps;

before(async () => {
  const database = await freshDatabase();
  await twoAgencies(database);
  const { token } = await signedIn(database);
  await withActor({ database } as House, token, (tx) => recordAudit(tx, { event: "case.seen" }));
  await sealCheckpoint({ database, signer, folder: kept, now: () => new Date() });
  writeFileSync(key, signer.publicKey);
  deps = { openDatabase: async () => database, publicKey: signer.publicKey, now: () => new Date() };
});
after(() => rmSync(folder, { recursive: true }));

async function run(args: string[], used = deps): Promise<{ code: number; said: string; complained: string }> {
  const said: string[] = [];
  const complained: string[] = [];
  const out = { say: (text: string) => said.push(text), complain: (text: string) => complained.push(text) };
  const code = await runAuditCommand(args, out, used);
  return { code, said: said.join("\n"), complained: complained.join("\n") };
}

/** The commands are run one after the other, as one would. */
describe("fanlight audit", () => {
  test("export writes a file that only its owner may read", async () => {
    const { code, complained } = await run(["export", file]);
    assert.deepEqual([code, complained], [0, ""]);
    assert.equal(statSync(file).mode & 0o077, 0);
  });

  test("export never writes over a file", async () => {
    const before = readFileSync(file, "utf8");
    const { code, complained } = await run(["export", file]);
    assert.equal(code, 2);
    assert.match(complained, /is there already/);
    assert.equal(readFileSync(file, "utf8"), before);
  });

  test("export leaves no file when the database cannot be opened", async () => {
    const away = {
      ...deps,
      openDatabase: (): Promise<Database> => Promise.reject(unavailable("Away.", "Start it.")),
    };
    const other = join(folder, "other.jsonl");
    const { code, complained } = await run(["export", other], away);
    assert.deepEqual([code, complained], [1, "Away.\nStart it."]);
    assert.throws(() => statSync(other), { code: "ENOENT" });
  });

  test("verify needs no database, and says what it checked", async () => {
    const nowhere = {
      ...deps,
      openDatabase: (): Promise<Database> => Promise.reject(new Error("no database here")),
    };
    const { code, said } = await run(["verify", file, "--key", key, "--checkpoints", kept], nowhere);
    assert.equal(said, "Verified: 1 entries in 1 streams, 1 checkpoints.");
    assert.equal(code, 0);
  });

  test("verify says what it cannot know without the checkpoints kept elsewhere", async () => {
    const { code, said } = await run(["verify", file, "--key", key]);
    assert.equal(code, 0);
    assert.match(said, /No checkpoints kept elsewhere were given/);
  });

  test("verify names what was tampered with, and ends with 1", async () => {
    const edited = join(folder, "edited.jsonl");
    writeFileSync(edited, readFileSync(file, "utf8").replace("case.seen", "case.sent"));
    const { code, said } = await run(["verify", edited, "--key", key, "--checkpoints", kept]);
    assert.equal(code, 1);
    assert.match(said, /^edited: Entry 1 of stream .+ is not what was written/);
    assert.match(said, /NOT verified: 1 problem/);
  });

  test("verify trusts the key it is given and no other", async () => {
    const other = join(folder, "other.pem");
    writeFileSync(other, signingPair().signer.publicKey);
    const { code, said } = await run(["verify", file, "--key", other]);
    assert.equal(code, 1);
    assert.match(said, /^forged-checkpoint/);
    assert.equal((await run(["verify", file, "--key", other, "--key", key])).code, 0);
  });

  test("shows its help when asked, and when given nothing to do", async () => {
    for (const args of [["--help"], ["help"], ["verify", "--help"]]) {
      const { code, said } = await run(args);
      assert.equal(code, 0);
      assert.match(said, /fanlight audit verify FILE --key PUBLICKEY/);
    }
    assert.equal((await run([])).code, 2);
  });

  const misuses: Record<string, string[]> = {
    "an unknown command": ["polish"],
    "no file": ["verify", "--key", "k"],
    "no key": ["verify", file],
    "an unknown option": ["verify", file, "--key", key, "--fast"],
    "a key that is not there": ["verify", file, "--key", join(folder, "none")],
    "a file that is not there": ["verify", join(folder, "none"), "--key", key],
    "a folder that is not there": ["verify", file, "--key", key, "--checkpoints", join(folder, "none")],
    "two files": ["export", "a", "b"],
  };
  for (const [what, args] of Object.entries(misuses)) {
    test(`ends with 2 and points to the help for ${what}`, async () => {
      const { code, complained } = await run(args);
      assert.equal(code, 2);
      assert.match(complained, /\nSee: fanlight audit --help$/);
    });
  }

  test("refuses a file that is no public key", async () => {
    writeFileSync(join(folder, "private.pem"), "-----BEGIN PRIVATE KEY-----");
    const { code, complained } = await run(["verify", file, "--key", join(folder, "private.pem")]);
    assert.equal(code, 2);
    assert.match(complained, /public signing key/);
  });
});
