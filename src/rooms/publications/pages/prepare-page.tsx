import type { Month } from "../../../foundation/clock/index.ts";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { parseForm, refuseMissing, StaffForm, type Parsed } from "../../../foundation/forms/index.ts";
import {
  needs,
  notAudited,
  recordedByStep,
  redirect,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { BackLink } from "../../../kit/govuk/index.ts";
import { EmptyState } from "../../../kit/layout/index.ts";
import { findReleasedQuarters } from "../../figures/index.ts";
import { prepareForm } from "../forms/edition-forms.ts";
import { whyEmpty } from "../model/why-empty.ts";
import type { Why } from "../model/why.ts";
import { paths } from "../paths.ts";
import { beginEdition, nextNumber } from "../store/begin-edition.ts";
import { findBefore } from "../store/edition.ts";

/** As many quarters back as an edition may end. */
const OFFERED = 4;

const common = { face: "staff", path: paths.prepare, access: needs("publication.prepare") } as const;

/** GET and POST /plan/publications/new: what another edition is to have. */
export const prepareRoutes: readonly StaffRoute[] = [
  {
    ...common,
    method: "GET",
    audit: notAudited("an empty form"),
    handle: (tx, request) => show(tx, request),
  },
  { ...common, method: "POST", audit: recordedByStep, handle: prepare },
];

type Refused = Extract<Parsed<unknown>, { ok: false }>;

async function prepare(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const quarters = await findOffered(tx);
  if (quarters.length === 0) return show(tx, request);
  const form = prepareForm(tx.house.pack, quarters);
  const parsed = parseForm(form, request.body);
  if (!parsed.ok) return show(tx, request, parsed);
  const { tables, until, why } = parsed.answers;
  const asked = { tables: tables as readonly string[], until: until as string, why: why as Why };
  const empty = whyEmpty(await findBefore(tx, await nextNumber(tx)), asked);
  if (empty) return show(tx, request, refuseMissing(form, empty, request.body));
  const thing = await beginEdition(tx, parsed.answers);
  return redirect(paths.edition(thing.id));
}

async function findOffered(tx: ActorTx): Promise<Month[]> {
  return (await findReleasedQuarters(tx)).slice(-OFFERED).toReversed();
}

async function show(tx: ActorTx, request: StaffRequest, refused?: Refused): Promise<Reply> {
  const { pack } = tx.house;
  const quarters = await findOffered(tx);
  const answers = {
    tables: pack.publications.tables.map(({ id }) => id),
    until: quarters[0] ?? "",
    profile: "standard",
    why: "scheduled",
  };
  return staffPage({
    status: refused === undefined ? 200 : 422,
    title: "Prepare an edition",
    place: "Plan",
    hasErrors: refused !== undefined,
    content: (
      <>
        <BackLink href={paths.list} text="Figures for everybody" />
        <h1 class="govuk-heading-l">Prepare an edition</h1>
        {quarters.length === 0 ? (
          <EmptyState text="No quarter has been released yet: there is nothing to publish. A quarter is released some days after it is over." />
        ) : (
          <StaffForm
            form={prepareForm(pack, quarters)}
            answers={answers}
            {...refused}
            action={request.path}
            csrf={request.csrf}
            submit="Prepare this edition"
          />
        )}
      </>
    ),
  });
}
