import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, beforeEach, describe, test } from "node:test";
import { runCli } from "../cli.ts";
import { isFanlightError } from "../foundation/errors/index.ts";
import { PackError } from "../foundation/pack/index.ts";
import { adminCommand } from "./admin.ts";

describe("fanlight admin", () => {
  const root = mkdtempSync(join(tmpdir(), "admin-"));
  const before = process.env;
  let folder = root;
  let count = 0;

  beforeEach(() => {
    process.env = { ...before };
    folder = join(root, String((count += 1)));
    process.env["FANLIGHT_KEYS"] = join(folder, "keys", "staff.json");
    process.env["FANLIGHT_DATA"] = join(folder, "data");
    process.env["FANLIGHT_COUNTY"] = "none";
  });
  after(() => {
    process.env = before;
    rmSync(root, { recursive: true, force: true });
  });

  type Ran = { readonly code: number; readonly out: string; readonly err: string };

  function run(...args: string[]): Promise<Ran> {
    return runTyping("", ...args);
  }

  async function runTyping(input: string, ...args: string[]): Promise<Ran> {
    const [out, err]: [string[], string[]] = [[], []];
    const keep = (lines: string[]) => (line: string) => void lines.push(line);
    try {
      const code = await adminCommand(args, keep(out), keep(err), async () => input);
      return { code, out: out.join("\n"), err: err.join("\n") };
    } catch (error) {
      // As the command line does with what is thrown on purpose.
      if (isFanlightError(error))
        return { code: 1, out: out.join("\n"), err: `${error.message}\n${error.cure}` };
      if (error instanceof PackError) return { code: 1, out: out.join("\n"), err: error.message };
      throw error;
    }
  }

  function sharesIn(out: string): string[] {
    return [...out.matchAll(/^Share \d+ of \d+\n {2}(\S+)$/gm)].map(([, share]) => share ?? "");
  }

  test("help lists what there is; without a word, or with an unknown one, the exit code is 2", async () => {
    for (const words of [["--help"], ["help"], ["create", "--help"]]) {
      const { code, out } = await run(...words);
      assert.equal(code, 0);
      for (const name of [
        "admin keys",
        "admin public-keys",
        "admin create",
        "recovery split",
        "recovery combine",
      ]) {
        assert.ok(out.includes(name), name);
      }
    }
    const said: string[] = [];
    assert.equal(
      await runCli(
        ["admin", "--help"],
        (line) => void said.push(line),
        () => undefined,
      ),
      0,
    );
    assert.match(said.join(), /fanlight admin create/);
    assert.equal((await run()).code, 2);
    for (const words of [
      ["nonsense"],
      ["recovery"],
      ["recovery", "nonsense"],
      ["keys", "--loud"],
      ["public-keys"],
    ]) {
      const { code, err } = await run(...words);
      assert.equal(code, 2, words.join(" "));
      assert.match(err, /fanlight admin --help/);
    }
  });

  test("keys are made once, for their owner alone, and never overwritten", async () => {
    const file = process.env["FANLIGHT_KEYS"] ?? "";
    const made = await run("keys");
    assert.equal(made.code, 0);
    assert.match(made.out, /Next: .*recoverable/);
    assert.equal(statSync(file).mode & 0o777, 0o600);
    const kept = readFileSync(file, "utf8");
    const again = await run("keys");
    assert.equal(again.code, 1);
    assert.match(again.err, /never overwritten/);
    assert.equal(readFileSync(file, "utf8"), kept);
  });

  test("the public side's keys hold nothing that opens", async () => {
    await run("keys");
    const file = join(folder, "public.json");
    assert.equal((await run("public-keys", file)).code, 0);
    const staff = JSON.parse(readFileSync(process.env["FANLIGHT_KEYS"] ?? "", "utf8")) as object;
    const known = Object.values(staff).flatMap(
      (value) => JSON.stringify(value).match(/"[A-Za-z0-9_+/=-]{40,}"/g) ?? [],
    );
    assert.ok(known.length >= 4);
    const made = readFileSync(file, "utf8");
    for (const secret of known) assert.ok(!made.includes(secret));
    assert.equal((await run("public-keys", file)).code, 1);
    assert.equal((await run("public-keys", file, "more")).code, 2);
  });

  test("a key file is split for several people, and enough of them could bring it back", async () => {
    await run("keys");
    const copy = join(folder, "keys.sealed");
    const { code, out } = await run("recovery", "split", "--shares", "3", "--needed", "2", "--out", copy);
    assert.equal(code, 0);
    const shares = sharesIn(out);
    assert.equal(shares.length, 3);
    const drill = await runTyping(`${shares[0]}\n\n${shares[2]}\n`, "recovery", "combine", copy, "--drill");
    assert.deepEqual([drill.code, /Nothing was written/.test(drill.out)], [0, true]);
    for (const typed of [`${shares[0]}\n`, "", `${shares[0]}\n${shares[0]}\n`, "mistyped\n"]) {
      assert.equal((await runTyping(typed, "recovery", "combine", copy, "--drill")).code, 1, typed);
    }
  });

  test("a split that makes no sense, or would overwrite something, is refused", async () => {
    await run("keys");
    const copy = join(folder, "keys.sealed");
    for (const [shares, needed] of [
      ["3", "4"],
      ["30", "2"],
      ["3", "1"],
    ]) {
      assert.equal(
        (await run("recovery", "split", "--shares", shares ?? "", "--needed", needed ?? "", "--out", copy))
          .code,
        1,
      );
    }
    assert.equal((await run("recovery", "split", "--shares", "x", "--needed", "2", "--out", copy)).code, 2);
    assert.equal((await run("recovery", "split", "--shares", "3", "--needed", "2")).code, 2);
    assert.equal(existsSync(copy), false);
    const keys = process.env["FANLIGHT_KEYS"] ?? "";
    assert.equal((await run("recovery", "split", "--shares", "3", "--needed", "2", "--out", keys)).code, 1);
  });

  test("a key file that comes back is the one there was, and where that cannot be recorded it does not come back", async () => {
    await run("keys");
    const file = process.env["FANLIGHT_KEYS"] ?? "";
    const kept = readFileSync(file, "utf8");
    const copy = join(folder, "keys.sealed");
    const shares = sharesIn(
      (await run("recovery", "split", "--shares", "2", "--needed", "2", "--out", copy)).out,
    );
    const typed = shares.join("\n");
    assert.equal((await runTyping(typed, "recovery", "combine", copy)).code, 1);
    rmSync(file);
    process.env["FANLIGHT_PACK"] = join(folder, "no-pack");
    assert.equal((await runTyping(typed, "recovery", "combine", copy)).code, 1);
    assert.equal(existsSync(file), false);
    delete process.env["FANLIGHT_PACK"];
    const { code, out } = await runTyping(typed, "recovery", "combine", copy);
    assert.equal(code, 0);
    assert.match(out, /is recorded/);
    assert.equal(readFileSync(file, "utf8"), kept);
  });

  test("an administrator is made in live use only, and with a name and an address", async () => {
    const { code, err } = await run("create", "--name", "Ada Lovage", "--email", "ada@front-door.example");
    assert.equal(code, 1);
    assert.match(err, /FANLIGHT_MODE=live/);
    assert.equal((await run("create", "--name", "Ada Lovage")).code, 2);
    assert.equal((await run("create", "--name", " ", "--email", "ada@front-door.example")).code, 2);
    assert.equal((await run("create", "--name", "Ada", "--email", "nonsense")).code, 2);
  });
});
