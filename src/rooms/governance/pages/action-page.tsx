import { bodyName } from "../../../foundation/pack/index.ts";
import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDateTime } from "../../../foundation/clock/index.ts";
import {
  idParam,
  needs,
  notAudited,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { getThing, offeredSteps, StepButtons, thingPage } from "../../../foundation/process/index.ts";
import { SummaryList } from "../../../kit/govuk/index.ts";
import { EmptyState, Paragraphs } from "../../../kit/layout/index.ts";
import { boardActionProcess } from "../action-process.ts";
import { paths } from "../paths.ts";
import {
  type ActionReport,
  type BoardAction,
  findActionReports,
  getBoardAction,
} from "../store/board-action.ts";
import { sayOwner, Standing } from "./action-list.tsx";
import { sayDay } from "./say.ts";

/** GET /board/actions/:id: what was agreed, who does it, by when, and what was said of it. */
export const actionRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: "/board/actions/:id",
  access: needs("governance.see"),
  audit: notAudited("shows an action of a board, nobody's record"),
  handle: showAction,
};

async function showAction(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const thing = await getThing(tx, idParam(request));
  const action = await getBoardAction(tx, thing.id);
  const reports = await findActionReports(tx, thing.id);
  const steps = await offeredSteps(tx, boardActionProcess, thing);
  return thingPage({
    thing,
    back: { href: paths.actions, text: "All actions" },
    title: "Action",
    heading: action.what,
    place: "Plan",
    content: (
      <>
        <p class="govuk-body">
          <Standing tx={tx} action={action} />
        </p>
        <StepButtons base={paths.action(thing.id)} steps={steps} />
        <Facts tx={tx} action={action} />
        <h2 class="govuk-heading-m">What was said of it</h2>
        {reports.length === 0 && <EmptyState text="Nothing yet. Whoever owns it says how it goes." />}
        {reports.map((report) => (
          <Said tx={tx} report={report} />
        ))}
      </>
    ),
  });
}

function Facts({ tx, action }: { readonly tx: ActorTx; readonly action: BoardAction }): VNode {
  const { house } = tx;
  const agreed =
    action.meetingId === null || action.agreedOn === null ? (
      <>Outside a meeting</>
    ) : (
      <>
        <a class="govuk-link" href={paths.meeting(action.meetingId)}>
          The meeting of {sayDay(house, action.agreedOn)}
        </a>
        {action.item === null ? "" : `, on “${action.item}”`}
      </>
    );
  const body = (
    <a class="govuk-link" href={paths.body(action.body)}>
      {bodyName(house.pack, action.body)}
    </a>
  );
  return (
    <SummaryList
      rows={[
        { key: { text: "Body" }, value: { html: body } },
        { key: { text: "Agreed" }, value: { html: agreed } },
        { key: { text: "Who does it" }, value: { text: sayOwner(house.pack, action) } },
        { key: { text: "Due" }, value: { text: sayDay(house, action.dueOn) } },
        ...(action.droppedBy === null
          ? []
          : [{ key: { text: "Dropped by decision" }, value: { text: action.droppedBy } }]),
      ]}
    />
  );
}

const SAYS: Readonly<Record<string, string>> = {
  update: "How it goes",
  done: "Done",
  move: "Day moved",
  give: "Given to somebody else",
  drop: "Dropped",
  reopen: "Opened again",
};

function Said({ tx, report }: { readonly tx: ActorTx; readonly report: ActionReport }): VNode {
  const { house } = tx;
  return (
    <section>
      <h3 class="govuk-heading-s">
        {SAYS[report.step] ?? report.step}
        {report.wasDue === null ? "" : `, from ${sayDay(house, report.wasDue)}`}
      </h3>
      <Paragraphs text={report.said} />
      <p class="govuk-hint">
        {report.by ?? "Somebody"}, {formatDateTime(report.at, house.calendar)}
      </p>
    </section>
  );
}
