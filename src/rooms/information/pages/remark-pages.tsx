import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDate } from "../../../foundation/clock/index.ts";
import {
  idParam,
  needs,
  recordsView,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { getThing, offeredSteps, StepButtons } from "../../../foundation/process/index.ts";
import { SummaryList } from "../../../kit/govuk/index.ts";
import { EmptyState, Paragraphs } from "../../../kit/layout/index.ts";
import { findNumbered, sayPage } from "../model/page-name.ts";
import { REMARK_LABELS } from "../model/remark-kind.ts";
import { paths } from "../paths.ts";
import { remarkProcess } from "../remark-process.ts";
import { findWaiting, getRemark, type Remark } from "../store/remark.ts";

const MOST = 200;

/** What visitors said is wrong with pages: the queue, and one of them. */
export const remarkRoutes: readonly StaffRoute[] = [
  {
    face: "staff",
    method: "GET",
    path: paths.remarks,
    access: needs("information.write"),
    audit: recordsView("remark.list"),
    handle: showWaiting,
  },
  {
    face: "staff",
    method: "GET",
    path: "/information/remarks/:id",
    access: needs("information.write"),
    audit: recordsView("remark.seen"),
    handle: showRemark,
  },
];

async function showWaiting(tx: ActorTx): Promise<Reply> {
  const remarks = await findWaiting(tx, MOST);
  return staffPage({
    title: "What visitors said",
    place: "Now",
    content: (
      <>
        <a class="govuk-back-link" href={paths.list}>
          All pages
        </a>
        <h1 class="govuk-heading-l">What visitors said is wrong</h1>
        <p class="govuk-body">
          Nobody knows who wrote this, and nobody is answered. Numbers and addresses were left out on arrival.
        </p>
        {remarks.length === 0 ? (
          <EmptyState text="Nothing waits." />
        ) : (
          <RemarkList tx={tx} remarks={remarks} />
        )}
      </>
    ),
  });
}

function RemarkList({ tx, remarks }: { tx: ActorTx; remarks: readonly Remark[] }): VNode {
  return (
    <>
      <p class="govuk-body">
        {remarks.length === 1 ? "One remark" : `${remarks.length} remarks, oldest first`}
      </p>
      <ul class="fl-choices">
        {remarks.map(({ id, page, kind, words, saidAt }) => (
          <li class="fl-choices__item">
            <a class="govuk-link" href={paths.remark(id)}>
              {REMARK_LABELS[kind]}. {sayPage(tx.house.pack, page)}
            </a>
            {words !== "" && <p class="govuk-body govuk-!-margin-bottom-1">{words}</p>}
            <span class="fl-choices__hint">{formatDate(saidAt, tx.house.calendar)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

async function showRemark(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const thing = await getThing(tx, idParam(request));
  const remark = await getRemark(tx, thing.id);
  const steps = await offeredSteps(tx, remarkProcess, thing);
  return staffPage({
    title: thing.reference,
    place: "Now",
    viewed: [{ thingId: thing.id }],
    content: (
      <>
        <a class="govuk-back-link" href={paths.remarks}>
          What visitors said
        </a>
        <p class="fl-cover__reference">{thing.reference}</p>
        <h1 class="govuk-heading-l">{REMARK_LABELS[remark.kind]}</h1>
        <RemarkFacts tx={tx} remark={remark} />
        <StepButtons base={paths.remark(thing.id)} steps={steps} />
      </>
    ),
  });
}

function RemarkFacts({ tx, remark }: { tx: ActorTx; remark: Remark }): VNode {
  const { page, words, saidAt, state } = remark;
  const { pack } = tx.house;
  const named = findNumbered(pack, page);
  return (
    <>
      <SummaryList
        rows={[
          {
            key: { text: "Page" },
            value: {
              html: named ? (
                <a class="govuk-link" href={paths.ofPack(named.id)}>
                  {sayPage(pack, page)}
                </a>
              ) : (
                <>{sayPage(pack, page)}</>
              ),
            },
          },
          { key: { text: "Came" }, value: { text: formatDate(saidAt, tx.house.calendar) } },
          {
            key: { text: "How it stands" },
            value: {
              text: state === "done" ? remarkProcess.states.done.label : remarkProcess.states.new.label,
            },
          },
        ]}
      />
      {words !== "" && (
        <div class="govuk-inset-text">
          <Paragraphs text={words} />
        </div>
      )}
    </>
  );
}
