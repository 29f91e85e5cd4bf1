import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { recordAudit } from "../../foundation/audit/index.ts";
import { readConfig, type Config } from "../../foundation/config/index.ts";
import { loadKeyRing, recoverKeyFile, splitKeyFile } from "../../foundation/crypto/index.ts";
import { configError, FanlightError, isFanlightError } from "../../foundation/errors/index.ts";
import { withSystemActor } from "../../foundation/jobs/index.ts";
import { openHouse } from "../../open-house.ts";
import { readOptions, required, UsageError, type Out, type Typed } from "./usage.ts";

const OWNER_ONLY = 0o600;

/** `fanlight admin recovery split`: a sealed copy of the key file, and shares of the key that opens it. */
export async function splitCommand(args: readonly string[], out: Out): Promise<void> {
  const text = { type: "string" } as const;
  const { values } = readOptions({ args: [...args], options: { shares: text, needed: text, out: text } });
  const file = required(values.out, "--out");
  const { keyFile } = readConfig();
  // Read as keys first: what cannot be used is not worth keeping.
  loadKeyRing(keyFile);
  const plan = { shares: number(values.shares, "--shares"), needed: number(values.needed, "--needed") };
  const { sealedCopy, shares } = await inWords(() => splitKeyFile(readFileSync(keyFile), plan));
  writeNew(file, sealedCopy);
  out(`The sealed copy is in ${file}. It may lie with the backups: it opens for nobody alone.`);
  out(
    `Give each person one of these shares, on paper. Any ${plan.needed} of them bring the key file back.\n`,
  );
  shares.forEach((share, index) => out(`Share ${index + 1} of ${shares.length}\n  ${share}\n`));
  out(
    "They are kept nowhere else. Clear this screen when they are written down, and try them: recovery combine --drill",
  );
}

/** `fanlight admin recovery combine`: enough people bring the key file back, and it is recorded that they did. */
export async function combineCommand(args: readonly string[], out: Out, typed: Typed): Promise<void> {
  const options = { drill: { type: "boolean" } } as const;
  const { values, positionals } = readOptions({ args: [...args], options, allowPositionals: true });
  if (positionals.length > 1) throw new UsageError(`"${positionals[1]}" is one word too many.`);
  const file = required(positionals[0], "The file with the sealed copy");
  const config = values.drill ? undefined : readConfig();
  out("Type the shares, one a line; end with Ctrl-D.");
  const shares = (await typed()).split("\n").map((line) => line.trim());
  const given = shares.filter((line) => line !== "");
  const contents = await inWords(() => recoverKeyFile(readCopy(file), given));
  if (!config) return out("These shares bring the key file back. Nothing was written.");
  writeNew(config.keyFile, contents);
  await recordRecovery(config, given.length);
  out(`The key file is back in ${config.keyFile}, and that it was brought back is recorded.`);
}

/** Key recovery is recorded (SAFETY 36): where that cannot be done, the keys do not come back either. */
async function recordRecovery(config: Config, shares: number): Promise<void> {
  try {
    const house = await openHouse(config);
    try {
      const detail = { shares };
      await withSystemActor(house, "key-recovery", (tx) =>
        recordAudit(tx, { event: "keys.recovered", detail }),
      );
    } finally {
      await house.database.close();
    }
  } catch (error) {
    rmSync(config.keyFile);
    throw error;
  }
}

function number(value: string | undefined, name: string): number {
  const read = Number(required(value, name));
  if (!Number.isInteger(read)) throw new UsageError(`${name} has to be a whole number.`);
  return read;
}

/** What is wrong with a plan or a share, said where a form would say it beside the field. */
async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isFanlightError(error) || error.problems.length === 0) throw error;
    const { code, status, problems } = error;
    throw new FanlightError({
      code,
      status,
      message: problems.map(({ text }) => text).join("\n"),
      cure: "Nothing was written.",
    });
  }
}

function readCopy(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw configError([
      { where: file, what: "This file cannot be read.", cure: "Give the file that recovery split wrote." },
    ]);
  }
}

function writeNew(file: string, contents: Uint8Array): void {
  try {
    writeFileSync(file, contents, { flag: "wx", mode: OWNER_ONLY });
  } catch (error) {
    const isThere = error instanceof Error && "code" in error && error.code === "EEXIST";
    const what = isThere ? "There is such a file already." : "This file cannot be written.";
    throw configError([
      { where: file, what, cure: "It is never overwritten: choose another path, or move it away." },
    ]);
  }
}
