import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDateTime } from "../../../foundation/clock/index.ts";
import {
  idParam,
  notAudited,
  redirect,
  signedIn,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import { findNotices, markAllRead, markRead, type Notice } from "../../../foundation/notices/index.ts";
import { getThing, hrefOf } from "../../../foundation/process/index.ts";
import { CsrfField, EmptyState } from "../../../kit/layout/index.ts";

const BASE = "/notifications";
const LONGEST_LIST = 50;

const common = {
  face: "staff",
  access: signedIn,
  audit: notAudited("references and clocks only, nobody's record; what is read is the reader's own"),
} as const;

/** GET /notifications, and marking one or all as read. Opening one marks it. */
export const notificationRoutes: readonly StaffRoute[] = [
  { ...common, method: "GET", path: BASE, handle: show },
  {
    ...common,
    method: "POST",
    path: `${BASE}/read`,
    handle: async (tx) => {
      await markAllRead(tx);
      return redirect(BASE);
    },
  },
  {
    ...common,
    method: "POST",
    path: `${BASE}/:id/read`,
    handle: async (tx, request) => {
      await markRead(tx, idParam(request));
      return redirect(BASE);
    },
  },
  { ...common, method: "POST", path: `${BASE}/:id/open`, handle: open },
];

async function open(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const thing = await getThing(tx, idParam(request));
  await markRead(tx, thing.id);
  return redirect(hrefOf(tx, thing));
}

async function show(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const notices = await findNotices(tx, LONGEST_LIST);
  const unread = notices.filter(({ isRead }) => !isRead).length;
  return staffPage({
    title: "Notifications",
    place: "Now",
    content: (
      <>
        <h1 class="govuk-heading-l">Notifications</h1>
        {notices.length === 0 ? (
          <EmptyState
            text="Nothing has come to you or your team in the last 30 days that still has to be done."
            next={{ label: "See what needs you now", href: "/now" }}
          />
        ) : (
          <>
            <p class="govuk-body">{sentence(notices.length, unread)}</p>
            {unread > 0 && (
              <form method="post" action={`${BASE}/read`}>
                <CsrfField token={request.csrf} />
                <button class="govuk-button govuk-button--secondary">Mark all as read</button>
              </form>
            )}
            <ol class="fl-news">
              {notices.map((notice) => (
                <Line notice={notice} house={tx.house} csrf={request.csrf} />
              ))}
            </ol>
          </>
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={`${BASE}/settings`}>
            Whether you are told by e-mail
          </a>
        </p>
      </>
    ),
  });
}

function sentence(count: number, unread: number): string {
  const shown = count >= LONGEST_LIST ? `The newest ${count}` : `${count} from the last 30 days`;
  return `${shown}, ${unread === 0 ? "all read" : `${unread} not read yet`}. What has been dealt with is no longer here.`;
}

type LineProps = { readonly notice: Notice; readonly house: House; readonly csrf: string };

/** What came, when, and a reference: never a name. */
function Line({ notice, house, csrf }: LineProps): VNode {
  const process = house.processes.get(notice.process);
  const clock = notice.clock && (process?.clocks[notice.clock]?.label ?? notice.clock);
  return (
    <li class={notice.isRead ? "fl-news__line" : "fl-news__line fl-news__line--new"}>
      <span class="fl-news__what">
        {!notice.isRead && <strong class="govuk-tag">New</strong>} {clock ?? "Shared with you"}
        <span class="fl-news__when">
          {process?.label ?? notice.process} {notice.reference}, {formatDateTime(notice.at, house.calendar)}
        </span>
      </span>
      <form method="post" action={`${BASE}/${notice.thingId}/open`} class="fl-news__do">
        <CsrfField token={csrf} />
        <button class="fl-link-button" data-open>
          Open<span class="govuk-visually-hidden"> {notice.reference}</span>
        </button>{" "}
        {!notice.isRead && (
          <button class="fl-link-button" formAction={`${BASE}/${notice.thingId}/read`}>
            Mark as read<span class="govuk-visually-hidden">: {notice.reference}</span>
          </button>
        )}
      </form>
    </li>
  );
}
