import { spawn } from "node:child_process";
import { constants } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const forwarded = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs one of our modules as the program: in this process when it is on the right Node already, else in a child on
 * that Node, which gets every signal that we get. Our exit code is its exit code (128 + n when signal n ended it).
 */
export async function run({ root, node, module, args, loader }) {
  const path = join(root, module);
  if (node.isRunning) return runHere(path, args, loader && join(root, loader));
  const flags = [
    "--enable-source-maps",
    ...(loader === undefined ? [] : ["--import", pathToFileURL(join(root, loader)).href]),
  ];
  process.exitCode = await runChild(node.path, [...flags, path, ...args]);
}

/** Starts a program with our input and output, passes signals on, and returns its exit code when it has ended. */
export function runChild(command, args) {
  const child = spawn(command, args, { stdio: "inherit" });
  for (const signal of forwarded) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

async function runHere(path, args, loader) {
  process.argv = [process.execPath, path, ...args];
  process.setSourceMapsEnabled(true);
  if (loader !== undefined) await import(pathToFileURL(loader).href);
  await import(pathToFileURL(path).href);
}
