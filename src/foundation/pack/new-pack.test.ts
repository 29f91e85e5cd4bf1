import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { checkPack, loadPack, newPack, PackError } from "./index.ts";
import { copiedPack, emptyFolder } from "./testing/copied-pack.ts";

describe("a new pack", () => {
  it("is valid, and has the name and place it was given", () => {
    const dir = join(emptyFolder(), "packs", "rutland");
    newPack(dir, { name: "Rutland Partnership", place: "Rutland" });
    assert.deepEqual(checkPack(dir), []);
    const { partnership, districts } = loadPack(dir);
    assert.deepEqual(
      [partnership.id, partnership.name, partnership.place],
      ["rutland", "Rutland Partnership", "Rutland"],
    );
    assert.deepEqual(
      districts.map(({ name }) => name),
      ["Rutland"],
    );
  });

  it("takes nothing local from the pack it is copied from", () => {
    const dir = emptyFolder();
    newPack(dir, { name: "Rutland Partnership", place: "Rutland" });
    for (const file of [
      "partnership",
      "agencies",
      "districts",
      "services",
      "roles",
      "words",
      "messages",
      "thresholds",
      "governance",
      "publications",
      "strategy",
    ]) {
      assert.doesNotMatch(readFileSync(join(dir, `${file}.yaml`), "utf8"), /Hert(s|fordshire)/i, file);
    }
    for (const { id, services, title, lead, sections } of loadPack(dir).content) {
      assert.doesNotMatch(JSON.stringify({ title, lead, sections }), /Hert(s|fordshire)/i, id);
      assert.equal(services, undefined, id);
    }
  });

  it("keeps a way into the demonstration for every role", () => {
    const dir = emptyFolder();
    newPack(dir, { name: "Rutland Partnership", place: "Rutland" });
    for (const role of loadPack(dir).roles) assert.ok(role.demoWayIn, role.id);
  });

  it("is valid whatever the place and the partnership are called", () => {
    const anyName = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
      .filter((name) => /^\S[^\r\n]*$/.test(name));
    fc.assert(
      fc.property(anyName, anyName, (name, place) => {
        const dir = emptyFolder();
        newPack(dir, { name, place });
        const { partnership } = loadPack(dir);
        assert.deepEqual([partnership.name, partnership.place], [name, place]);
      }),
      { numRuns: 15 },
    );
  });

  it("is refused in a folder that has anything in it, and leaves that as it was", () => {
    const dir = emptyFolder();
    writeFileSync(join(dir, "mine.txt"), "keep");
    assert.throws(
      () => newPack(dir, { name: "Rutland Partnership", place: "Rutland" }),
      isRefusal(/something here already/),
    );
    assert.deepEqual(readdirSync(dir), ["mine.txt"]);
  });

  it("is refused where a file stands", () => {
    const file = join(emptyFolder(), "mine.txt");
    writeFileSync(file, "keep");
    assert.throws(
      () => newPack(file, { name: "Rutland Partnership", place: "Rutland" }),
      isRefusal(/something here already/),
    );
    assert.equal(readFileSync(file, "utf8"), "keep");
  });

  it("is refused when the pack to start from is broken, and nothing is written", () => {
    const { dir: from } = copiedPack();
    writeFileSync(join(from, "needs.yaml"), "- [");
    const dir = emptyFolder();
    assert.throws(
      () => newPack(dir, { name: "Rutland Partnership", place: "Rutland", from }),
      isRefusal(/problems of its own/),
    );
    assert.deepEqual(readdirSync(dir), []);
  });

  it("drops a way in when the new pack has no agency of that kind", () => {
    const { dir: from, read } = copiedPack();
    const roles = read("roles.yaml")
      .replace("agency: west-herts-hospitals", "agency: schools")
      .replace("team: emergency-department", "team: safeguarding-leads");
    writeFileSync(join(from, "roles.yaml"), roles);
    const dir = emptyFolder();
    newPack(dir, { name: "Rutland Partnership", place: "Rutland", from });
    assert.equal(loadPack(dir).roles.find(({ id }) => id === "referring-professional")?.demoWayIn, undefined);
  });
});

function isRefusal(message: RegExp): (error: unknown) => boolean {
  return (error) =>
    error instanceof PackError && message.test(error.message) && error.problems[0]?.cure !== "";
}
