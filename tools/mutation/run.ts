// `npm run test:mutation [-- MODULE...]`: changes the code of the modules that everything rests on, one small change at
// a time, and sees whether their own tests notice. It takes minutes to hours, so it belongs to the long tests.
import { Stryker } from "@stryker-mutator/core";
import { mutationOptions } from "./mutation-options.ts";
import { summarise } from "./summarise.ts";

const modules = ["access", "crypto"];

process.exitCode = await main(process.argv.slice(2));

async function main(wanted: readonly string[]): Promise<number> {
  const unknown = wanted.filter((name) => !modules.includes(name));
  if (unknown.length > 0) {
    process.stderr.write(
      `Mutation testing knows the modules ${modules.join(" and ")}, not ${unknown.join(", ")}.\n`,
    );
    return 2;
  }
  let isGood = true;
  for (const name of modules.filter((module) => wanted.length === 0 || wanted.includes(module))) {
    const { line, holds } = summarise(name, await new Stryker(mutationOptions(name)).runMutationTest());
    process.stdout.write(`${line}\n`);
    isGood &&= holds;
  }
  return isGood ? 0 : 1;
}
