import type { ActorTx } from "../../../foundation/access/index.ts";
import { recordAudit } from "../../../foundation/audit/index.ts";
import { conflict, notFound } from "../../../foundation/errors/index.ts";
import {
  findPage,
  parsePageKeeping,
  QuestionPage,
  type EnteredForm,
  type FieldError,
  type Page,
} from "../../../foundation/forms/index.ts";
import {
  bodyText,
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
import { getThing, giveBackTyped, type Thing } from "../../../foundation/process/index.ts";
import { withEntered } from "../model/kept-answers.ts";
import { paths } from "../paths.ts";
import { changeRequest, getRequest, lockRequest, type Request } from "../store/request.ts";
import { BACK, isBack, pageAfter } from "./back.ts";

const common = { face: "staff", path: "/requests/:id/write", access: needs("contact.refer") } as const;

/** GET and POST /requests/:id/write?page=her: one page of a draft, kept each time it is sent. */
export const writeRoutes: readonly StaffRoute[] = [
  { ...common, method: "GET", audit: recordsView("request.page"), handle: showPage },
  { ...common, method: "POST", audit: recordedByStep, handle: keepOrGiveBack },
];

async function showPage(tx: ActorTx, incoming: StaffRequest): Promise<Reply> {
  const thing = await getThing(tx, idParam(incoming));
  const request = await getRequest(tx, thing.id);
  const page = pageOf(request, incoming);
  if (thing.state !== "draft") return redirect(paths.request(thing.id));
  const entered = request.kept.unfinished[page.id];
  return writePage({ thing, request, page, incoming, shown: entered ? { entered } : {} });
}

async function keepOrGiveBack(tx: ActorTx, incoming: StaffRequest): Promise<Reply> {
  const findForm = async () => (await getRequest(tx, idParam(incoming))).form;
  return giveBackTyped(incoming.body, findForm, () => keepPage(tx, incoming));
}

/** What holds is kept; "back" and "come back later" keep also what does not hold yet, so that nothing typed is lost. */
async function keepPage(tx: ActorTx, incoming: StaffRequest): Promise<Reply> {
  const thing = await getThing(tx, idParam(incoming));
  const request = await lockRequest(tx, thing.id);
  const page = pageOf(request, incoming);
  if (thing.state !== "draft")
    throw conflict("This request was sent already, so it can no longer be changed.");
  const { form, kept } = request;
  const parsed = parsePageKeeping(form, page.id, incoming.body, kept);
  const isLater = bodyText(incoming.body, "go") === "later";
  if (!parsed.ok && !isLater && !isBack(incoming.body))
    return writePage({ thing, request, page, incoming, shown: parsed });
  const changed = withEntered(kept, page, parsed);
  await changeRequest(tx, thing.id, { kept: changed });
  await recordAudit(tx, { event: "request.kept", thingId: thing.id });
  const next = isLater ? undefined : pageAfter(incoming.body, form, changed, page);
  return redirect(next ? paths.page(thing.id, next.id) : paths.request(thing.id));
}

/** The page the address names, by default the first. */
function pageOf({ form }: Request, { query }: StaffRequest): Page {
  const wanted = query["page"];
  const page = wanted === undefined ? form.pages[0] : findPage(form, wanted);
  if (!page) throw notFound();
  return page;
}

type Written = {
  readonly thing: Thing;
  readonly request: Request;
  readonly page: Page;
  readonly incoming: StaffRequest;
  readonly shown: { readonly errors?: readonly FieldError[]; readonly entered?: EnteredForm };
};

function writePage({ thing, request, page, incoming, shown }: Written): Reply {
  const { form, kept } = request;
  return staffPage({
    status: shown.errors ? 422 : 200,
    title: page.title,
    place: "Now",
    hasErrors: shown.errors !== undefined,
    viewed: [{ thingId: thing.id }],
    content: (
      <>
        <p class="fl-cover__reference">{thing.reference}</p>
        <QuestionPage
          form={form}
          page={page}
          answers={kept.answers}
          {...shown}
          whyBeside
          action={paths.page(thing.id, page.id)}
          csrf={incoming.csrf}
          secondary={[BACK, { text: "Keep this and come back later", name: "go", value: "later" }]}
        />
      </>
    ),
  });
}
