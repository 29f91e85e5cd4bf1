import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { checkoutRoot } from "../../../src/foundation/config/index.ts";
import type { Ending } from "./ending.ts";

const READY = /^Fanlight is at /m;
const BUILT = "dist/fanlight.js";
const START_MS = 120_000;

export type Settings = Readonly<Record<string, string>>;

/** How a program ended: its exit code, or the signal that ended it; and all that it said. */
export type Ended = {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
};

/** The built program serving, in a process of its own. */
export type Program = {
  readonly pid: number;
  /** Everything it has said so far. */
  readonly said: () => string;
  readonly ended: Promise<Ended>;
  /** Sends the signal and waits for the end. */
  stop(signal?: NodeJS.Signals): Promise<Ended>;
};

/**
 * Runs the built program to its own end. A start that should fail and does not is ended after two minutes.
 * @param typed what somebody types while it runs
 */
export async function runProgram(args: readonly string[], settings: Settings, typed = ""): Promise<Ended> {
  const running = await launch(args, settings);
  running.child.stdin?.end(typed);
  const lastResort = setTimeout(() => running.child.kill("SIGKILL"), START_MS);
  const ended = await running.ended;
  clearTimeout(lastResort);
  return ended;
}

/**
 * Starts the built program and waits until it says where it is.
 * @param entry what Node is given to run, from the root of the checkout
 * @throws with all it said, when it ends instead
 */
export async function startProgram(t: Ending, settings: Settings, entry = BUILT): Promise<Program> {
  const { child, said, ready, ended } = await launch(["start"], settings, entry);
  t.after(() => child.kill("SIGKILL"));
  const lastResort = setTimeout(() => child.kill("SIGKILL"), START_MS);
  const first = await Promise.race([ready, ended]);
  clearTimeout(lastResort);
  if (first) throw new Error(`It ended (${first.code ?? first.signal}) instead of starting:\n${first.err}`);
  return {
    pid: child.pid ?? 0,
    said,
    ended,
    stop: async (signal = "SIGTERM") => {
      child.kill(signal);
      return ended;
    },
  };
}

async function launch(args: readonly string[], settings: Settings, entry = BUILT): Promise<Launched> {
  await build();
  const command = ["--enable-source-maps", join(checkoutRoot, entry), ...args];
  const child = spawn(process.execPath, command, {
    env: { ...outerEnvironment(), ...settings },
    stdio: ["pipe", "pipe", "pipe"],
  });
  const texts = { out: "", err: "" };
  const ready = Promise.withResolvers<undefined>();
  child.stdout.on("data", (chunk: Buffer) => {
    texts.out += chunk.toString();
    if (READY.test(texts.out)) ready.resolve(undefined);
  });
  child.stderr.on("data", (chunk: Buffer) => (texts.err += chunk.toString()));
  const closed = once(child, "close") as Promise<[number | null, NodeJS.Signals | null]>;
  return {
    child,
    said: () => texts.out + texts.err,
    ready: ready.promise,
    ended: closed.then(([code, signal]) => ({ code, signal, ...texts })),
  };
}

let built: Promise<void> | undefined;

/** `npm test` has built it already; a single file run by hand may find it older than its sources. */
function build(): Promise<void> {
  built ??= (async () => {
    const address = pathToFileURL(join(checkoutRoot, "bin/launcher/build.mjs")).href;
    const launcher = (await import(address)) as {
      buildIfStale: (root: string, node: object) => Promise<void>;
    };
    await launcher.buildIfStale(checkoutRoot, { isRunning: true, path: process.execPath });
  })();
  return built;
}

/**
 * The machine's environment without anything that would change what Fanlight does; with the place where the launcher has
 * Node keep what it compiled, since the built program is started a hundred times.
 */
function outerEnvironment(): NodeJS.ProcessEnv {
  const ours = /^(FANLIGHT_|DATABASE_|PG[A-Z]|PORT$|HOST$|NODE_(?!COMPILE_CACHE$))/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}

type Launched = Pick<Program, "said" | "ended"> & {
  readonly child: ChildProcess;
  readonly ready: Promise<undefined>;
};
