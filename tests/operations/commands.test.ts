import assert from "node:assert/strict";
import { test } from "node:test";
import { SETTINGS } from "../../src/foundation/config/index.ts";
import { runProgram } from "./machine/program.ts";
import { runHere } from "./machine/run-here.ts";

const helpOf = async (...args: string[]): Promise<string> => {
  const { code, out, err } = await runHere(args);
  assert.deepEqual({ code, err }, { code: 0, err: "" }, args.join(" "));
  return out;
};

test("help lists every command, and each of them explains itself", async () => {
  const help = await helpOf("help");
  const { code, out, err } = await runProgram(["help"], {});
  assert.deepEqual({ code, out, err }, { code: 0, out: help, err: "" }, "the built program");
  assert.equal(await helpOf("--help"), help);
  assert.equal(await helpOf(), help);
  const workshop = ["test", "check", "bench"];
  const names = [...help.matchAll(/^ {2}([a-z]+) /gm)].map(([, name = ""]) => name);
  for (const name of ["start", "pack", "audit", "admin", "migrate", ...workshop])
    assert.ok(names.includes(name), name);
  for (const name of names.filter((each) => !workshop.includes(each))) {
    assert.match(await helpOf(name, "--help"), new RegExp(`fanlight ${name}`));
  }
});

test("help for start names every setting and what it is when left out", async () => {
  const help = await helpOf("start", "--help");
  for (const { name, is } of SETTINGS) assert.ok(help.includes(`  ${name} `) && help.includes(is), name);
});

test("a command that does not exist ends with code 2 and says where the others are", async () => {
  const here = (name: string) => runHere([name]);
  const built = (name: string) => runProgram([name], {});
  for (const [name, run] of [
    ["begin", built],
    ["toString", here],
    ["__proto__", here],
  ] as const) {
    const { code, out, err } = await run(name);
    assert.match(err, new RegExp(`there is no command "${name}".*npx fanlight help`));
    assert.deepEqual({ code, out }, { code: 2, out: "" });
  }
});
