import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { clusterSettings, hostRules } from "../../../tools/provide/cluster-settings.ts";
import { createOwner } from "../../../tools/provide/create-owner.ts";
import { findFreePort } from "../../../tools/provide/free-port.ts";
import { providePostgresServer } from "../../../tools/provide/postgres-server.ts";
import { runCommand } from "../../../tools/provide/run-command.ts";
import { findServerUser } from "../../../tools/provide/server-user.ts";
import type { Ending } from "./ending.ts";

const READY = "ready to accept connections";
const TRIES = 40;
const PAUSE_MS = 250;

/** A PostgreSQL of a test's own, which the test may take away and bring back. Commits are really written to disk. */
export type Cluster = {
  readonly ownerUrl: URL;
  /** The superuser, for what only it can do. */
  readonly adminUrl: URL;
  /** Everything it keeps on disk: tables and log. */
  readonly data: string;
  /** Everything it has written to its own log since it was last started. */
  said(): string;
  start(): Promise<void>;
  /** Ends it in order, sessions and all. */
  stop(): Promise<void>;
  /** As a crash ends it: no process of it gets to do anything more. */
  crash(): Promise<void>;
};

/** Makes and starts a cluster, gone after the test. */
export async function newCluster(t: Ending): Promise<Cluster> {
  const server = await providePostgresServer();
  if ("missing" in server) throw new Error(server.missing);
  const { binFolder } = server.found;
  const folder = mkdtempSync(join(tmpdir(), "fanlight-cluster-"));
  const data = join(folder, "data");
  const password = randomBytes(18).toString("hex");
  await initialise({ binFolder, folder, data, password });
  const port = await findFreePort();
  let running: ChildProcess | undefined;
  let said = (): string => "";
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const ended = once(running, "exit");
    running.kill(signal);
    await ended;
  };
  const cluster = {
    start: async () => {
      ({ child: running, said } = await launch(binFolder, data, port));
    },
    stop: () => end("SIGINT"),
    crash: () => end("SIGKILL"),
  };
  t.after(async () => {
    await end("SIGINT");
    rmSync(folder, { recursive: true, force: true });
  });
  await cluster.start();
  const adminUrl = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  return {
    ...cluster,
    data,
    said: () => said(),
    adminUrl: new URL(adminUrl),
    ownerUrl: new URL(await createOwner(adminUrl, password)),
  };
}

async function initialise({ binFolder, folder, data, password }: Making): Promise<void> {
  const user = findServerUser();
  const passwordFile = join(folder, "password");
  writeFileSync(passwordFile, password);
  mkdirSync(data, { recursive: true });
  for (const path of user ? [folder, data, passwordFile] : [])
    chownSync(path, user?.uid ?? 0, user?.gid ?? 0);
  const args = [
    "-D",
    data,
    "-U",
    "postgres",
    "--encoding=UTF8",
    "--locale=C",
    "--no-sync",
    "--auth=scram-sha-256",
  ];
  const made = await runCommand(join(binFolder, "initdb"), [...args, `--pwfile=${passwordFile}`], {
    cwd: folder,
    ...user,
  });
  if (made.code !== 0) throw new Error(`initdb failed:\n${made.output}`);
  writeFileSync(join(data, "pg_hba.conf"), hostRules);
}

/** After a crash the old server's last processes may still be there for a moment; it is tried until they are gone. */
async function launch(binFolder: string, data: string, port: number): Promise<Launched> {
  const settings = clusterSettings(port, true);
  let log = "";
  for (let tries = 0; tries < TRIES; tries += 1) {
    const child = spawn(
      join(binFolder, "postgres"),
      ["-D", data, ...settings.flatMap((each) => ["-c", each])],
      {
        cwd: data,
        stdio: ["ignore", "ignore", "pipe"],
        env: { ...process.env, LC_ALL: "C" },
        ...findServerUser(),
      },
    );
    log = "";
    const isReady = new Promise<boolean>((resolve) => {
      child.once("exit", () => resolve(false));
      child.stderr.on("data", (chunk: Buffer) => {
        log += chunk.toString();
        if (log.includes(READY)) resolve(true);
      });
    });
    if (await isReady) return { child, said: () => log };
    await sleep(PAUSE_MS);
  }
  throw new Error(`PostgreSQL did not start:\n${log}`);
}

type Launched = { readonly child: ChildProcess; readonly said: () => string };

type Making = {
  readonly binFolder: string;
  readonly folder: string;
  readonly data: string;
  readonly password: string;
};
