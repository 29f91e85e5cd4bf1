import { createApp } from "../app.ts";
import { fillCounty, publishFiguresJob } from "../county/index.ts";
import { readConfig, SETTINGS, type Config } from "../foundation/config/index.ts";
import type { House } from "../foundation/house/index.ts";
import { startJobs, type RunningJobs } from "../foundation/jobs/index.ts";
import { openHouse } from "../open-house.ts";
import { jobs } from "../rooms.ts";
import { upkeepJobs } from "../upkeep.ts";
import { assertCanListen, closeSoon, listen } from "./listen.ts";
import { watchSignals, type Ending } from "./watch-signals.ts";

const REQUESTS_PER_MINUTE = 600;
const WARN_DAYS = 90;
const DAY_MS = 86_400_000;

type Out = (line: string) => void;

/** `fanlight start`: opens the house, serves it, and ends it cleanly on a signal. Resolves when it has ended. */
export async function start(args: readonly string[], out: Out): Promise<number> {
  if (args.includes("--help")) return help(out);
  const config = readConfig();
  const ending = watchSignals();
  await assertCanListen(config);
  const house = await openHouse(config);
  try {
    if (isOwner(config) && config.county === "fictional") await fillCounty(house, out);
    await serve(house, config, ending, out);
  } finally {
    await house.database.close();
  }
  return 0;
}

/** Whether this process may do the owner's work. */
function isOwner({ databaseUrl, databaseOwnerUrl }: Config): boolean {
  return databaseUrl === undefined || databaseOwnerUrl !== undefined;
}

/** When the end comes, new requests are refused and those under way answered, then the jobs end. */
async function serve(house: House, config: Config, ending: Ending, out: Out): Promise<void> {
  const app = await createApp(house, config, { logLevel: "info", requestsPerMinute: REQUESTS_PER_MINUTE });
  const asked = ending.whenAsked();
  let running: RunningJobs | undefined;
  await listen(app, config);
  try {
    if (house.keys)
      running = await startJobs(house, [...jobs, ...upkeepJobs(config, house), publishFiguresJob]);
    const daysLeft = holidayDaysLeft(house);
    if (daysLeft < WARN_DAYS)
      app.log.warn({ daysLeft }, "the pack's list of bank holidays ends soon: add the next years");
    out(`Fanlight is at ${config.origins.partnership} (${config.mode}). Ctrl-C ends it.`);
    await asked;
  } finally {
    await closeSoon(app);
    await running?.stop();
  }
}

/** Past the list's last day every clock would count bank holidays as working days. */
function holidayDaysLeft({ pack, now }: House): number {
  return Math.floor((Date.parse(pack.bankHolidays.to) - now().getTime()) / DAY_MS);
}

function help(out: Out): number {
  out("fanlight start: installs, builds and serves. Settings come from the environment:\n");
  for (const setting of SETTINGS)
    out(`  ${setting.name.padEnd(28)}${setting.is} (default: ${setting.default})`);
  return 0;
}
