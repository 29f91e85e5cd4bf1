import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { runPackCommand } from "./index.ts";
import { copiedPack, emptyFolder, HERTFORDSHIRE } from "./testing/copied-pack.ts";

describe("fanlight pack", () => {
  it("check says that a valid pack is valid, and exits 0", () => {
    const { code, output } = run("check", HERTFORDSHIRE);
    assert.equal(code, 0);
    assert.match(output, /is valid/);
    assert.match(output, /Note: disabled, a page from 20 to 27: It says 8\.1%/, "notes are no problems");
  });

  it("check says file, line and what to do for each problem, and exits 1", () => {
    const { dir } = copiedPack();
    rmSync(join(dir, "needs.yaml"));
    const { code, output } = run("check", dir);
    assert.equal(code, 1);
    assert.match(output, /^The pack has 1 problem\.\n\nneeds\.yaml\n {2}This is missing.*\n {2}What to do: /);
  });

  it("new writes a pack that check accepts", () => {
    const dir = join(emptyFolder(), "west-rutland");
    const made = run("new", dir);
    assert.equal(made.code, 0);
    assert.match(made.output, /West Rutland/);
    assert.equal(run("check", dir).code, 0);
  });

  it("new takes the name, the place and the pack to start from", () => {
    const dir = join(emptyFolder(), "a");
    const args = ["new", dir, "--name", "The Partnership", "--place", "Rutland", "--from", HERTFORDSHIRE];
    assert.match(run(...args).output, /A new pack for Rutland/);
  });

  it("new refuses a folder in use, and exits 1", () => {
    const { code, output } = run("new", HERTFORDSHIRE);
    assert.equal(code, 1);
    assert.match(output, /nothing of it will be overwritten/);
  });

  it("new says so when it cannot write, and exits 1", () => {
    const { code, output } = run("new", join(HERTFORDSHIRE, "brand.yaml", "inside"));
    assert.equal(code, 1);
    assert.match(output, /could not be read or written/);
  });

  it("fields prints every file's fields, and exits 0", () => {
    const { code, output } = run("fields");
    assert.equal(code, 0);
    assert.match(output, /## words\.yaml/);
  });

  it("shows its help when asked, and exits 0", () => {
    for (const args of [["--help"], ["check", "--help"], ["new", "-h"]]) {
      const { code, output } = run(...args);
      assert.equal(code, 0, args.join(" "));
      assert.match(output, /fanlight pack new DIR/);
    }
  });

  it("says what it did not understand, shows its help, and exits 2", () => {
    const misuse: [string[], RegExp][] = [
      [[], /Say what to do/],
      [["chek", "x"], /no command "chek"/],
      [["check"], /which folder to check/],
      [["new"], /which folder to write to/],
      [["check", "a", "b"], /"b" is one word too many/],
      [["check", "a", "--name", "b"], /"--name" belongs to "pack new"/],
      [["new", "a", "--place", " "], /"--place" is empty/],
      [["new", "a", "--colour", "red"], /--colour/],
      [["fields", "a"], /one word too many/],
    ];
    for (const [args, message] of misuse) {
      const { code, output } = run(...args);
      assert.equal(code, 2, args.join(" "));
      assert.match(output, message);
      assert.match(output, /Exit code/);
    }
  });
});

function run(...args: string[]): { code: number; output: string } {
  const lines: string[] = [];
  const code = runPackCommand(args, (line) => lines.push(line));
  return { code, output: lines.join("\n") };
}
