import assert from "node:assert/strict";
import { mkdirSync, renameSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { checkPack, loadPack, newPack, PackError } from "./index.ts";
import { copiedPack, HERTFORDSHIRE } from "./testing/copied-pack.ts";
import type { Fault } from "./testing/fault.ts";
import { FAULTS } from "./testing/faults.ts";

describe("checking a pack", () => {
  const pack = copiedPack();

  for (const fault of FAULTS) {
    it(`reports ${fault.name}, with file, line and cure`, () => {
      const before = pack.read(fault.file);
      const text = before.replace(fault.from, fault.to);
      assert.notEqual(text, before, "the fault was put in");
      const problems = pack.checkWith(fault.file, text);
      const file = fault.inFile ?? fault.file;
      const place = `${file}:${lineOf(before, fault.inFile ? pack.read(file) : text, fault)}`;
      const found = problems.filter(({ message }) => fault.message.test(message));
      assert.deepEqual(
        found.map((problem) => `${problem.file}:${problem.line}`),
        [place],
        JSON.stringify(problems, null, 1),
      );
      assert.match(found[0]?.cure ?? "", fault.cure);
    });
  }

  it("reports every fault at once, in order of file and line, even when one file cannot be read", () => {
    const { dir, read } = copiedPack();
    writeFileSync(join(dir, "needs.yaml"), "- [");
    writeFileSync(join(dir, "agencies.yaml"), read("agencies.yaml").replace("kind: police", "kind: polise"));
    const services = read("services.yaml")
      .replace("agency: chrysalis", "agency: nobody")
      .replace("- id: isva", "- id: idva");
    writeFileSync(join(dir, "services.yaml"), services);
    const places = checkPack(dir).map(({ file, line }) => ({ file, line }));
    assert.deepEqual(
      [...new Set(places.map(({ file }) => file))],
      ["agencies.yaml", "needs.yaml", "services.yaml"],
    );
    assert.ok(places.filter(({ file }) => file === "services.yaml").length >= 2);
  });

  it("reports a missing file, and blames nothing else for it", () => {
    const { dir } = copiedPack();
    rmSync(join(dir, "needs.yaml"));
    assert.deepEqual(
      checkPack(dir).map(({ file, line, message }) => ({ file, line, message })),
      [{ file: "needs.yaml", line: 0, message: "This is missing from the pack." }],
    );
  });

  it("does without the shares of the population, and does not give a new county those of another", () => {
    const { dir } = copiedPack();
    rmSync(join(dir, "population-shares.yaml"));
    assert.deepEqual(checkPack(dir), []);
    assert.equal(loadPack(dir).populationShares, undefined);
    const fresh = join(dir, "fresh");
    newPack(fresh, { name: "Anyshire Partnership", place: "Anyshire" });
    assert.equal(loadPack(fresh).populationShares, undefined);
  });

  it("reports a file whose name is misspelt twice: once as missing and once as not belonging", () => {
    const { dir } = copiedPack();
    renameSync(join(dir, "needs.yaml"), join(dir, "need.yaml"));
    assert.deepEqual(
      checkPack(dir)
        .map(({ file }) => file)
        .sort(),
      ["need.yaml", "needs.yaml"],
    );
  });

  it("passes over notes and hidden files", () => {
    const { dir } = copiedPack();
    writeFileSync(join(dir, "NOTES.md"), "ours");
    writeFileSync(join(dir, ".keep"), "");
    assert.deepEqual(checkPack(dir), []);
  });

  it("reports a file that is not text, an empty file, and a file that is a folder", () => {
    const { dir } = copiedPack();
    writeFileSync(join(dir, "needs.yaml"), Buffer.from([0xff, 0xfe, 0x00]));
    writeFileSync(join(dir, "brand.yaml"), "# nothing yet\n");
    rmSync(join(dir, "words.yaml"));
    mkdirSync(join(dir, "words.yaml"));
    const problems = checkPack(dir).map(({ file, message }) => `${file}: ${message}`);
    assert.ok(problems.includes("needs.yaml: This file is not plain text."), problems.join("\n"));
    assert.ok(
      problems.includes("brand.yaml: The file is empty, but must be a group of fields."),
      problems.join("\n"),
    );
    assert.ok(problems.includes("words.yaml: This is missing from the pack."), problems.join("\n"));
  });

  it("reports a folder that is not there, and risk tools that are not there", () => {
    assert.deepEqual(
      checkPack(join(HERTFORDSHIRE, "nowhere")).map(({ message }) => message),
      ["There is no such folder."],
    );
    const { dir } = copiedPack();
    for (const name of readdirSync(join(dir, "risk-tools"))) rmSync(join(dir, "risk-tools", name));
    assert.deepEqual(
      checkPack(dir).map(({ file }) => file),
      ["risk-tools/"],
    );
  });

  it("throws the whole account when a broken pack is loaded", () => {
    const { dir } = copiedPack();
    rmSync(join(dir, "needs.yaml"));
    assert.throws(
      () => loadPack(dir),
      (error) =>
        error instanceof PackError && error.problems.length === 1 && /needs\.yaml/.test(error.message),
    );
  });
});

/** The line of a fault: where the text was changed, unless the fault says it shows elsewhere. */
function lineOf(before: string, after: string, { from, at, below = 0 }: Fault): number {
  const offset =
    at !== undefined
      ? after.indexOf(at)
      : typeof from === "string"
        ? before.indexOf(from)
        : before.search(from);
  assert.notEqual(offset, -1, `"${at ?? String(from)}" is in the file`);
  return after.slice(0, offset).split("\n").length + below;
}
