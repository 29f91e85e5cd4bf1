import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { findFreePort } from "../provide/free-port.ts";

const PATIENCE_MS = 120_000;

/** A demonstration of its own: nobody else's data, and gone without a trace afterwards. */
export type Demonstration = {
  readonly help: string;
  readonly staff: string;
  stop(): Promise<void>;
};

/** Starts the built program on a free loopback port and a temporary folder; resolves when it is ready. */
export async function startDemonstration(root: string): Promise<Demonstration> {
  const port = await findFreePort();
  const folder = mkdtempSync(join(tmpdir(), "fanlight-pictures-"));
  const child = spawn(process.execPath, [join(root, "dist/fanlight.js"), "start"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...withoutOurs(process.env), ...settings(port, folder) },
  });
  const help = `http://localhost:${port}`;
  const stop = async (): Promise<void> => {
    await end(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await ready(child, help);
  } catch (error) {
    await stop();
    throw error;
  }
  return { help, staff: `http://127.0.0.1:${port}`, stop };
}

/** Nobody's own settings have a say in what the pictures show. */
function withoutOurs(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith("FANLIGHT_")));
}

function settings(port: number, folder: string): Record<string, string> {
  return {
    PORT: String(port),
    HOST: "localhost",
    DATABASE_URL: "",
    FANLIGHT_MODE: "demo",
    FANLIGHT_DATA: join(folder, "data"),
    FANLIGHT_KEYS: join(folder, "keys.json"),
    FANLIGHT_CHECKPOINTS: join(folder, "checkpoints"),
  };
}

async function ready(child: ChildProcess, address: string): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    if (child.exitCode !== null)
      throw new Error("The demonstration ended before it was ready (its words are above).");
    const isReady = await fetch(`${address}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    await wait(200);
  }
  throw new Error("The demonstration was not ready after two minutes.");
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}
