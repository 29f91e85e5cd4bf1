import * as module from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runChild } from "./run-child.mjs";

/**
 * Runs one of our modules as the program: in this process when it is on the right Node already and needs no loader, else
 * in a child on that Node, which gets every signal that we get: a loader that a process takes up later is unknown to its
 * threads. Our exit code is its exit code (128 + n when signal n ended it).
 */
export async function run({ root, node, module: name, args, loader }) {
  const path = join(root, name);
  // What was compiled once is read from there by every process that comes of this one: a start is sooner.
  process.env.NODE_COMPILE_CACHE ??= join(root, "node_modules/.cache/compiled");
  if (node.isRunning && loader === undefined) return runHere(path, args);
  const flags = [
    "--enable-source-maps",
    ...(loader === undefined ? [] : ["--import", pathToFileURL(join(root, loader)).href]),
  ];
  process.exitCode = await runChild(node.path, [...flags, path, ...args]);
}

async function runHere(path, args) {
  process.argv = [process.execPath, path, ...args];
  process.setSourceMapsEnabled(true);
  module.enableCompileCache?.();
  await import(pathToFileURL(path).href);
}
