import { createHash } from "node:crypto";
import type { ComponentChildren, VNode } from "preact";
import type { LineFault } from "../../../foundation/csv/index.ts";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDateTime } from "../../../foundation/clock/index.ts";
import { conflict, notFound } from "../../../foundation/errors/index.ts";
import {
  getQuestion,
  parseForm,
  StaffForm,
  type Answers,
  type EnteredForm,
  type FieldError,
  type Form,
} from "../../../foundation/forms/index.ts";
import {
  bodyText,
  needs,
  recordedByStep,
  redirect,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { takeStep } from "../../../foundation/process/index.ts";
import { BackLink, ErrorSummary } from "../../../kit/govuk/index.ts";
import { ChoiceList } from "../../../kit/layout/index.ts";
import { comparePlans, isNothing } from "../model/compare-plans.ts";
import { itemForm, linkKindsOf } from "../forms/item-form.ts";
import { fieldsOf, isDelivery, isItemKind, ITEM_KINDS, labelOf, type ItemKind } from "../model/kind.ts";
import { findItem, linkKey, type Body, type Plan, type PlanItem, type PlanLink } from "../model/plan.ts";
import { writePlanCsv } from "../model/plan-csv.ts";
import { paths } from "../paths.ts";
import { findVersions } from "../store/history.ts";
import { inLook, lookAsked, type Look } from "../store/look.ts";
import { forecast } from "../store/strategy-steps.ts";
import { CHANGED_MEANWHILE } from "../store/write-versions.ts";
import { strategyProcess } from "../strategy-process.ts";
import { ChangeList } from "./change-list.tsx";
import { notAboutAnyone } from "./views.tsx";

/** What may be added by hand; the rest comes by file. */
const ADDED: readonly ItemKind[] = ["priority", "objective", "commitment", "action", "milestone"];

const change = {
  face: "staff",
  path: "/plan/strategy/items/:item/change",
  access: needs("strategy.keep"),
} as const;
const add = { face: "staff", path: "/plan/strategy/add/:kind", access: needs("strategy.keep") } as const;

/** Changing one item, and adding one: both go the way a file goes. */
export const changeRoutes: readonly StaffRoute[] = [
  {
    face: "staff",
    method: "GET",
    path: paths.add,
    access: needs("strategy.keep"),
    audit: notAboutAnyone,
    handle: async (tx, request) => chooseKind(await lookAsked(tx, request)),
  },
  {
    ...change,
    method: "GET",
    audit: notAboutAnyone,
    handle: async (tx, request) => show(request, await changing(tx, request)),
  },
  {
    ...change,
    method: "POST",
    audit: recordedByStep,
    handle: async (tx, request) => save(tx, request, await changing(tx, request)),
  },
  {
    ...add,
    method: "GET",
    audit: notAboutAnyone,
    handle: async (tx, request) => show(request, await adding(tx, request)),
  },
  {
    ...add,
    method: "POST",
    audit: recordedByStep,
    handle: async (tx, request) => save(tx, request, await adding(tx, request)),
  },
];

/** One item that is asked about: as it is, or none yet. */
type Asking = {
  readonly look: Look;
  readonly kind: ItemKind;
  readonly item: PlanItem | undefined;
  readonly form: Form;
};

async function changing(tx: ActorTx, request: StaffRequest): Promise<Asking> {
  const look = await lookAsked(tx, request);
  const item = findItem(look.plan, request.params["item"] ?? "");
  if (!item) throw notFound();
  const asking = { kind: item.kind, code: item.code, above: [], plan: look.plan, pack: tx.house.pack };
  return { look, kind: item.kind, item, form: itemForm(asking) };
}

async function adding(tx: ActorTx, request: StaffRequest): Promise<Asking> {
  const kind = request.params["kind"] ?? "";
  const look = await lookAsked(tx, request);
  if (!isItemKind(kind) || !addedTo(look).includes(kind)) throw notFound();
  const kinds: readonly string[] = ITEM_KINDS[kind].under;
  const above = look.plan.items
    .filter((item) => kinds.includes(item.kind))
    .map(({ code, body }) => ({ code, title: body["title"] ?? "" }));
  if (above.length === 0) throw conflict(`There is nothing yet that a ${kind} could stand under.`);
  return {
    look,
    kind,
    item: undefined,
    form: itemForm({ kind, code: "", above, plan: look.plan, pack: tx.house.pack }),
  };
}

/** What an item says and leads to, as the form begins with it: sent back, it tells whether that still stands. */
function digestOf(asking: Asking): string {
  const { item, look } = asking;
  const held = [item?.parent ?? null, item?.body ?? {}, linksFrom(look.plan, item?.code)];
  return createHash("sha256").update(JSON.stringify(held)).digest("hex");
}

function linksFrom({ links }: Plan, code: string | undefined): string[] {
  return links
    .filter(({ from }) => from === code)
    .map((link) => `${linkKey(link)} ${JSON.stringify(link.body)}`)
    .toSorted();
}

/** What somebody else wrote while the page was open, and how what was typed differs from it. */
async function whatStands(tx: ActorTx, asking: Asking, answers: Answers): Promise<VNode> {
  const { look, item } = asking;
  const [last] = await findVersions(tx, look.ids.get(item?.code ?? "") ?? "");
  const changes = comparePlans(look.plan, changed(asking, answers));
  return (
    <>
      <ErrorSummary
        titleText={CHANGED_MEANWHILE}
        descriptionText={`${last ? `${last.by}, ${formatDateTime(last.from, tx.house.calendar)}: ${last.reason} ` : ""}Nothing you typed is saved yet. It is below: look at it again, then send it.`}
        errorList={[]}
      />
      {isNothing(changes) ? (
        <p class="govuk-body">It says now what you typed.</p>
      ) : (
        <>
          <p class="govuk-body">
            What you typed beside what stands there now. What is marked as new is yours, what it was is
            theirs.
          </p>
          <ChangeList pack={tx.house.pack} changes={changes} />
        </>
      )}
    </>
  );
}

type Refused = {
  readonly errors?: readonly FieldError[];
  readonly entered?: EnteredForm;
  readonly faults?: readonly LineFault[];
  readonly answers?: Answers;
  /** Said where somebody else changed it meanwhile. */
  readonly overtaken?: VNode;
};

async function save(tx: ActorTx, request: StaffRequest, asking: Asking): Promise<Reply> {
  const { look, form } = asking;
  const parsed = parseForm(form, request.body);
  if (!parsed.ok) return show(request, asking, parsed);
  const { answers } = parsed;
  const isOvertaken = asking.item !== undefined && bodyText(request.body, "seen") !== digestOf(asking);
  if (isOvertaken)
    return show(request, asking, { answers, overtaken: await whatStands(tx, asking, answers) });
  const plan = changed(asking, answers);
  const code = plan.items.at(-1)?.code ?? "";
  const isTaken = !asking.item && findItem(look.plan, code) !== undefined;
  const sent = { rows: writePlanCsv(plan), missing: "withdrawn" };
  const found = await forecast(tx, look.strategy.id, sent);
  const faults = isTaken
    ? [{ line: 1, sentence: `${code} is the code of another.` }]
    : found.ok
      ? []
      : found.faults;
  if (faults.length > 0) return show(request, asking, { faults, answers });
  const body = { ...sent, reason: textOf(answers["reason"]) ?? "" };
  const { id: thingId, version } = look.strategy;
  const result = await takeStep(tx, strategyProcess, { thingId, step: "change", body, version });
  // Of two who pressed at the same moment the second is told.
  if (!result.taken && result.isOvertaken) throw conflict(CHANGED_MEANWHILE);
  if (!result.taken) throw conflict("The strategy has become too long to be changed here. Bring a file.");
  const isDone = asking.kind === "action" || asking.kind === "milestone";
  return redirect(isDone ? paths.plan : inLook(look, paths.item(code)));
}

/** The strategy as it would be, the item that was asked about last. */
function changed({ look: { plan }, kind, item }: Asking, answers: Answers): Plan {
  const code = item?.code ?? textOf(answers["code"]) ?? "";
  const parent = item ? item.parent : textOf(answers["parent"]);
  const named = Object.keys(fieldsOf(kind)).flatMap((name): [string, string][] => {
    const value = textOf(answers[name]);
    return value === undefined ? [] : [[name, value]];
  });
  const body: Body = Object.fromEntries(named);
  return {
    items: [...plan.items.filter((each) => each.code !== code), { kind, code, parent, body }],
    links: linksAfter(plan, { kind, code }, answers),
  };
}

/** Those that were chosen, each as it was where it was there. */
function linksAfter(
  { links }: Plan,
  { kind, code }: { kind: ItemKind; code: string },
  answers: Answers,
): PlanLink[] {
  const asked = linkKindsOf(kind);
  const others = links.filter(({ kind: each, from }) => from !== code || !asked.includes(each));
  const chosen = asked.flatMap((link) => {
    return codesIn(answers[link]).map(
      (to): PlanLink =>
        links.find((each) => each.kind === link && each.from === code && each.to === to) ?? {
          kind: link,
          from: code,
          to,
          body: {},
        },
    );
  });
  return [...others, ...chosen];
}

/** Codes as they were chosen, or written with space between them. */
function codesIn(value: unknown): string[] {
  const codes = Array.isArray(value)
    ? value.map(String)
    : typeof value === "string"
      ? value.split(/\s+/)
      : [];
  return [...new Set(codes.filter((code) => code !== ""))];
}

function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.join(" ");
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** What stands in the fields when the page opens. */
function answersOf({ item, kind, look, form }: Asking, { query }: StaffRequest): Answers {
  if (!item) return namedInAddress(kind, look.plan, query);
  const fields = Object.entries(fieldsOf(item.kind)).flatMap(
    ([name, spec]): [string, string | string[]][] => {
      const value = item.body[name];
      if (value === undefined) return [];
      return [[name, spec.holds === "codes" ? value.split(" ") : value]];
    },
  );
  const isWritten = (kind: string): boolean => getQuestion(form, kind).field.kind === "text";
  const links = linkKindsOf(item.kind).flatMap((kind): [string, string | string[]][] => {
    const to = look.plan.links
      .filter((each) => each.kind === kind && each.from === item.code)
      .map((each) => each.to);
    if (to.length === 0) return [];
    return [[kind, isWritten(kind) ? to.join(" ") : to]];
  });
  return Object.fromEntries([...fields, ...links]);
}

/** What is to be linked with something new, as the way to it says. */
function namedInAddress(kind: ItemKind, plan: Plan, query: StaffRequest["query"]): Answers {
  const named = linkKindsOf(kind).map((link) => [link, query[link]] as const);
  return Object.fromEntries(named.filter(([, code]) => code !== undefined && findItem(plan, code)));
}

function show(request: StaffRequest, asking: Asking, refused: Refused = {}): Reply {
  const { kind, item, form, look } = asking;
  const { faults = [], answers, overtaken, ...shown } = refused;
  const isRefused = faults.length > 0 || shown.errors !== undefined;
  const title = item ? `Change ${item.code}` : `Add: ${labelOf(kind).toLowerCase()}`;
  return framed(
    title,
    overtaken ? 409 : isRefused ? 422 : 200,
    item ? backTo(item, asking) : { href: inLook(look, paths.add), text: "Add to it" },
    <>
      {faults.length > 0 && (
        <ErrorSummary
          titleText="There is a problem"
          errorList={faults.map(({ sentence }) => ({ text: sentence }))}
        />
      )}
      {item && (
        <p class="fl-cover__reference">
          {labelOf(kind)} {item.code}: {item.body["title"]}
        </p>
      )}
      <h1 class="govuk-heading-l">{title}</h1>
      {overtaken}
      <StaffForm
        form={form}
        answers={answers ?? answersOf(asking, request)}
        {...shown}
        action={inLook(look, request.path)}
        csrf={request.csrf}
        hidden={{ seen: digestOf(asking) }}
        submit={item ? "Change it" : "Add it"}
      />
    </>,
  );
}

function backTo({ kind, code, body }: PlanItem, { look }: Asking): { href: string; text: string } {
  const text = body["title"] ?? code;
  const href = kind === "action" ? paths.action(look.ids.get(code) ?? "") : inLook(look, paths.item(code));
  return { href, text };
}

/** To one that does not hold nobody does anything yet: its actions are planned when it is adopted. */
function addedTo({ strategy }: Look): readonly ItemKind[] {
  return strategy.state === "draft" ? ADDED.filter((kind) => !isDelivery(kind)) : ADDED;
}

function chooseKind(look: Look): Reply {
  return framed(
    "Add to the strategy",
    200,
    look.strategy.state === "draft"
      ? { href: paths.one(look.strategy.id), text: look.strategy.title }
      : { href: paths.plan, text: "The strategy" },
    <>
      <h1 class="govuk-heading-l">Add to the strategy</h1>
      <ChoiceList
        choices={addedTo(look).map((kind) => ({
          href: inLook(look, `${paths.add}/${kind}`),
          text: labelOf(kind),
        }))}
      />
      <p class="govuk-body">
        Everything else comes by{" "}
        <a class="govuk-link" href={inLook(look, paths.file)}>
          file
        </a>
        .
      </p>
    </>,
  );
}

type Back = { readonly href: string; readonly text: string };

function framed(title: string, status: number, back: Back, content: ComponentChildren): Reply {
  const shown: VNode = (
    <>
      <BackLink {...back} />
      {content}
    </>
  );
  return staffPage({ status, title, place: "Plan", hasErrors: status !== 200, content: shown });
}
