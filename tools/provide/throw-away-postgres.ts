import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chownSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { clusterSettings, hostRules } from "./cluster-settings.ts";
import { createOwner } from "./create-owner.ts";
import { findFreePort } from "./free-port.ts";
import type { PostgresServer } from "./postgres-server.ts";
import { runCommand } from "./run-command.ts";
import { findServerUser, type ServerUser } from "./server-user.ts";

/**
 * Starts a PostgreSQL of our own in a temporary folder, on a free loopback port, and returns the addresses to it.
 * `stop()` ends it and removes the folder, and may be called more than once. With `durable`, commits are really
 * written to disk, as a bench needs; without, they are not, which makes a test suite several times faster.
 */
export async function startThrowAwayPostgres(
  server: PostgresServer,
  options: Options = {},
): Promise<ThrowAwayPostgres> {
  const user = findServerUser();
  const folder = mkdtempSync(join(tmpdir(), "fanlight-postgres-"));
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  try {
    return await start(server, { folder, user, durable: options.durable ?? false });
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

async function start(server: PostgresServer, place: Place): Promise<ThrowAwayPostgres> {
  const password = randomBytes(18).toString("hex");
  const data = await initialise(server, place, password);
  const port = await findFreePort();
  const running = await launch(server, place, data, port);
  const stop = (): Promise<void> => stopServer(running, place.folder);
  try {
    const adminUrl = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
    return { adminUrl, ownerUrl: await createOwner(adminUrl, password), sockets: socketsIn(place), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function initialise(server: PostgresServer, place: Place, password: string): Promise<string> {
  const data = join(place.folder, "data");
  const passwordFile = join(place.folder, "password");
  writeFileSync(passwordFile, password);
  if (place.user !== undefined) chownSync(passwordFile, place.user.uid, place.user.gid);
  const locale = process.platform === "linux" ? "C.UTF-8" : "C";
  const args = ["-D", data, "-U", "postgres", "--encoding=UTF8", `--locale=${locale}`, "--no-sync"];
  const { code, output } = await runCommand(
    join(server.binFolder, "initdb"),
    [...args, "--auth=scram-sha-256", `--pwfile=${passwordFile}`],
    { cwd: place.folder, ...place.user },
  );
  if (code !== 0) throw new Error(`initdb failed:\n${output}`);
  writeFileSync(join(data, "pg_hba.conf"), hostRules);
  return data;
}

async function launch(
  server: PostgresServer,
  place: Place,
  data: string,
  port: number,
): Promise<ChildProcess> {
  const settings = clusterSettings(port, place.durable, socketsIn(place)).flatMap((setting) => [
    "-c",
    setting,
  ]);
  const child = spawn(join(server.binFolder, "postgres"), ["-D", data, ...settings], {
    cwd: place.folder,
    stdio: ["ignore", "ignore", "pipe"],
    // The log is read for the line that says it is ready, so it must be in the language we know.
    env: { ...process.env, LC_ALL: "C" },
    ...place.user,
  });
  let log = "";
  await new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`PostgreSQL did not start:\n${log}`)));
    child.stderr.on("data", (chunk: Buffer) => {
      // Once it runs the log is only drained: a full pipe would stop the server.
      if (log.includes("ready to accept connections")) return;
      log += chunk.toString();
      if (log.includes("ready to accept connections")) resolve();
    });
  });
  return child;
}

/** Where the server has its socket beside its port; nowhere on Windows, whose sockets the driver does not speak. */
function socketsIn({ folder }: Place): string | undefined {
  return process.platform === "win32" ? undefined : folder;
}

async function stopServer(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, "exit");
    // SIGINT is its fast shutdown: sessions are ended, nothing is waited for.
    child.kill("SIGINT");
    const lastResort = setTimeout(() => child.kill("SIGKILL"), 15_000);
    await ended;
    clearTimeout(lastResort);
  }
  rmSync(folder, { recursive: true, force: true });
}

export interface ThrowAwayPostgres {
  /** The superuser, for what only it can do: ending sessions, looking from outside. Never for the product. */
  readonly adminUrl: string;
  /** The owner of the empty database `fanlight`: may create roles and databases and is no superuser, as in production. */
  readonly ownerUrl: string;
  /** The folder of its socket, by which a journey to the server and back is a third shorter; none on Windows. */
  readonly sockets: string | undefined;
  stop(): Promise<void>;
}

interface Options {
  readonly durable?: boolean;
}

interface Place {
  readonly folder: string;
  readonly user: ServerUser | undefined;
  readonly durable: boolean;
}
