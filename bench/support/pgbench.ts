import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { findOnPath, isExecutable } from "../../tools/provide/executables.ts";
import { providePostgresServer } from "../../tools/provide/postgres-server.ts";
import { runCommand } from "../../tools/provide/run-command.ts";

/** Runs a script of statements by PostgreSQL's own pgbench. @returns transactions of the script a second */
export async function pgbench(url: URL, script: string, run: Run): Promise<number> {
  const program = await findPgbench();
  const folder = mkdtempSync(join(tmpdir(), "fanlight-pgbench-"));
  const file = join(folder, "script.sql");
  try {
    writeFileSync(file, script);
    const { code, output } = await runCommand(program, [
      "--no-vacuum",
      "--protocol=prepared",
      `--client=${run.clients}`,
      "--jobs=1",
      `--time=${run.seconds}`,
      `--file=${file}`,
      url.href,
    ]);
    const rate = Number(/tps = ([\d.]+)/.exec(output)?.[1]);
    if (code !== 0 || !Number.isFinite(rate)) throw new Error(`pgbench failed:\n${output}`);
    return rate;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Beside the server's own programs, wherever a link to them leads. */
async function findPgbench(): Promise<string> {
  const server = await providePostgresServer();
  if ("missing" in server) throw new Error(server.missing);
  const { binFolder } = server.found;
  const folders = [binFolder, dirname(realpathSync(join(binFolder, "postgres")))];
  const program =
    folders.map((folder) => join(folder, "pgbench")).find(isExecutable) ?? findOnPath(["pgbench"]);
  if (program === undefined) throw new Error("PostgreSQL is installed without pgbench.");
  return program;
}

type Run = { readonly clients: number; readonly seconds: number };
