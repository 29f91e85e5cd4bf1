import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { inspect } from "node:util";
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { isFanlightError } from "../errors/index.ts";
import * as crypto from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "keys-"));
after(() => rmSync(folder, { recursive: true }));
let files = 0;
const newPath = () => join(folder, `${(files += 1)}.json`);
const canary = "c4n4ryc4n4ryc4n4ryc4n4ryc4n4ryc4n4ryc4n4ryc";

function made(): { path: string; document: Record<string, unknown> } {
  const path = newPath();
  crypto.createKeyFile(path);
  return { path, document: JSON.parse(readFileSync(path, "utf8")) };
}

function written(document: unknown): string {
  const path = newPath();
  writeFileSync(path, typeof document === "string" ? document : JSON.stringify(document), { mode: 0o600 });
  return path;
}

function refusal(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    assert.ok(isFanlightError(error), String(error));
    assert.equal(error.code, "config");
    assert.doesNotMatch(inspect(error), /c4n4ry/);
    return error.message;
  }
  return assert.fail("was not refused");
}

test("a new key file serves every purpose, and only its owner may read it", async () => {
  const { path } = made();
  const ring = crypto.loadKeyRing(path);
  assert.equal(statSync(path).mode & 0o777, 0o600);
  const place = { tenant: "a", table: "b", row: "c", column: "d" };
  assert.equal(
    crypto.openField(ring, place, crypto.sealField(crypto.loadKeyRing(path), place, "words")),
    "words",
  );
  const label = { recordId: "r", kind: "help" };
  const sealed = await crypto.sealIntake(crypto.derivePublicKeys(ring), {
    ...label,
    body: Buffer.from("words"),
  });
  assert.equal(String(await crypto.openIntake(crypto.loadKeyRing(path), { ...label, ...sealed })), "words");
  const signature = crypto.sign(ring, Buffer.from("x"));
  assert.ok(
    crypto.verify(
      crypto.readSigningKey(crypto.exportSigningKey(crypto.loadKeyRing(path))),
      Buffer.from("x"),
      signature,
    ),
  );
  assert.deepEqual(crypto.blindIndex(ring, "p", "v"), crypto.blindIndex(crypto.loadKeyRing(path), "p", "v"));
});

test("no two key files share a key", () => {
  const [one, two] = [made().document, made().document].map(
    (document) => JSON.stringify(document).match(/[\w-]{43,}/g) ?? [],
  );
  assert.equal(one?.length, 5);
  assert.equal(new Set([...(one ?? []), ...(two ?? [])]).size, 10);
});

test("a missing folder is made for its owner alone", () => {
  const path = join(folder, "deep", "er", "keys.json");
  crypto.createKeyFile(path);
  assert.equal(statSync(join(folder, "deep", "er")).mode & 0o777, 0o700);
  assert.ok(crypto.loadKeyRing(path));
});

test("a key file is never overwritten", () => {
  const { path } = made();
  const before = readFileSync(path, "utf8");
  assert.match(
    refusal(() => crypto.createKeyFile(path)),
    /^key file .*: There is a key file here already\. Keep it/,
  );
  assert.match(
    refusal(() => crypto.createPublicKeyFile(path, crypto.derivePublicKeys(crypto.newKeyRing()))),
    /already/,
  );
  assert.equal(readFileSync(path, "utf8"), before);
});

test("the public key file seals and finds, and has nothing that opens", async () => {
  const ring = crypto.loadKeyRing(made().path);
  const path = newPath();
  crypto.createPublicKeyFile(path, crypto.derivePublicKeys(ring));
  assert.equal(statSync(path).mode & 0o777, 0o600);
  const publicKeys = crypto.loadPublicKeys(path);
  const text = readFileSync(path, "utf8");
  assert.deepEqual(Object.keys(JSON.parse(text)), ["format", "version", "intake", "pepper"]);
  assert.ok([...publicKeys.intake.keys.values()].every((key) => key.type === "public"));

  const label = { recordId: "r", kind: "help" };
  const sealed = await crypto.sealIntake(publicKeys, { ...label, body: Buffer.from("words") });
  assert.equal(String(await crypto.openIntake(ring, { ...label, ...sealed })), "words");
  const seed = Buffer.alloc(32, 1);
  assert.deepEqual(
    crypto.threadLookup(publicKeys, seed),
    crypto.threadLookup(crypto.derivePublicKeys(ring), seed),
  );
});

test("the public side's pepper is not the staff side's", () => {
  const ring = crypto.newKeyRing();
  assert.equal(crypto.derivePublicKeys(ring).pepper.equals(ring.pepper), false);
  const expected = hkdf(
    sha256,
    ring.pepper.export(),
    undefined,
    Buffer.from("fanlight public pepper v1"),
    32,
  );
  assert.deepEqual(crypto.derivePublicKeys(ring).pepper.export(), Buffer.from(expected));
});

test("older intake keys go to the public side too, with the current one named", () => {
  const [ring, next] = [crypto.newKeyRing(), crypto.newKeyRing()];
  const both = {
    ...ring,
    intake: { current: next.intake.current, keys: new Map([...ring.intake.keys, ...next.intake.keys]) },
  };
  const path = newPath();
  crypto.createPublicKeyFile(path, crypto.derivePublicKeys(both));
  const { intake } = crypto.loadPublicKeys(path);
  assert.equal(intake.current, next.intake.current);
  assert.deepEqual([...intake.keys.keys()].sort(), [...both.intake.keys.keys()].sort());
});

test("one kind of key file does not pass for the other", () => {
  const { path } = made();
  const publicPath = newPath();
  crypto.createPublicKeyFile(publicPath, crypto.derivePublicKeys(crypto.loadKeyRing(path)));
  assert.match(
    refusal(() => crypto.loadPublicKeys(path)),
    /not the kind of key file needed here.*format/,
  );
  assert.match(
    refusal(() => crypto.loadKeyRing(publicPath)),
    /not the kind of key file needed here.*format/,
  );
});

test("a missing file, a folder, and a path that leads nowhere each say what to do", () => {
  assert.match(
    refusal(() => crypto.loadKeyRing(newPath())),
    /There is no key file here\. Check the path/,
  );
  assert.match(
    refusal(() => crypto.loadKeyRing(folder)),
    /It cannot be read \(EISDIR\)|can read or change it/,
  );
  const { path } = made();
  const inside = join(path, "keys.json");
  const cure = "Give the path of a file, in a folder that this user may use, on a disk with room.";
  assert.equal(
    refusal(() => crypto.createKeyFile(inside)),
    `key file ${inside}: It cannot be given a folder (EEXIST). ${cure}`,
  );
  assert.equal(
    refusal(() => crypto.loadKeyRing(inside)),
    `key file ${inside}: It cannot be read (ENOTDIR). ${cure}`,
  );
  const tooLongAName = join(folder, "x".repeat(300));
  assert.equal(
    refusal(() => crypto.createKeyFile(tooLongAName)),
    `key file ${tooLongAName}: It cannot be written (ENAMETOOLONG). ${cure}`,
  );
});

test(
  "a file that others may read or change is refused, with the command that mends it",
  { skip: process.platform === "win32" && "Windows has no such modes" },
  () => {
    for (const mode of [0o640, 0o604, 0o620, 0o602, 0o610, 0o644, 0o777]) {
      const { path } = made();
      chmodSync(path, mode);
      assert.equal(
        refusal(() => crypto.loadKeyRing(path)),
        `key file ${path}: Other users of this machine can read or change it. Run: chmod 600 ${path}`,
      );
    }
    const { path } = made();
    chmodSync(path, 0o400);
    assert.ok(crypto.loadKeyRing(path));
  },
);

test("no file is left open, whether it could be used or not", () => {
  const { path } = made();
  const lowestFree = () => {
    const file = openSync(path, "r");
    closeSync(file);
    return file;
  };
  const before = lowestFree();
  crypto.createKeyFile(newPath());
  crypto.loadKeyRing(path);
  refusal(() => crypto.createKeyFile(path));
  refusal(() => crypto.loadKeyRing(written("")));
  chmodSync(path, 0o644);
  refusal(() => crypto.loadKeyRing(path));
  assert.equal(lowestFree(), before);
});

test("a file that is not JSON is refused without quoting it", () => {
  const text = JSON.stringify(made().document).replace(/.$/, canary);
  assert.match(
    refusal(() => crypto.loadKeyRing(written(text))),
    /does not read as JSON\. Put back the copy/,
  );
  assert.match(
    refusal(() => crypto.loadKeyRing(written(canary))),
    /does not read as JSON/,
  );
  assert.match(
    refusal(() => crypto.loadKeyRing(written(""))),
    /does not read as JSON/,
  );
});

test("a file of a newer version says so", () => {
  const newer = { ...made().document, version: 2, more: canary };
  assert.match(
    refusal(() => crypto.loadKeyRing(written(newer))),
    /made by a newer Fanlight\. Run that version/,
  );
});

test("every part that is missing, wrong or too much is named by its place, and never quoted", () => {
  const { document } = made();
  const { keys } = document["intake"] as { keys: Record<string, string> };
  const x25519 = Object.values(keys)[0];
  const cases: [string, Record<string, unknown>][] = [
    ["version", { version: 0 }],
    ["version", { version: canary }],
    ["format", { format: canary }],
    ["blindIndex", { blindIndex: canary.slice(1) }],
    ["blindIndex", { blindIndex: `${canary}${canary}` }],
    ["blindIndex", { blindIndex: undefined }],
    ["blindIndex", { blindIndex: 7 }],
    ["blindIndex", { blindIndex: `!${canary}` }],
    ["pepper", { pepper: "" }],
    ["auditSigning", { auditSigning: canary }],
    ["auditSigning", { auditSigning: x25519 }],
    ["intake.keys.0000000a", { intake: { current: "0000000a", keys: { "0000000a": canary } } }],
    [
      "intake.keys.0000000a",
      { intake: { current: "0000000a", keys: { "0000000a": document.auditSigning } } },
    ],
    ["intake.current", { intake: { current: "0000000b", keys: { "0000000a": x25519 } } }],
    ["field.current", { field: { current: "toString", keys: {} } }],
    [
      "field.keys.?",
      { field: { current: "0000000a", keys: { [canary]: canary, "0000000a": document.pepper } } },
    ],
    [
      "field.keys.?",
      { field: { current: "0000000a", keys: { "0000000a0": document.pepper, "0000000a": document.pepper } } },
    ],
    [
      "field.keys.?",
      { field: { current: "0000000a", keys: { g0000000a: document.pepper, "0000000a": document.pepper } } },
    ],
    [
      "field.keys.?",
      { field: { current: "0000000a", keys: { [`key ${canary}`]: canary, "0000000a": document.pepper } } },
    ],
    ["version", { version: "2" }],
    ["version", { version: undefined }],
    ["blindIndex, pepper", { blindIndex: 7, pepper: "" }],
    ["field.keys", { field: { current: "0000000a" } }],
    ["field", { field: canary }],
    ["its first level", { [canary]: canary }],
  ];
  for (const [place, change] of cases) {
    const message = refusal(() => crypto.loadKeyRing(written({ ...document, ...change })));
    assert.ok(message.includes(`(look at ${place})`), `${place}: ${message}`);
  }
  for (const other of [null, [], 7, `"${canary}"`]) {
    assert.match(
      refusal(() => crypto.loadKeyRing(written(JSON.stringify(other)))),
      /look at its first level/,
    );
  }
});

test("a key ring that is printed or serialised by mistake gives no key away", () => {
  const { path, document } = made();
  const ring = crypto.loadKeyRing(path);
  const shown =
    inspect(ring, { depth: 9, showHidden: true }) +
    JSON.stringify(ring) +
    JSON.stringify([...ring.field.keys]);
  for (const secret of JSON.stringify(document).match(/[\w-]{43,}/g) ?? []) {
    assert.equal(shown.includes(secret), false);
    assert.equal(shown.includes(Buffer.from(secret, "base64url").toString("hex")), false);
  }
});

test(
  "a write that fails leaves no half of a key file behind",
  { skip: process.platform === "win32" && "needs ulimit" },
  () => {
    const path = newPath();
    // A process that may write no bytes at all stands in for a full disk.
    const program = `import { createKeyFile } from ${JSON.stringify(new URL("./index.ts", import.meta.url).href)};
    try { createKeyFile(${JSON.stringify(path)}); } catch (error) { process.stdout.write(error.message); }`;
    const said = execFileSync(
      "/bin/sh",
      ["-c", 'ulimit -f 0; exec "$0" --input-type=module -e "$1"', process.execPath, program],
      {
        encoding: "utf8",
      },
    );
    assert.match(
      said,
      /It cannot be written \(\w+\)\. Give the path of a file, in a folder .* on a disk with room/,
    );
    assert.equal(existsSync(path), false);
  },
);
