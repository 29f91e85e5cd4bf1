import type { VNode } from "preact";
import { can, type ActorTx } from "../../../foundation/access/index.ts";
import { forbidden } from "../../../foundation/errors/index.ts";
import {
  notAudited,
  signedIn,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { Pagination } from "../../../kit/govuk/index.ts";
import { EmptyState, NowList } from "../../../kit/layout/index.ts";
import { readCursor, writeCursor, type Cursor } from "../model/cursor.ts";
import { isNarrowed, queueHref, readFilter, type QueueFilter } from "../model/queue-filter.ts";
import { countQueue, findQueue, MOST_COUNTED, PAGE_LENGTH, type QueueCount } from "../store/queue.ts";
import { FilterForm, Parts } from "./filter-form.tsx";
import { queueRow } from "./queue-row.ts";

/** Whoever has one of these has a queue. No role holds both. */
export const QUEUE_PERMISSIONS = ["contact.see", "own-behaviour.see"] as const;

/** GET /queue: every contact of the team, what needs somebody now first. */
export const queueRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: "/queue",
  // One of two permissions, which no role holds together: asked below, and by the row policy.
  access: signedIn,
  audit: notAudited("shows references, codes and clocks only, nobody's record"),
  handle: showQueue,
};

async function showQueue(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  if (!QUEUE_PERMISSIONS.some((one) => can(tx.actor, one)))
    throw forbidden("Your role has no queue of contacts.");
  const filter = readFilter(request.query);
  const after = readCursor(request.query["after"]);
  const { entries, next } = await findQueue(tx, filter, after);
  const count = await countQueue(tx, filter);
  return staffPage({
    title: "Queue",
    place: "Now",
    content: (
      <>
        <h1 class="govuk-heading-l">Queue</h1>
        {can(tx.actor, "contact.triage") && (
          <p class="govuk-body">
            <a class="govuk-link" href="/queue/call">
              Take down a call or a visit
            </a>
          </p>
        )}
        <Parts filter={filter} />
        <FilterForm filter={filter} pack={tx.house.pack} isProgramme={can(tx.actor, "own-behaviour.see")} />
        {entries.length === 0 ? (
          <Nothing filter={filter} isLater={after !== undefined} />
        ) : (
          <>
            <p class="govuk-body">{countSentence(count, entries.length)}</p>
            <NowList rows={entries.map((entry) => queueRow(tx, entry, request.csrf))} />
          </>
        )}
        <Pages filter={filter} isLater={after !== undefined} next={next} />
      </>
    ),
  });
}

function Nothing({ filter, isLater }: { filter: QueueFilter; isLater: boolean }): VNode {
  if (isLater) return <EmptyState text="Nothing more." />;
  if (isNarrowed(filter)) {
    const all: QueueFilter = { ...readFilter({}), shown: filter.shown, order: filter.order };
    return (
      <EmptyState text="Nothing here fits." next={{ label: "Take the filters away", href: queueHref(all) }} />
    );
  }
  const texts = {
    open: "Nobody is waiting, and nothing is with anyone.",
    waiting: "Nobody is waiting to be taken.",
    mine: "You have taken nothing that is still open.",
    colleague: "Nothing is with a colleague.",
    closed: "Nothing was closed in the last two weeks.",
  } as const;
  const waits = filter.shown !== "open" && filter.shown !== "waiting";
  const next = waits
    ? { label: "See who is waiting", href: "/queue?show=waiting" }
    : { label: "See what else needs you now", href: "/now" };
  return <EmptyState text={texts[filter.shown]} next={next} />;
}

function countSentence({ all, overdue }: QueueCount, shown: number): string {
  const many = all >= MOST_COUNTED ? `${MOST_COUNTED} or more` : String(all);
  const contacts = `${many} ${all === 1 ? "contact" : "contacts"}`;
  const late =
    overdue === 0 ? "none overdue" : `${overdue >= MOST_COUNTED ? `${overdue} or more` : overdue} overdue`;
  return all > PAGE_LENGTH ? `${contacts}, ${late}. ${shown} on this page.` : `${contacts}, ${late}.`;
}

function Pages({ filter, isLater, next }: PagesProps): VNode | null {
  if (!isLater && !next) return null;
  return (
    <Pagination
      landmarkLabel="Pages of the queue"
      previous={isLater ? { href: queueHref(filter), text: "Back to the first" } : undefined}
      next={next && { href: queueHref(filter, writeCursor(next)), text: "More" }}
    />
  );
}

type PagesProps = {
  readonly filter: QueueFilter;
  readonly isLater: boolean;
  readonly next: Cursor | undefined;
};
