import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDate } from "../../../foundation/clock/index.ts";
import {
  idParam,
  needs,
  notAudited,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { agencyName } from "../../../foundation/pack/index.ts";
import {
  getThingAt,
  offeredSteps,
  stateOf,
  StepButtons,
  thingPage,
} from "../../../foundation/process/index.ts";
import { Table } from "../../../kit/govuk/index.ts";
import { EmptyState, Scroll, FactList } from "../../../kit/layout/index.ts";
import { completenessOf } from "../model/completeness.ts";
import { periodName } from "../model/period.ts";
import { paths } from "../paths.ts";
import { returnProcess } from "../return-process.ts";
import { findReturns, getReturn, type Return } from "../store/return.ts";

const MOST = 200;

/** Returns of figures: what is asked of whom and how complete it is; and one of them. */
export const returnRoutes: readonly StaffRoute[] = [
  {
    face: "staff",
    method: "GET",
    path: paths.returns,
    access: needs("indicator.see"),
    audit: notAudited("shows which figures are asked for, nobody's record"),
    handle: showReturns,
  },
  {
    face: "staff",
    method: "GET",
    path: "/indicators/returns/:id",
    access: needs("indicator.see"),
    audit: notAudited("shows an agency's figures, nobody's record"),
    handle: showReturn,
  },
];

async function showReturns(tx: ActorTx): Promise<Reply> {
  const returns = await findReturns(tx, MOST);
  const isOpen = ({ state }: Return): boolean => state !== "approved";
  return staffPage({
    title: "Returns of figures",
    place: "Plan",
    content: (
      <>
        <a class="govuk-back-link" href={paths.list}>
          Indicators
        </a>
        <h1 class="govuk-heading-l">Returns of figures</h1>
        <p class="govuk-body">
          Each agency is asked once for every period that is over. What it sends is approved by somebody else,
          and is locked then. You see the returns that you have to do with.
        </p>
        <Completeness tx={tx} returns={returns} />
        <ReturnTable tx={tx} caption="To be sent or approved" returns={returns.filter(isOpen)} />
        <ReturnTable
          tx={tx}
          caption="Approved and locked"
          returns={returns.filter((each) => !isOpen(each))}
        />
      </>
    ),
  });
}

function Completeness({ tx, returns }: { tx: ActorTx; returns: readonly Return[] }): VNode | null {
  const lines = completenessOf(returns, tx.house.now());
  if (lines.length === 0) return null;
  return (
    <Scroll label="How complete they are">
      <Table
        caption="How complete they are"
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        head={[
          { text: "Agency" },
          { text: "Asked for", format: "numeric" },
          { text: "Sent", format: "numeric" },
          { text: "Approved", format: "numeric" },
          { text: "Late", format: "numeric" },
        ]}
        rows={lines.map(({ agency, asked, sent, approved, late }) => [
          { text: agencyName(tx.house.pack, agency) },
          ...[asked, sent, approved, late].map((count) => ({
            text: String(count),
            format: "numeric" as const,
          })),
        ])}
      />
    </Scroll>
  );
}

type TableProps = { readonly tx: ActorTx; readonly caption: string; readonly returns: readonly Return[] };

function ReturnTable({ tx, caption, returns }: TableProps): VNode {
  if (returns.length === 0) return <EmptyState text={`${caption}: there is none here.`} />;
  return (
    <Table
      caption={caption}
      captionClasses="govuk-table__caption--m"
      firstCellIsHeader
      head={[{ text: "Indicator" }, { text: "How it stands" }, { text: "Due" }]}
      rows={returns.map((each) => [
        {
          html: (
            <>
              <a class="govuk-link" href={paths.return(each.id)}>
                {each.definition.name}
              </a>
              <span class="fl-choices__hint govuk-!-font-weight-regular">
                {periodName(each)}, {agencyName(tx.house.pack, each.agencyId)}
              </span>
            </>
          ),
        },
        { text: stateOf(tx, { process: returnProcess.name, state: each.state }) },
        { text: each.dueAt ? sayDue(tx, each.dueAt) : "" },
      ])}
    />
  );
}

function sayDue({ house }: ActorTx, dueAt: Date): string {
  return `${formatDate(dueAt, house.calendar)}${dueAt < house.now() ? ", late" : ""}`;
}

async function showReturn(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const thing = await getThingAt(tx, idParam(request), returnProcess.base);
  const asked = await getReturn(tx, thing.id);
  const steps = await offeredSteps(tx, returnProcess, thing);
  const { definition } = asked;
  const rows = [
    ["Indicator", definition.name],
    ["What it says", definition.says],
    ["Period", periodName(asked)],
    ["Agency", agencyName(tx.house.pack, asked.agencyId)],
    ["How it stands", stateOf(tx, thing)],
    ["What is counted", asked.numerator?.toLocaleString("en-GB") ?? "Not sent yet"],
    ["Out of", asked.denominator?.toLocaleString("en-GB") ?? ""],
    ["What has to be known", asked.note ?? ""],
    ["Sent by", asked.sentBy ?? ""],
    ["Approved by", asked.approvedBy ?? ""],
  ] as const;
  return thingPage({
    thing,
    back: { href: paths.returns, text: "Returns of figures" },
    title: `${definition.name}, ${periodName(asked)}`,
    place: "Plan",
    content: (
      <>
        <FactList facts={rows} />
        <StepButtons base={paths.return(thing.id)} steps={steps} />
        <p class="govuk-body">
          <a class="govuk-link" href={paths.indicator(definition.id)}>
            The indicator and its figures so far
          </a>
        </p>
      </>
    ),
  });
}
