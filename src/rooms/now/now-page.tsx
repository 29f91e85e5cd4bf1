import type { VNode } from "preact";
import { can, type ActorTx } from "../../foundation/access/index.ts";
import {
  notAudited,
  signedIn,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../foundation/http/index.ts";
import { findTold, findWaitingThings } from "../../foundation/process/index.ts";
import { EmptyState, NowList } from "../../kit/layout/index.ts";
import type { Way } from "../../room.ts";
import { byClockAndDanger } from "./model/by-clock-and-danger.ts";
import { nowRow, waitingRow } from "./now-row.ts";
import { findOpenClocks } from "./store/open-clocks.ts";

const LONGEST_LIST = 200;

/** What another room has for this actor beside her clocks; nothing when it has nothing. */
export type NowLines = (tx: ActorTx, request: StaffRequest) => Promise<VNode | null>;

/** GET /now: the home of everyone who works here. */
export function nowRoute(lines: readonly NowLines[], ways: () => readonly Way[]): StaffRoute {
  return {
    face: "staff",
    method: "GET",
    path: "/now",
    access: signedIn,
    audit: notAudited("shows references and clocks only, nobody's record"),
    handle: (tx, request) => showNow(tx, request, { lines, ways }),
  };
}

async function showNow(tx: ActorTx, request: StaffRequest, { lines, ways }: Besides): Promise<Reply> {
  const found = await findOpenClocks(tx, { limit: LONGEST_LIST });
  const waiting = await findWaitingThings(tx);
  const told = await findTold(tx, [
    ...found.map(({ thingId: id, process }) => ({ id, process })),
    ...waiting,
  ]);
  const clocks = byClockAndDanger(
    found.map((clock) => ({ ...clock, told: told.get(clock.thingId) ?? {} })),
    tx.house,
  );
  const overdue = clocks.filter(({ dueAt }) => dueAt <= tx.house.now()).length;
  const besides = await gather(tx, request, lines);
  return staffPage({
    title: "Now",
    place: "Now",
    content: (
      <>
        <h1 class="govuk-heading-l">What needs you now</h1>
        <WaysOn ways={ways().filter(({ permissions }) => permissions.some((one) => can(tx.actor, one)))} />
        {clocks.length === 0 && waiting.length === 0 && besides.length === 0 && (
          <EmptyState text="Nothing is waiting for you or your team." />
        )}
        {clocks.length > 0 && (
          <>
            <p class="govuk-body">{countSentence(clocks.length, overdue)}</p>
            <NowList rows={clocks.map((clock) => nowRow(tx.house, tx.actor, clock, clock.told))} />
          </>
        )}
        {waiting.length > 0 && (
          <>
            <h2 class="govuk-heading-m">Waiting for you, without a time limit</h2>
            <NowList rows={waiting.map((thing) => waitingRow(tx.house, thing, told.get(thing.id)))} />
          </>
        )}
        {besides}
      </>
    ),
  });
}

function WaysOn({ ways }: { readonly ways: readonly Way[] }): VNode {
  return (
    <>
      {ways.map(({ text, href }) => (
        <p class="govuk-body">
          <a class="govuk-link" href={href}>
            {text}
          </a>
        </p>
      ))}
    </>
  );
}

async function gather(tx: ActorTx, request: StaffRequest, from: readonly NowLines[]): Promise<VNode[]> {
  const found: VNode[] = [];
  for (const line of from) found.push(...[await line(tx, request)].filter((one) => one !== null));
  return found;
}

function countSentence(count: number, overdue: number): string {
  const waiting =
    count >= LONGEST_LIST ? `The ${count} due soonest` : `${count} ${count === 1 ? "thing" : "things"} to do`;
  return overdue === 0 ? `${waiting}, none overdue.` : `${waiting}, ${overdue} overdue.`;
}

type Besides = { readonly lines: readonly NowLines[]; readonly ways: () => readonly Way[] };
