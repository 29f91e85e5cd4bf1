import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { findOnPath, isExecutable } from "./executables.ts";
import type { Provided } from "./provided.ts";
import { runCommand } from "./run-command.ts";
import { installSystemPackage } from "./system-package.ts";

const oldestMajor = 15;

// Where distributions and Homebrew put the server's own programs, which they keep off the PATH.
const versionedParents = ["/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt"];

/** Finds an installed PostgreSQL server (15 or later, the newest), or installs the system's package where it may. */
export async function providePostgresServer(): Promise<Provided<PostgresServer>> {
  const found = await findNewestServer();
  if (found !== undefined) return { found };
  const obstacle = await installSystemPackage("postgresql");
  const installed = obstacle === undefined ? await findNewestServer() : undefined;
  if (installed !== undefined) return { found: installed };
  return {
    missing: `no PostgreSQL ${oldestMajor} or later is installed, and ${obstacle ?? "the package brought none"}`,
  };
}

async function findNewestServer(): Promise<PostgresServer | undefined> {
  const servers: PostgresServer[] = [];
  for (const binFolder of serverFolders()) {
    const major = await majorVersion(join(binFolder, "postgres"));
    if (major >= oldestMajor) servers.push({ binFolder, major });
  }
  return servers.toSorted((a, b) => b.major - a.major)[0];
}

function serverFolders(): string[] {
  const onPath = findOnPath(["initdb"]);
  const versioned = versionedParents.filter((parent) => existsSync(parent)).flatMap(versionedFolders);
  const folders = [...(onPath === undefined ? [] : [dirname(onPath)]), ...versioned];
  return folders.filter((folder) => ["initdb", "postgres"].every((name) => isExecutable(join(folder, name))));
}

function versionedFolders(parent: string): string[] {
  return readdirSync(parent).map((version) => join(parent, version, "bin"));
}

async function majorVersion(postgres: string): Promise<number> {
  const { output } = await runCommand(postgres, ["--version"]);
  return Number(/\(PostgreSQL\) (\d+)/.exec(output)?.[1] ?? 0);
}

/** An installed server: the folder that holds `initdb` and `postgres`, and its major version. */
export interface PostgresServer {
  readonly binFolder: string;
  readonly major: number;
}
