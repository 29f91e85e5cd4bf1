import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { checkoutRoot } from "../../config/index.ts";
import { loadPack } from "../../pack/index.ts";
import { readServices } from "../index.ts";

describe("the file of agencies' services", () => {
  const pack = loadPack(join(checkoutRoot, "packs/hertfordshire"));
  const folder = mkdtempSync(join(tmpdir(), "services-"));
  const file = join(folder, "sign-in.yaml");
  after(() => rmSync(folder, { recursive: true }));

  writeFileSync(join(folder, "secret"), "s3cret\n", { mode: 0o600 });
  writeFileSync(join(folder, "open-secret"), "s3cret\n", { mode: 0o644 });
  writeFileSync(join(folder, "empty"), "\n", { mode: 0o600 });

  const good = {
    agency: "county-council",
    issuer: "https://login.council.example",
    clientId: "fanlight",
    clientSecretFile: "secret",
    label: "Sign in with your council account",
  };

  function read(...entries: object[]) {
    writeFileSync(file, JSON.stringify(entries));
    return readServices(file, pack);
  }

  test("an entry names an agency and where it signs people in, and its secret is read from a file beside it", () => {
    const { clientSecretFile: _, ...rest } = good;
    assert.deepEqual(read(good), [{ ...rest, clientSecret: "s3cret" }]);
    assert.deepEqual(read({ ...good, issuer: "http://127.0.0.1:5000" })[0]?.issuer, "http://127.0.0.1:5000");
  });

  const refused: readonly [string, object[], RegExp][] = [
    ["an agency the pack does not have", [{ ...good, agency: "nowhere" }], /no such agency/],
    ["an agency twice", [good, good], /there twice/],
    ["plain http to another machine", [{ ...good, issuer: "http://login.council.example" }], /not https/],
    ["an entry with something missing", [{ ...good, clientId: undefined }], /does not fit/],
    ["an entry with something unknown", [{ ...good, password: "x" }], /does not fit/],
    ["a secret that is not there", [{ ...good, clientSecretFile: "nowhere" }], /secret is missing/],
    ["an empty secret", [{ ...good, clientSecretFile: "empty" }], /secret is missing/],
    ["a secret that others may read", [{ ...good, clientSecretFile: "open-secret" }], /Others may read/],
  ];

  for (const [what, entries, expected] of refused) {
    test(`${what} stops the start`, () => {
      assert.throws(() => read(...entries), { code: "config", message: expected });
    });
  }

  test("a file that is no YAML, or is not there, stops the start", () => {
    writeFileSync(file, "- [");
    assert.throws(() => readServices(file, pack), { code: "config" });
    assert.throws(() => readServices(join(folder, "nowhere.yaml"), pack), { code: "config" });
  });
});
