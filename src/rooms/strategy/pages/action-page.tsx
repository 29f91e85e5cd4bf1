import { bodyName } from "../../../foundation/pack/index.ts";
import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDateTime, formatLongDay } from "../../../foundation/clock/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import {
  idParam,
  needs,
  type Reply,
  staffPage,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { findThing, offeredSteps, StepButtons } from "../../../foundation/process/index.ts";
import { BackLink, InsetText, SummaryList } from "../../../kit/govuk/index.ts";
import { EmptyState } from "../../../kit/layout/index.ts";
import { actionProcess } from "../action-process.ts";
import { findItem, type PlanItem } from "../model/plan.ts";
import { paths } from "../paths.ts";
import { type ActionItem, getActionItem } from "../store/action-item.ts";
import { type ActionState, missedMilestones } from "../store/delivery.ts";
import { findAsked } from "../store/asked.ts";
import { findEvidence } from "../store/evidence.ts";
import { findReports, findVersions, type Report, type Version } from "../store/history.ts";
import { getLook, type Look } from "../store/look.ts";
import { EvidenceSection } from "./evidence-section.tsx";
import { laterDays } from "../model/later-days.ts";
import { sayTimes, StatusMark } from "./status-mark.tsx";
import { VersionList } from "./version-list.tsx";
import { mayKeep, notAboutAnyone } from "./views.tsx";

const CONFIDENCE: Readonly<Record<string, string>> = {
  high: "Confident",
  medium: "Not sure",
  low: "Not confident",
};

/** GET /plan/actions/:id: an action, how it goes, and what may be done now by whoever does it. */
export const actionRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: "/plan/actions/:id",
  access: needs("strategy.see"),
  audit: notAboutAnyone,
  handle: showAction,
};

async function showAction(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const id = idParam(request);
  const action = await getActionItem(tx, id);
  const look = await getLook(tx, action.strategyId);
  const state = look.states.get(action.item.code);
  if (!state) throw notFound();
  const reports = await findReports(tx, id);
  const versions = await findVersions(tx, id);
  const evidence = await findEvidence(tx, id);
  const asked = state.askedDue === null ? undefined : await findAsked({ tx, thing: { id } });
  // Only for those who do it: others read.
  const thing = await findThing(tx, id);
  const steps = thing ? await offeredSteps(tx, actionProcess, thing) : [];
  const { item } = action;
  return staffPage({
    title: item.body["title"] ?? item.code,
    place: "Plan",
    content: (
      <>
        <BackLink href={paths.plan} text="The strategy" />
        <p class="fl-cover__reference">
          {state.reference}, action {item.code}
        </p>
        <h1 class="govuk-heading-l">{item.body["title"]}</h1>
        <Standing look={look} item={item} />
        {asked && (
          <InsetText>
            {asked.by} asks for more time, until {formatLongDay(asked.due)}: {asked.why} It stands as it is
            until somebody else has decided.
          </InsetText>
        )}
        <StepButtons base={paths.action(id)} steps={steps} />
        <Facts tx={tx} look={look} action={action} versions={versions} />
        {mayKeep(tx, look) && look.plan.items.includes(findItem(look.plan, item.code) ?? item) && (
          <p class="govuk-body fl-no-print">
            <a class="govuk-link" href={paths.changeItem(item.code)}>
              Change what the plan says of it
            </a>
          </p>
        )}
        <EvidenceSection tx={tx} code={item.code} evidence={evidence} />
        <h2 class="govuk-heading-m">What was said of it</h2>
        {reports.length === 0 ? (
          <EmptyState text="Nothing yet." />
        ) : (
          reports.map((report) => <Said tx={tx} report={report} />)
        )}
        <h2 class="govuk-heading-m">History of the plan for it</h2>
        <VersionList tx={tx} kind="action" versions={versions} />
      </>
    ),
  });
}

function Standing({ look, item }: { readonly look: Look; readonly item: PlanItem }): VNode {
  const found = look.judged.get(item.code);
  if (!found) return <p class="govuk-body">It was taken out of the plan.</p>;
  return (
    <p class="govuk-body">
      <StatusMark status={found.status} /> Because {found.why}.
    </p>
  );
}

type FactsProps = {
  readonly tx: ActorTx;
  readonly look: Look;
  readonly action: ActionItem;
  readonly versions: readonly Version[];
};

function Facts({ tx, look, action, versions }: FactsProps): VNode {
  const { item, milestones } = action;
  const { body, code } = item;
  const ends = (kind: string): PlanItem[] =>
    look.plan.links.flatMap(({ kind: each, from, to }) =>
      each === kind && from === code ? (findItem(look.plan, to) ?? []) : [],
    );
  const state = look.states.get(code);
  const rows: [string, VNode | string][] = [
    ["Owner", [bodyName(tx.house.pack, body["owner"] ?? ""), body["role"]].filter(Boolean).join(", ")],
    ["To be started by", body["start"] ? formatLongDay(body["start"]) : "No day set"],
    ["Due", body["due"] ? formatLongDay(body["due"]) : "No day set"],
    ...(state && state.putOff > 0
      ? [["First due", <FirstDue state={state} versions={versions} />] as [string, VNode]]
      : []),
    ...(state?.confidence ? [["Confidence", CONFIDENCE[state.confidence] ?? ""] as [string, string]] : []),
    ...(state?.blockers ? [["In its way", state.blockers] as [string, string]] : []),
    ["Delivers", <Links items={ends("delivers")} href={({ code: to }) => paths.item(to)} />],
    ...(ends("blocked-by").length > 0
      ? [
          [
            "Waits for",
            <Links
              items={ends("blocked-by")}
              href={({ code: to }) => paths.action(look.ids.get(to) ?? "")}
            />,
          ] as [string, VNode],
        ]
      : []),
    ...(milestones.length > 0
      ? [
          ["Milestones", <Milestones milestones={milestones} missed={missedMilestones(look, code)} />] as [
            string,
            VNode,
          ],
        ]
      : []),
  ];
  return (
    <SummaryList
      rows={rows.map(([key, value]) => ({
        key: { text: key },
        value: typeof value === "string" ? { text: value } : { html: value },
      }))}
    />
  );
}

type FirstDueProps = { readonly state: ActionState; readonly versions: readonly Version[] };

/** The day it was first due, and each time it was put to a later one: to which, by whom and why. */
function FirstDue({ state, versions }: FirstDueProps): VNode {
  const moves = laterDays(versions).slice(-state.putOff);
  return (
    <>
      {formatLongDay(state.firstDue ?? "")}; moved {sayTimes(state.putOff)}
      <ul class="govuk-list">
        {moves.map(({ due, by, reason }) => (
          <li>
            Put to {formatLongDay(due)} by {by}, because: {reason}
          </li>
        ))}
      </ul>
    </>
  );
}

type LinksProps = { readonly items: readonly PlanItem[]; readonly href: (item: PlanItem) => string };

function Links({ items, href }: LinksProps): VNode {
  if (items.length === 0) return <>No commitment: it stands for itself.</>;
  return (
    <ul class="govuk-list">
      {items.map((item) => (
        <li>
          <a class="govuk-link" href={href(item)}>
            {item.code}: {item.body["title"]}
          </a>
        </li>
      ))}
    </ul>
  );
}

type MilestonesProps = Pick<ActionItem, "milestones"> & { readonly missed: readonly PlanItem[] };

function Milestones({ milestones, missed }: MilestonesProps): VNode {
  const isMissed = (code: string): boolean => missed.some((each) => each.code === code);
  return (
    <ul class="govuk-list">
      {milestones.map(({ body, code, isReached }) => (
        <li>
          {isMissed(code) ? <strong>Missed: </strong> : isReached ? "Reached: " : "Open: "}
          {body["title"]}
          {body["due"] ? `, by ${formatLongDay(body["due"])}` : ""}
        </li>
      ))}
    </ul>
  );
}

function Said({ tx, report }: { readonly tx: ActorTx; readonly report: Report }): VNode {
  const { step, at, by, said, confidence, blockers, milestone, evidence } = report;
  return (
    <div class="fl-plan__part">
      <p class="govuk-body govuk-!-margin-bottom-1">
        <strong>{doneWords(step)}</strong>
        {milestone ? `: ${milestone}` : ""}{" "}
        <span class="govuk-hint">
          {formatDateTime(at, tx.house.calendar)}, {by}
        </span>
      </p>
      {said && <p class="govuk-body govuk-!-margin-bottom-1">{said}</p>}
      {confidence && (
        <p class="govuk-body govuk-!-margin-bottom-1">{CONFIDENCE[confidence]} that it will be in time.</p>
      )}
      {blockers && <p class="govuk-body govuk-!-margin-bottom-1">In its way: {blockers}</p>}
      {evidence && <p class="govuk-body govuk-!-margin-bottom-1">Shown by: {evidence}</p>}
    </div>
  );
}

function doneWords(step: string): string {
  const steps: Readonly<Record<string, { readonly done: string } | undefined>> = actionProcess.steps;
  return steps[step]?.done ?? step;
}
