import { createApp } from "../app.ts";
import { readConfig, SETTINGS, type Config } from "../foundation/config/index.ts";
import { configError } from "../foundation/errors/index.ts";
import { startJobs } from "../foundation/jobs/index.ts";
import { openHouse } from "../open-house.ts";
import { jobs } from "../rooms.ts";
import { upkeepJobs } from "../upkeep.ts";

const REQUESTS_PER_MINUTE = 600;

/** `fanlight start`: opens the house, serves it, and ends it cleanly on a signal. Resolves when it has ended. */
export async function start(args: readonly string[], out: (line: string) => void): Promise<number> {
  if (args.includes("--help")) return help(out);
  const config = readConfig();
  const house = await openHouse(config);
  const app = await createApp(house, config, { logLevel: "info", requestsPerMinute: REQUESTS_PER_MINUTE });
  await listen(app, config);
  const running = house.keys ? await startJobs(house, [...jobs, ...upkeepJobs(config, house)]) : undefined;
  out(`Fanlight is at ${config.origins.partnership} (${config.mode}). Ctrl-C ends it.`);
  await untilSignal();
  // New requests are refused, those under way are finished, then jobs, then the database.
  await app.close();
  await running?.stop();
  await house.database.close();
  return 0;
}

async function listen(app: Awaited<ReturnType<typeof createApp>>, { host, port }: Config): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
    const cure = "Stop what uses it, or choose another with PORT.";
    throw configError([{ where: "PORT", what: `Port ${port} is in use.`, cure }]);
  }
}

function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
}

function help(out: (line: string) => void): number {
  out("fanlight start: installs, builds and serves. Settings come from the environment:\n");
  for (const setting of SETTINGS) out(`  ${setting.name.padEnd(28)}${setting.is} (default: ${setting.default})`);
  return 0;
}
