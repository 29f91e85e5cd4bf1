import type { VNode } from "preact";
import { can, type ActorTx } from "../../../foundation/access/index.ts";
import { formatDateTime } from "../../../foundation/clock/index.ts";
import { parseForm, StaffForm, type Parsed } from "../../../foundation/forms/index.ts";
import {
  idParam,
  needs,
  recordedByStep,
  recordsView,
  redirect,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { SummaryList } from "../../../kit/govuk/index.ts";
import { EmptyState, QuoteBlock } from "../../../kit/layout/index.ts";
import { verdictForm, type VerdictAnswers } from "../forms/verdict-form.ts";
import { findUnreviewed, getUnreviewed, review, type Use } from "../store/review.ts";

const path = "/break-glass/reviews";
const common = { face: "staff", access: needs("access.approve") } as const;

/** GET /break-glass/reviews: what waits for a second person; GET and POST /break-glass/reviews/:id: one of them. */
export const reviewRoutes: readonly StaffRoute[] = [
  { ...common, method: "GET", path, audit: recordsView("break-glass.reviews-seen"), handle: list },
  {
    ...common,
    method: "GET",
    path: `${path}/:id`,
    audit: recordsView("break-glass.review-seen"),
    handle: show,
  },
  { ...common, method: "POST", path: `${path}/:id`, audit: recordedByStep, handle: decide },
];

/** On Now, for whoever is a second person: how many uses wait, and the way to them. */
export async function waitingReviews(tx: ActorTx): Promise<VNode | null> {
  if (!can(tx.actor, "access.approve")) return null;
  const { length } = await findUnreviewed(tx);
  if (length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">To review</h2>
      <p class="govuk-body">
        <a class="govuk-link" href={path}>
          {length === 1
            ? "A record was asked for in an emergency"
            : `Records were asked for in ${length} emergencies`}
        </a>
      </p>
    </section>
  );
}

async function list(tx: ActorTx): Promise<Reply> {
  const uses = await findUnreviewed(tx);
  return staffPage({
    title: "Uses of break-glass to review",
    place: "Now",
    content: (
      <>
        <h1 class="govuk-heading-l">Uses of break-glass to review</h1>
        {uses.length === 0 ? (
          <EmptyState text="None waits for you." next={{ label: "What needs you now", href: "/now" }} />
        ) : (
          <ul class="govuk-list">
            {uses.map((use) => (
              <li>
                {formatDateTime(use.at, tx.house.calendar)}: {use.staffName}, {use.agencyName}, asked for{" "}
                <a class="govuk-link" href={`${path}/${use.id}`}>
                  {use.asked.reference}
                </a>
              </li>
            ))}
          </ul>
        )}
      </>
    ),
  });
}

async function show(tx: ActorTx, request: StaffRequest, refused?: Refused): Promise<Reply> {
  const use = await getUnreviewed(tx, idParam(request));
  return staffPage({
    status: refused ? 422 : 200,
    title: "Review a use of break-glass",
    place: "Now",
    hasErrors: refused !== undefined,
    viewed: [{ thingId: use.thingId }],
    content: (
      <>
        <a class="govuk-back-link" href={path}>
          Back
        </a>
        <h1 class="govuk-heading-l">Review a use of break-glass</h1>
        <Asked tx={tx} use={use} />
        <StaffForm
          form={verdictForm}
          answers={{}}
          {...refused}
          action={request.path}
          csrf={request.csrf}
          submit="Record this"
        />
      </>
    ),
  });
}

async function decide(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const use = await getUnreviewed(tx, idParam(request));
  const parsed = parseForm(verdictForm, request.body);
  if (!parsed.ok) return show(tx, request, parsed);
  await review(tx, use, parsed.answers.verdict);
  return redirect(path);
}

function Asked({ tx, use }: { tx: ActorTx; use: Use }): VNode {
  const { asked, at, until, opened } = use;
  const { calendar } = tx.house;
  const rows: readonly (readonly [string, string])[] = [
    ["Who asked", `${use.staffName}, ${use.agencyName}`],
    ["When", formatDateTime(at, calendar)],
    ["For which record", `${asked.reference}, ${asked.name}${asked.born ? `, born ${asked.born}` : ""}`],
    [
      "What came of it",
      opened ? `It was opened, until ${formatDateTime(until, calendar)}` : "Nothing was opened",
    ],
  ];
  return (
    <>
      <SummaryList rows={rows.map(([key, value]) => ({ key: { text: key }, value: { text: value } }))} />
      <QuoteBlock text={asked.reason} source={`The reason given by ${use.staffName}`} />
    </>
  );
}

type Refused = Extract<Parsed<VerdictAnswers>, { ok: false }>;
