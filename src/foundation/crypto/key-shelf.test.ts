import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { newKeyRing, newKeyShelf, openKeyShelf, openWithShelved, sealWithShelved } from "./index.ts";

const ID = "0c2f9a52-4f6a-4a53-9a3e-1d1f7f3b6c11";
const OTHER = "7f4bd0f0-2f9a-4a8c-8f0d-7f8c4be2a001";
const PLACE = { tenant: "t", table: "inbox.message", row: ID, column: "words" };

describe("the key shelf", () => {
  let folder: string;
  const ring = newKeyRing();
  before(() => (folder = mkdtempSync(join(tmpdir(), "shelf-"))));
  after(() => rmSync(folder, { recursive: true }));

  test("gives two processes the same key, and each thing another", () => {
    const [one, two] = [openKeyShelf(folder, ring), openKeyShelf(folder, ring)];
    assert.ok(one.get(ID).equals(two.get(ID)));
    assert.ok(!one.get(OTHER).equals(two.get(ID)));
    assert.equal(readdirSync(folder).length, 2);
  });

  test("shows nobody else its files, nor in them a key or whose it is", () => {
    const shelf = openKeyShelf(folder, ring);
    const key = shelf.get(ID).export();
    for (const name of readdirSync(folder)) {
      const file = join(folder, name);
      if (process.platform !== "win32") assert.equal(statSync(file).mode & 0o077, 0);
      assert.ok(!name.includes(ID.slice(0, 8)));
      const contents = readFileSync(file);
      assert.ok(!contents.includes(key) && !contents.includes(Buffer.from(key.toString("base64url"))));
    }
    assert.throws(() => openKeyShelf(folder, { ...newKeyRing(), blindIndex: ring.blindIndex }).find(ID), {
      code: "key-missing",
    });
  });

  test("once a key is thrown away no process has it, and what it sealed opens for nobody", () => {
    const [one, two] = [openKeyShelf(folder, ring), openKeyShelf(folder, ring)];
    const sealed = sealWithShelved(one.get(ID), PLACE, "words");
    assert.equal(openWithShelved(two.get(ID), PLACE, sealed), "words");
    one.remove(ID);
    one.remove(ID);
    assert.equal(two.find(ID), undefined);
    // Another key under the same name is another key.
    assert.throws(() => openWithShelved(two.get(ID), PLACE, sealed), { code: "cannot-open" });
  });

  test("refuses a key file that was put in the place of another", () => {
    const shelf = openKeyShelf(folder, ring);
    shelf.get(ID);
    shelf.get(OTHER);
    const [first = "", second = ""] = readdirSync(folder);
    cpSync(join(folder, first), join(folder, second));
    const opened = [ID, OTHER].map((id) => {
      try {
        return shelf.find(id) !== undefined;
      } catch {
        return false;
      }
    });
    assert.equal(opened.filter(Boolean).length, 1);
  });

  test("what is sealed with one of its keys opens only at its own place", () => {
    const shelf = newKeyShelf();
    const sealed = sealWithShelved(shelf.get(ID), PLACE, "words");
    assert.throws(() => openWithShelved(shelf.get(ID), { ...PLACE, row: OTHER }, sealed), {
      code: "cannot-open",
    });
    assert.throws(() => openWithShelved(shelf.get(OTHER), PLACE, sealed), { code: "cannot-open" });
    shelf.remove(ID);
    assert.equal(shelf.find(ID), undefined);
  });
});
