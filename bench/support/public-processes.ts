import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createPublicKeyFile } from "../../src/foundation/crypto/index.ts";
import { findFreePort } from "../../tools/provide/free-port.ts";
import type { FilledServer } from "./filled-house.ts";

/** Where each process has its help face. */
export type PublicProcesses = { readonly origins: readonly string[]; readonly close: () => Promise<void> };

const PROGRAM = fileURLToPath(new URL("./public-process.ts", import.meta.url));

/**
 * The public faces of a filled house as they are served apart: in a process for each processor, with the public keys
 * alone and the login of the public side, at addresses of their own.
 */
export async function startPublic({ house, loginUrl }: FilledServer): Promise<PublicProcesses> {
  const folder = mkdtempSync(join(tmpdir(), "fanlight-public-"));
  const keyFile = join(folder, "keys.json");
  createPublicKeyFile(keyFile, house.publicKeys);
  const database = new URL(loginUrl);
  database.username = "fanlight_public_login";
  const children: ChildProcess[] = [];
  const origins: string[] = [];
  while (children.length < availableParallelism()) {
    const port = String(await findFreePort());
    const settings = { PORT: port, FANLIGHT_SERVE: "public", FANLIGHT_PUBLIC_KEYS: keyFile };
    const child = fork(PROGRAM, { env: { ...process.env, ...settings, DATABASE_URL: database.href } });
    children.push(child);
    origins.push(`http://localhost:${port}`);
    await listening(child);
  }
  const close = async (): Promise<void> => {
    for (const child of children) {
      child.disconnect();
      await once(child, "exit");
    }
    rmSync(folder, { recursive: true });
  };
  return { origins, close };
}

async function listening(child: ChildProcess): Promise<void> {
  const ended = once(child, "exit").then(() => {
    throw new Error("A public process ended before it listened.");
  });
  await Promise.race([once(child, "message"), ended]);
  ended.catch(() => {});
}
