import { parseArgs } from "node:util";
import { fillAtScale } from "../county/index.ts";
import { readConfig } from "../foundation/config/index.ts";
import { openHouse } from "../open-house.ts";

const HELP = `fanlight county --scale CASES [--seed WORDS] [--threads N]: fills an empty demonstration with a county of any size.

Two years of made-up work, at least CASES cases of services, streamed: memory stays the same. On a server, DATABASE_URL
and DATABASE_OWNER_URL say where; else it goes into the embedded database of FANLIGHT_DATA. One transaction: if it is
broken off, nothing stays. Only ever a demonstration: FANLIGHT_MODE=live is refused.`;

const DEFAULT_SEED = "a county that is nowhere";
type Out = (line: string) => void;

/** `fanlight county`: fills an empty demonstration at scale, saying how far it is, and ends. */
export async function countyCommand(args: string[], out: Out, err: Out): Promise<number> {
  const { scale, seed, threads, help } = readArguments(args);
  if (help) {
    out(HELP);
    return 0;
  }
  const [cases, crew] = [wholeNumber(scale), threads === undefined ? undefined : wholeNumber(threads)];
  if (cases === undefined || (threads !== undefined && crew === undefined)) {
    err("fanlight county: say how many cases, such as `npx fanlight county --scale 10000`.");
    return 2;
  }
  const config = readConfig();
  if (config.mode !== "demo") {
    err("fanlight county: only a demonstration has a made-up county. Nothing was done.");
    return 1;
  }
  const house = await openHouse(config);
  try {
    const filled = await fillAtScale(
      house,
      { cases, seed: seed ?? DEFAULT_SEED, ...(crew ? { threads: crew } : {}) },
      out,
    );
    if (!filled) {
      err("fanlight county: this database is not empty. Give another one. Nothing was done.");
      return 1;
    }
    out(
      `${filled.cases.toLocaleString("en-GB")} cases, ${filled.rows.toLocaleString("en-GB")} rows in ${Math.round(filled.seconds)} seconds.`,
    );
    return 0;
  } finally {
    await house.database.close();
  }
}

function readArguments(args: string[]): { scale?: string; seed?: string; threads?: string; help?: boolean } {
  try {
    const { values } = parseArgs({
      args,
      options: {
        scale: { type: "string" },
        seed: { type: "string" },
        threads: { type: "string" },
        help: { type: "boolean" },
      },
    });
    return values;
  } catch {
    return {};
  }
}

function wholeNumber(text: string | undefined): number | undefined {
  const value = Number(text ?? "");
  return Number.isSafeInteger(value) && value > 0 ? value : undefined;
}
