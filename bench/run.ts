// `npm run bench [-- NAME...] [--json] [--cases N]`: runs the benches (bench/NAME.ts), all or those named, one after the other, and
// prints a line for each figure. The exit code says whether they ran, not whether the bars are met.
import { globSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { createCleanUp } from "../tools/provide/clean-up.ts";
import type { BenchModule, BenchOptions, Figure } from "./support/figure.ts";
import { formatFigure } from "./support/format-figure.ts";
import { provideNeeds } from "./support/provide-needs.ts";

const folder = import.meta.dirname;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const known = listBenches();
  const request = readArguments(args, known);
  if (typeof request === "number") return request;
  const cleanUp = createCleanUp();
  let isBroken = false;
  try {
    for (const name of request.names.length === 0 ? known : request.names) {
      // A bench that breaks must not keep the others' figures from being printed.
      const figures = await runBench(name, cleanUp, request).catch((error: unknown) =>
        reportBreak(name, error),
      );
      isBroken ||= figures === undefined;
      for (const figure of figures ?? []) print(request.json ? JSON.stringify(figure) : formatFigure(figure));
    }
  } finally {
    await cleanUp.close();
  }
  return isBroken ? 1 : 0;
}

function listBenches(): string[] {
  const files = globSync("*.ts", { cwd: folder }).filter(
    (file) => file !== "run.ts" && !file.endsWith(".test.ts"),
  );
  return files.map((file) => basename(file, ".ts")).toSorted();
}

function readArguments(args: readonly string[], known: readonly string[]): Request | number {
  const help = `npm run bench [-- NAME... --json --cases N]\n\nThe benches are ${known.join(", ")}. None named means all but linkage-10m, disclosure and board-pack, which run when they are named.\n--cases is how large the large county of "scale" is (100000, or up to 1000000), how many people "linkage-lookup" and "linkage-10m" fill in, and how many tables "disclosure" makes.\n`;
  try {
    const options = {
      json: { type: "boolean", default: false },
      cases: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    } as const;
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    if (values.help) {
      print(help);
      return 0;
    }
    const unknown = positionals.filter((name) => !known.includes(name));
    if (unknown.length > 0) throw new Error(`There is no bench "${unknown.join('", "')}".`);
    const cases = values.cases === undefined ? undefined : Number(values.cases);
    if (cases !== undefined && !(Number.isSafeInteger(cases) && cases > 0))
      throw new Error(`--cases is a number, not "${values.cases}".`);
    return { names: positionals, json: values.json, options: cases === undefined ? {} : { cases } };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${help}`);
    return 2;
  }
}

async function runBench(
  name: string,
  cleanUp: ReturnType<typeof createCleanUp>,
  { names, options }: Request,
): Promise<readonly Figure[]> {
  const module = (await import(pathToFileURL(join(folder, `${name}.ts`)).href)) as BenchModule;
  if (module.onDemand === true && !names.includes(name)) return [];
  await provideNeeds(module.needs ?? [], cleanUp);
  return module.bench(options);
}

function reportBreak(name: string, error: unknown): undefined {
  process.stderr.write(
    `The bench "${name}" broke: ${error instanceof Error ? error.stack : String(error)}\n`,
  );
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

interface Request {
  readonly names: readonly string[];
  readonly json: boolean;
  readonly options: BenchOptions;
}
