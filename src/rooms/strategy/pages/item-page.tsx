import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import {
  needs,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { BackLink, SummaryList, Table } from "../../../kit/govuk/index.ts";
import { isShownBy } from "../model/shown-by.ts";
import { fieldsOf, labelOf } from "../model/kind.ts";
import { findItem, under, type PlanItem } from "../model/plan.ts";
import { deliveringOf } from "../model/roll-up.ts";
import { paths } from "../paths.ts";
import { findEvidence } from "../store/evidence.ts";
import { findVersions } from "../store/history.ts";
import { inLook, lookAsked, type Look } from "../store/look.ts";
import { ActionList } from "./action-list.tsx";
import { EvidenceSection } from "./evidence-section.tsx";
import { sayValue } from "./say-value.ts";
import { Parts } from "./plan-page.tsx";
import { PartMark, sayCounts, StatusMark } from "./status-mark.tsx";
import { VersionList } from "./version-list.tsx";
import { mayKeep, notAboutAnyone } from "./views.tsx";

/** What another room has to say of an item, by its code; nothing where there is nothing. */
export type ItemPanel = (tx: ActorTx, code: string) => Promise<VNode | null>;

/** GET /plan/strategy/items/:item: one priority, objective or commitment: what it says, what delivers it, its history. */
export function itemRoute(panels: readonly ItemPanel[]): StaffRoute {
  return {
    face: "staff",
    method: "GET",
    path: "/plan/strategy/items/:item",
    access: needs("strategy.see"),
    audit: notAboutAnyone,
    handle: (tx, request) => showItem(tx, request, panels),
  };
}

async function showItem(tx: ActorTx, request: StaffRequest, panels: readonly ItemPanel[]): Promise<Reply> {
  const look = await lookAsked(tx, request);
  const item = findItem(look.plan, request.params["item"] ?? "");
  const id = item && look.ids.get(item.code);
  if (!item || id === undefined) throw notFound();
  const versions = await findVersions(tx, id);
  const rolled = look.rolled.get(item.code);
  const parts = under(look.plan, item.code).filter(
    ({ kind }) => kind === "objective" || kind === "commitment",
  );
  const isHeld = look.strategy.state === "adopted";
  const title = item.body["title"] ?? item.code;
  const evidence = isHeld && isShownBy(item.kind) ? await findEvidence(tx, id) : [];
  const others: (VNode | null)[] = [];
  // What other rooms say is of the strategy that holds.
  for (const panel of isHeld ? panels : []) others.push(await panel(tx, item.code));
  return staffPage({
    title: `${item.code}: ${title}`,
    place: "Plan",
    content: (
      <>
        <BackLink {...backOf(look, item)} />
        <p class="fl-cover__reference">
          {labelOf(item.kind)} {item.code}
        </p>
        <h1 class="govuk-heading-l">{title}</h1>
        {rolled && (
          <p class="govuk-body">
            <PartMark rolled={rolled} /> {sayCounts(rolled)}
          </p>
        )}
        <ToAction look={look} item={item} />
        <Says tx={tx} look={look} item={item} />
        {parts.length > 0 && (
          <>
            <h2 class="govuk-heading-m">{item.kind === "priority" ? "Objectives" : "Commitments"}</h2>
            <Parts look={look} parts={parts} />
          </>
        )}
        {rolled && item.kind !== "priority" && <Delivering tx={tx} look={look} item={item} />}
        {isHeld && isShownBy(item.kind) && <EvidenceSection tx={tx} code={item.code} evidence={evidence} />}
        {others}
        <Alignment look={look} item={item} />
        {mayKeep(tx, look) && <Changing look={look} item={item} />}
        <h2 class="govuk-heading-m">History: who decided what</h2>
        <VersionList tx={tx} kind={item.kind} versions={versions} />
      </>
    ),
  });
}

/** The actions that deliver it; and for who keeps the strategy, the way to one more. */
function Delivering({ tx, look, item }: SaysProps): VNode {
  const mayAdd = item.kind === "commitment" && look.strategy.state === "adopted" && mayKeep(tx, look);
  return (
    <>
      <h2 class="govuk-heading-m">What delivers it</h2>
      <ActionList
        tx={tx}
        look={look}
        actions={actionsUnder(look, item)}
        none="No action of the delivery plan delivers it."
      />
      {mayAdd && (
        <p class="govuk-body fl-no-print">
          <a class="fl-action" href={paths.addAction(item.code)}>
            Add an action that delivers this
          </a>
        </p>
      )}
    </>
  );
}

function Changing({ look, item }: Omit<SaysProps, "tx">): VNode {
  return (
    <p class="govuk-body fl-no-print">
      <a class="fl-action" href={inLook(look, paths.changeItem(item.code))}>
        Change what it says
      </a>
    </p>
  );
}

function backOf(look: Look, item: PlanItem): { href: string; text: string } {
  const { plan, strategy } = look;
  const above = item.parent === undefined ? undefined : findItem(plan, item.parent);
  return above && above.kind !== "strategy"
    ? { href: inLook(look, paths.item(above.code)), text: `${above.code}: ${above.body["title"] ?? ""}` }
    : strategy.state === "adopted"
      ? { href: paths.plan, text: "The strategy" }
      : { href: paths.one(strategy.id), text: strategy.title };
}

/** The actions that deliver a commitment, or any under an objective. */
function actionsUnder({ plan }: Look, item: PlanItem): PlanItem[] {
  const delivering = deliveringOf(plan);
  const commitments = item.kind === "commitment" ? [item] : under(plan, item.code, "commitment");
  const codes = new Set(commitments.flatMap(({ code }) => [...(delivering.get(code) ?? [])]));
  return plan.items.filter(({ kind, code }) => kind === "action" && codes.has(code));
}

/** Where it is said how an action goes, and steps of it are taken: of a milestone, its action's. */
function ToAction({ look, item }: Omit<SaysProps, "tx">): VNode | null {
  const action = item.kind === "milestone" ? findItem(look.plan, item.parent ?? "") : item;
  if (action?.kind !== "action") return null;
  const found = look.judged.get(action.code);
  return (
    <p class="govuk-body">
      {found && <StatusMark status={found.status} />}{" "}
      <a class="govuk-link" href={paths.action(look.ids.get(action.code) ?? "")}>
        {item.kind === "milestone" ? `How ${action.code} goes: ${action.body["title"] ?? ""}` : "How it goes"}
      </a>
    </p>
  );
}

type SaysProps = { readonly tx: ActorTx; readonly look: Look; readonly item: PlanItem };

/** Every field that says something, but for what the heading says. */
function Says({ tx, look, item }: SaysProps): VNode {
  const rows = Object.entries(fieldsOf(item.kind)).flatMap(([name, { label }]) => {
    const value = item.body[name];
    return value === undefined || name === "title"
      ? []
      : [[label, sayValue(tx.house.pack, name, value)] as const];
  });
  const names = look.plan.links
    .filter(({ kind, to }) => kind === "stands-for" && to === item.code)
    .flatMap(({ from }) => findItem(look.plan, from) ?? []);
  const called = names.map(({ body, parent }): readonly [string, string] => [
    "Also called",
    `${body["as"] ?? ""} “${body["title"] ?? ""}” in ${findItem(look.plan, parent ?? "")?.body["title"] ?? "another document"}`,
  ]);
  return (
    <SummaryList
      rows={[...rows, ...called].map(([key, text]) => ({ key: { text: key }, value: { text } }))}
    />
  );
}

/** What of other plans it serves, and what it is about. */
function Alignment({ look, item }: Omit<SaysProps, "tx">): VNode | null {
  const links = look.plan.links.filter(
    ({ kind, from }) => from === item.code && (kind === "aligned-to" || kind === "bears-on"),
  );
  if (links.length === 0) return null;
  const rows = links.map(({ to, kind, body }) => {
    const target = findItem(look.plan, to);
    const above = target?.parent === undefined ? undefined : findItem(look.plan, target.parent);
    const where =
      kind === "aligned-to"
        ? `${above?.body["title"] ?? ""}: ${target?.body["title"] ?? to}`
        : `${to}: ${target?.body["title"] ?? ""}`;
    return [{ text: where }, { text: `${body["how"] ?? ""}${body["reading"] ? " (our own reading)" : ""}` }];
  });
  return (
    <Table
      caption="What it serves"
      captionClasses="govuk-table__caption--m"
      firstCellIsHeader
      head={[{ text: "Where" }, { text: "In what they meet" }]}
      rows={rows}
    />
  );
}
