import { withActor, type ActorTx } from "../../foundation/access/index.ts";
import type { House } from "../../foundation/house/index.ts";
import { closeSession } from "../../foundation/identity/index.ts";
import { takeStep } from "../../foundation/process/index.ts";
import { countFigures } from "../../rooms/figures/index.ts";
import { findMeetings } from "../../rooms/governance/index.ts";
import { observeIndicators } from "../../rooms/indicators/index.ts";
import { beginReport, reportProcess } from "../../rooms/reports/index.ts";
import { sessionOf } from "../session-of.ts";
import { COMMENTED_AFTER, ISSUED_AFTER, TOLD_REPORTS, type ToldReport } from "./told-reports.ts";

const DAY_MS = 86_400_000;
const BODY = "partnership-board";
/** Who prepares and who approves, by role. */
const ROLES = { keeper: "strategy-manager", second: "sub-group-lead" } as const;

type People = Readonly<Record<keyof typeof ROLES, string>>;

/**
 * Reports to the partnership board, through the real steps at the days they are told of: two that were issued a quarter apart, the
 * newer of them a paper of the board's next meeting, and one that waits for words. A pack without that board, or without two to make
 * them, has none.
 */
export async function makeReports(house: House): Promise<void> {
  if (!house.pack.governance.bodies.some(({ id }) => id === BODY)) return;
  const people = await openSessions(house);
  if (people === undefined) return;
  await countFigures(house);
  await observeIndicators(house);
  await recordInTime(house);
  for (const told of TOLD_REPORTS) await makeReport(house, people, told);
  for (const token of Object.values(people)) await closeSession(house, token);
}

async function makeReport(house: House, { keeper, second }: People, told: ToldReport): Promise<void> {
  const as = <T>(token: string, days: number, act: (tx: ActorTx) => Promise<T>): Promise<T> => {
    const now = new Date(house.now().getTime() + (told.days + days) * DAY_MS);
    return withActor({ ...house, now: () => now }, token, act);
  };
  const { id } = await as(keeper, 0, (tx) => beginReport(tx, BODY));
  const take = (token: string, days: number, step: string, body = {}): Promise<unknown> =>
    as(token, days, (tx) => takeStep(tx, reportProcess, { thingId: id, step, body }));
  const codes = new Set(house.pack.strategy.priorities.map(({ code }) => code));
  for (const [section, words] of Object.entries(told.words))
    if (codes.has(section))
      await take(keeper, told.isIssued ? COMMENTED_AFTER : 0, "comment", { section, words });
  if (!told.isIssued) return;
  await take(second, ISSUED_AFTER, "approve");
  await take(second, ISSUED_AFTER, "issue");
  const meetings = await as(second, ISSUED_AFTER, (tx) => findMeetings(tx, 40));
  const next = meetings.find(
    ({ body, state }) => body === BODY && (state === "planned" || state === "papers"),
  );
  if (next && told === TOLD_REPORTS.findLast(({ isIssued }) => isIssued))
    await take(keeper, ISSUED_AFTER, "paper", { meeting: next.id });
}

/** One who keeps the strategy and one who leads a sub-group there, each signed in for as long as this takes. */
async function openSessions(house: House): Promise<People | undefined> {
  const keeper = await sessionOf(house, ROLES.keeper);
  const second = await sessionOf(house, ROLES.second);
  return keeper === undefined || second === undefined ? undefined : { keeper, second };
}

/** Figures of months that are over are known since soon after each, as if the house had stood then. */
async function recordInTime(house: House): Promise<void> {
  await house.database.withOwner(async (client) => {
    await client.query("begin");
    await client.query("set local role fanlight_owner");
    await client.query(
      `update indicator.observation
       set recorded_at = least(recorded_at, period + make_interval(months => months, days => 9))`,
    );
    await client.query("commit");
  });
}
