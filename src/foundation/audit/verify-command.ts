import type { KeyObject } from "node:crypto";
import { open, readFile, stat, type FileHandle } from "node:fs/promises";
import { readSigningKey } from "../crypto/index.ts";
import { readKeptCheckpoints } from "./checkpoint-folder.ts";
import type { CommandOutput } from "./command-output.ts";
import { createVerifier } from "./signing.ts";
import { parseCommandLine, UsageError } from "./usage-error.ts";
import { verifyExport, type AuditVerdict } from "./verify-export.ts";

const OPTIONS = { key: { type: "string", multiple: true }, checkpoints: { type: "string" } } as const;

/** `fanlight audit verify FILE --key PUBLICKEY [--checkpoints DIR]`. */
export async function verifyCommand(args: string[], out: CommandOutput): Promise<number> {
  const { positionals, values } = parseCommandLine({ args, options: OPTIONS, allowPositionals: true });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageError("Give the one exported file to check.");
  if (!values.key) throw new UsageError("Give the public signing key: --key PUBLICKEY.");
  const verifier = createVerifier(await Promise.all(values.key.map(readKey)));
  if (values.checkpoints !== undefined) await assertFolder(values.checkpoints);
  const elsewhere = values.checkpoints === undefined ? undefined : readKeptCheckpoints(values.checkpoints);
  const file = await openFile(path);
  const verdict = await verifyExport(file.createReadStream(), verifier, elsewhere);
  tell(verdict, out);
  return verdict.ok ? 0 : 1;
}

function tell(verdict: AuditVerdict, out: CommandOutput): void {
  const { entries, streams, checkpoints, problems, problemCount } = verdict;
  for (const problem of problems) out.say(`${problem.kind}: ${problem.sentence}`);
  if (problemCount > problems.length) out.say(`... and ${problemCount - problems.length} more.`);
  const read = `${entries} entries in ${streams} streams, ${checkpoints} checkpoints`;
  out.say(
    verdict.ok
      ? `Verified: ${read}.`
      : `NOT verified: ${problemCount} ${problemCount === 1 ? "problem" : "problems"} in ${read}.`,
  );
  for (const remark of remarks(verdict)) out.say(remark);
}

/** What a reader must not take the verdict for. */
function remarks({ veiled, unsealed, kept, later }: AuditVerdict): string[] {
  return [
    veiled > 0
      ? `${veiled} entries are other agencies': their place was checked, what they say is not shown.`
      : "",
    unsealed > 0
      ? `${unsealed} entries were made after the last checkpoint: only their chain was checked.`
      : "",
    later > 0
      ? `${later} checkpoints kept elsewhere are newer than this export: export again to check them.`
      : "",
    kept > 0
      ? ""
      : "No checkpoints kept elsewhere were given: that nothing newer was taken away is not shown.",
  ].filter((remark) => remark !== "");
}

async function readKey(path: string): Promise<KeyObject> {
  const pem = await readFile(path, "utf8").catch(() => refuse(`The key ${path} cannot be read.`));
  try {
    return readSigningKey(pem);
  } catch {
    return refuse(`${path} is not a public signing key: a PEM text that begins -----BEGIN PUBLIC KEY-----.`);
  }
}

async function openFile(path: string): Promise<FileHandle> {
  return open(path, "r").catch(() => refuse(`The file ${path} cannot be read.`));
}

/** An empty answer from a folder mistyped would look like a folder with nothing against the export. */
async function assertFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) refuse(`There is no folder ${path}.`);
}

function refuse(why: string): never {
  throw new UsageError(why);
}
