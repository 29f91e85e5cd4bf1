import { can, type ActorTx } from "../../../foundation/access/index.ts";
import { formatDate } from "../../../foundation/clock/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import {
  parseForm,
  refuseMissing,
  StaffForm,
  type Answers,
  type Form,
  type Parsed,
} from "../../../foundation/forms/index.ts";
import {
  bodyText,
  idParam,
  needs,
  recordedByStep,
  redirect,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { findThing, offeredSteps, StepButtons } from "../../../foundation/process/index.ts";
import { BackLink, SummaryList } from "../../../kit/govuk/index.ts";
import {
  FileErrorSummary,
  FileField,
  MEDIA_TYPES,
  readCleanFile,
  sayChooseAgain,
} from "../../documents/index.ts";
import { findDefined } from "../../indicators/index.ts";
import { evidenceProcess } from "../evidence-process.ts";
import { evidenceForm } from "../forms/evidence-forms.ts";
import { findItem, type PlanItem } from "../model/plan.ts";
import { isShownBy } from "../model/shown-by.ts";
import { paths } from "../paths.ts";
import { addEvidence, unfitEvidence } from "../store/add-evidence.ts";
import { getEvidence, getEvidenceFile, type Evidence } from "../store/evidence.ts";
import { getLook } from "../store/look.ts";
import { KINDS, Shown } from "./evidence-section.tsx";
import { notAboutAnyone } from "./views.tsx";

const TITLE = "Add evidence";
const form = {
  face: "staff",
  path: "/plan/strategy/items/:item/evidence",
  access: needs("strategy.deliver"),
} as const;

const read = {
  face: "staff",
  method: "GET",
  access: needs("strategy.see"),
  audit: notAboutAnyone,
} as const;

/** What shows something of the plan: added on the page of an item, and shown by itself, where it may be withdrawn. */
export const evidenceRoutes: readonly StaffRoute[] = [
  {
    ...form,
    method: "GET",
    audit: notAboutAnyone,
    handle: async (tx, request) => show(request, await askedOf(tx, request)),
  },
  { ...form, method: "POST", audit: recordedByStep, takesFile: true, handle: add },
  { ...read, path: "/plan/evidence/:id", handle: showEvidence },
  { ...read, path: "/plan/evidence/:id/file", handle: sendFile },
];

type Asked = { readonly item: PlanItem; readonly id: string; readonly href: string; readonly form: Form };
type Refused = Partial<Extract<Parsed<unknown>, { ok: false }>> & {
  readonly answers?: Answers;
  readonly fileError?: string;
};

/** The item that it is added to, and what is asked. @throws not-found for what evidence cannot show */
async function askedOf(tx: ActorTx, request: StaffRequest): Promise<Asked> {
  const look = await getLook(tx);
  const item = findItem(look.plan, request.params["item"] ?? "");
  const id = item && look.ids.get(item.code);
  if (!item || id === undefined || !isShownBy(item.kind)) throw notFound();
  const indicators = can(tx.actor, "indicator.see") ? await findDefined(tx) : [];
  return {
    item,
    id,
    href: hrefOf({ itemKind: item.kind, code: item.code, itemId: id }),
    form: evidenceForm(
      indicators
        .filter(({ isRetired }) => !isRetired)
        .map(({ definition: { id: slug, name } }) => ({ id: slug, name })),
    ),
  };
}

function hrefOf({ itemKind, code, itemId }: Pick<Evidence, "itemKind" | "code" | "itemId">): string {
  return itemKind === "action" ? paths.action(itemId) : paths.item(code);
}

async function add(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const asked = await askedOf(tx, request);
  const parsed = parseForm(asked.form, request.body);
  if (!parsed.ok) {
    const isFile = bodyText(request.body, "kind") === "file";
    return show(request, asked, { ...parsed, ...(isFile && { fileError: sayChooseAgain(request.body) }) });
  }
  const unfit = unfitEvidence(parsed.answers);
  if (unfit !== undefined) return show(request, asked, refuseMissing(asked.form, unfit, request.body));
  const { answers } = parsed;
  const file = answers["kind"] === "file" ? readCleanFile(request.body) : undefined;
  if (typeof file === "string") return show(request, asked, { answers, fileError: file });
  await addEvidence(tx, { id: asked.id, code: asked.item.code }, answers, file);
  return redirect(asked.href);
}

function show(request: StaffRequest, { item, href, form: asked }: Asked, refused?: Refused): Reply {
  const { fileError, answers = {}, ...rest } = refused ?? {};
  return staffPage({
    status: refused === undefined ? 200 : 422,
    title: TITLE,
    place: "Plan",
    hasErrors: refused !== undefined,
    content: (
      <>
        <BackLink href={href} text={item.code} />
        {rest.errors === undefined && <FileErrorSummary error={fileError} />}
        <p class="fl-cover__reference">{item.body["title"]}</p>
        <h1 class="govuk-heading-l">{TITLE}</h1>
        <p class="govuk-body">
          What shows that this is done, or what came of it. Whoever may see the strategy reads it, with your
          name and the day.
        </p>
        <StaffForm
          form={asked}
          answers={answers}
          {...rest}
          action={request.path}
          csrf={request.csrf}
          encoding="multipart/form-data"
          last={<FileField label="The file, where a file shows it" error={fileError} />}
          submit="Add this evidence"
        />
      </>
    ),
  });
}

/** To be saved, never shown in the page, and called by what it shows. */
async function sendFile(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const { id, code } = await getEvidence(tx, idParam(request));
  const { type, bytes } = await getEvidenceFile(tx, id);
  return { kind: "data", type, body: bytes, fileName: `evidence-of-${code}.${MEDIA_TYPES[type].ending}` };
}

async function showEvidence(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const evidence = await getEvidence(tx, idParam(request));
  // Only for whoever added it and the keepers: others read.
  const thing = await findThing(tx, evidence.id);
  const steps = thing ? await offeredSteps(tx, evidenceProcess, thing) : [];
  const { code, by, at, consent, withdrawnWhy } = evidence;
  const rows = [
    ["Added", `${formatDate(at, tx.house.calendar)}, ${by}`],
    ["Consent is kept", thing ? (consent ?? "") : ""],
    ["Withdrawn", withdrawnWhy ?? ""],
  ] as const;
  return staffPage({
    title: `${KINDS[evidence.kind]}, ${code}`,
    place: "Plan",
    content: (
      <>
        <BackLink href={hrefOf(evidence)} text={code} />
        <p class="fl-cover__reference">Evidence of {code}</p>
        <h1 class="govuk-heading-l">{KINDS[evidence.kind]}</h1>
        {withdrawnWhy === null && evidence.shows === null && (
          <p class="govuk-body">What she said is not shown any more: she is to be asked again.</p>
        )}
        {withdrawnWhy === null && <Shown evidence={evidence} />}
        <SummaryList
          rows={rows
            .filter(([, value]) => value !== "")
            .map(([key, text]) => ({ key: { text: key }, value: { text } }))}
        />
        <StepButtons base={paths.oneEvidence(evidence.id)} steps={steps} />
      </>
    ),
  });
}
